package org.iterationplanner.bound;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A few nodes that no plan can serve without breaking a rule. What conflicts with different nodes cost adds up: each charges
 * only its nodes' own amounts, what one of its nodes waits for another, and their share of sums above a limit, which never
 * shrinks when others are added.
 *
 * @param penalty the least that every plan is charged for it, in hundredths, above 0
 * @param nodes the nodes of the {@link HardModel}
 * @param words why, with the numbers
 */
record Conflict(long penalty, BitSet nodes, String words) {

    /** One kind of conflict. */
    interface Finder {

        /** A conflict among the nodes that {@code reach} covers, whose times agree; null for none. */
        @Nullable
        Conflict find(Reach reach);
    }

    /** Of nodes that cannot all keep to the rules: whoever breaks one is charged at least the least breach. */
    static Conflict amongst(HardModel model, BitSet nodes, String words) {
        return new Conflict(model.leastBreach(nodes), nodes, words);
    }
}
