package org.iterationplanner.search;

import java.util.Arrays;
import org.iterationplanner.state.Loads;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.State;

/** Whether what must be done until an iteration can fit into it and those before, as far as sums tell. Not thread-safe. */
final class CapacityCheck {

    private final State state;
    private final PlanningProblem problem;
    private final int never;
    private final int teams;
    private final long[][] needs;

    CapacityCheck(State state) {
        this.state = state;
        problem = state.problem();
        never = problem.never();
        teams = state.loads().teamCount();
        needs = new long[problem.groupCount()][];
    }

    /** Limits for a plan in which nothing must be done. */
    int[] unlimited() {
        int[] limits = new int[needs.length];
        Arrays.fill(limits, never);
        return limits;
    }

    /** By how much more is asked for than all teams can do, in hundredths of effort; below 0 if it is less. */
    long excess(double reserve) {
        long excess = 0;
        for (int g = 0; g < needs.length; g++) {
            excess += problem.entityOf(g) < 0 ? 0 : state.loads().demand(g);
        }
        for (int t = 0; t < never; t++) {
            for (int team = 0; team < teams; team++) {
                excess -= capacity(team, t, reserve);
            }
        }
        return excess;
    }

    private long capacity(int team, int iteration, double reserve) {
        return (long) (problem.index().capacity(team, iteration) * (1 - reserve));
    }

    /**
     * Whether each team, and all together, have capacity for what they alone can do.
     *
     * @param limits by group, the last iteration for it, {@code never} if it need not be planned
     * @param reserve share of the capacity that is not counted on, since no packing is perfect
     */
    boolean suffices(int[] limits, double reserve) {
        Requirements required = new Requirements(state, limits);
        long[][] needed = new long[never + 1][teams + 1];
        for (int g = 0; g < needs.length; g++) {
            long[] own = needs(g);
            for (int i = 0; i <= teams; i++) {
                needed[required.latest(g)][i] += own[i];
            }
        }
        long[] left = new long[teams + 1];
        for (int t = 0; t < never; t++) {
            for (int team = 0; team < teams; team++) {
                long capacity = capacity(team, t, reserve);
                left[team] += capacity;
                left[teams] += capacity;
            }
            for (int i = 0; i <= teams; i++) {
                left[i] -= needed[t][i];
                if (left[i] < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The least that a group asks of each team, however it is staffed, and of all together. */
    private long[] needs(int group) {
        long[] own = needs[group];
        if (own == null) {
            own = new long[teams + 1];
            Loads loads = state.loads();
            for (int team = 0; team < teams; team++) {
                own[team] = loads.leastDemand(group, team);
            }
            own[teams] = loads.demand(group);
            needs[group] = own;
        }
        return own;
    }
}
