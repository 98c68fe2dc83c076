package org.iterationplanner.why;

import org.iterationplanner.backlog.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Something of which there is only so much in an iteration: the effort of a team, of teams among which assets have their
 * choice, or assets where they are counted. Everything in hundredths. Immutable.
 */
final class Demand {

    private final Rule rule;
    private final String who;
    private final @Nullable String team;
    private final String unit;
    private final long[] amounts;
    private final long[] untilBegin;

    /**
     * A kind of demand.
     *
     * @param who as in "team dba"
     * @param team its id, if it is one
     * @param unit what is counted
     * @param amounts by asset
     * @param capacity by iteration
     */
    Demand(Rule rule, String who, @Nullable String team, String unit, long[] amounts, long[] capacity) {
        this.rule = rule;
        this.who = who;
        this.team = team;
        this.unit = unit;
        this.amounts = amounts;
        untilBegin = new long[capacity.length + 1];
        for (int t = 0; t < capacity.length; t++) {
            untilBegin[t + 1] = Math.addExact(untilBegin[t], capacity[t]);
        }
    }

    Rule rule() {
        return rule;
    }

    String who() {
        return who;
    }

    @Nullable
    String team() {
        return team;
    }

    String unit() {
        return unit;
    }

    long of(int asset) {
        return amounts[asset];
    }

    /** What there is from one iteration to another, both included. */
    long capacity(int from, int to) {
        return untilBegin[to + 1] - untilBegin[from];
    }
}
