package org.iterationplanner.conflict;

import java.util.BitSet;
import java.util.function.Predicate;

/**
 * A subset of constraints that cannot hold together, without superfluous ones, by QuickXplain (Junker 2004): of k of n, with about
 * 2k·log(n/k) + 2k questions. Constraints are numbers here. Stateless.
 */
final class QuickXplain {

    private QuickXplain() {}

    /**
     * Some of the constraints that are refuted together; as far as {@code isRefuted} knows, none of them can be left out.
     *
     * @param all refuted together
     */
    static BitSet explain(BitSet all, Predicate<BitSet> isRefuted) {
        return all.isEmpty()
                ? all
                : explain(new BitSet(), true, all.stream().toArray(), 0, all.cardinality(), isRefuted);
    }

    /** @param grown whether the background has grown since it was last asked about */
    private static BitSet explain(
            BitSet background, boolean grown, int[] all, int from, int to, Predicate<BitSet> isRefuted) {
        if (grown && isRefuted.test(background)) {
            return new BitSet();
        }
        BitSet some = new BitSet();
        if (to - from == 1) {
            some.set(all[from]);
            return some;
        }
        int half = (from + to) / 2;
        BitSet wider = (BitSet) background.clone();
        for (int i = from; i < half; i++) {
            wider.set(all[i]);
        }
        BitSet ofSecond = explain(wider, true, all, half, to, isRefuted);
        wider = (BitSet) background.clone();
        wider.or(ofSecond);
        some.or(ofSecond);
        some.or(explain(wider, !ofSecond.isEmpty(), all, from, half, isRefuted));
        return some;
    }
}
