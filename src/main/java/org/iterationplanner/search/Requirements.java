package org.iterationplanner.search;

import java.util.ArrayDeque;
import java.util.Arrays;
import org.iterationplanner.state.Candidates;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.Span;
import org.iterationplanner.state.State;

/**
 * Groups that must be planned, because they are pinned to an iteration or their datacenter is lost on a fixed day, with
 * all that they wait for, and until when. Immutable.
 */
final class Requirements {

    private final PlanningProblem problem;
    private final int[] latest;

    Requirements(State state) {
        this(state, unlimited(state.problem()));
    }

    /**
     * With further limits.
     *
     * @param limits by group, the last iteration it should be in, {@code never} for none
     */
    Requirements(State state, int[] limits) {
        problem = state.problem();
        latest = unlimited(problem);
        ArrayDeque<Integer> changed = new ArrayDeque<>();
        for (int g = 0; g < limits.length; g++) {
            int[] clean = problem.candidates().clean(g);
            if (clean.length > 0) {
                lower(g, Math.min(limits[g], clean[clean.length - 1]), changed);
            }
        }
        while (!changed.isEmpty()) {
            int group = changed.poll();
            int[] before = state.waits().predecessors(group);
            for (int i = 0; i < before.length; i++) {
                lower(before[i], latest[group] - state.waits().predecessorLag(group, i), changed);
            }
            for (Span span : state.spans().of(group)) {
                span.forEachWait((earlier, lag) -> {
                    for (int g : earlier.groups()) {
                        lower(g, latest[group] - lag, changed);
                    }
                });
            }
        }
    }

    private static int[] unlimited(PlanningProblem problem) {
        int[] latest = new int[problem.groupCount()];
        Arrays.fill(latest, problem.never());
        return latest;
    }

    /** To the last iteration that is open to the group until then; to the first one if there is none. */
    private void lower(int group, int bound, ArrayDeque<Integer> changed) {
        if (bound < latest[group]) {
            int[] clean = problem.candidates().clean(group);
            int open = Candidates.firstFrom(clean, bound + 1) - 1;
            int floor = clean.length == 0 ? Math.max(0, bound) : clean[Math.max(0, open)];
            if (floor < latest[group]) {
                latest[group] = floor;
                changed.add(group);
            }
        }
    }

    /** The last iteration for a group that must be planned, {@code never} for one that need not. */
    int latest(int group) {
        return latest[group];
    }
}
