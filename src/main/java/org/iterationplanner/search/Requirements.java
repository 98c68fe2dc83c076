package org.iterationplanner.search;

import java.util.ArrayDeque;
import java.util.Arrays;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.Span;
import org.iterationplanner.state.State;

/**
 * Groups that must be planned, because they are pinned to an iteration or their datacenter is lost on a fixed day, with
 * all that they wait for, and until when. Immutable.
 */
final class Requirements {

    private final int[] latest;

    Requirements(State state) {
        PlanningProblem problem = state.problem();
        int n = problem.groupCount();
        int never = problem.never();
        latest = new int[n];
        Arrays.fill(latest, never);
        ArrayDeque<Integer> changed = new ArrayDeque<>();
        for (int g = 0; g < n; g++) {
            int[] clean = problem.candidates().clean(g);
            if (clean.length > 0 && clean[clean.length - 1] < never) {
                latest[g] = clean[clean.length - 1];
                changed.add(g);
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

    private void lower(int group, int bound, ArrayDeque<Integer> changed) {
        int floor = Math.max(0, bound);
        if (floor < latest[group]) {
            latest[group] = floor;
            changed.add(group);
        }
    }

    /** The last iteration for a group that must be planned, {@code never} for one that need not. */
    int latest(int group) {
        return latest[group];
    }
}
