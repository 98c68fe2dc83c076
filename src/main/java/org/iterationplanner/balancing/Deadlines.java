package org.iterationplanner.balancing;

import java.util.Arrays;

/**
 * The latest iteration of each task if everything is to be done in a number of iterations: what comes after a task must still
 * fit behind it, each by its own deadline. The tails of Johnson (1988) with the workload of Jackson's preemptive one-machine problem.
 */
final class Deadlines {

    private final Reading reading;
    private final int target;
    private final int[] latest;
    private boolean possible = true;

    Deadlines(Reading reading, int target) {
        this.reading = reading;
        this.target = target;
        latest = new int[reading.tasks];
        long[] due = new long[target];
        for (int i = reading.tasks - 1; i >= 0; i--) {
            int j = reading.topological[i];
            int last = target - 1;
            for (int arc = reading.after.first(j); arc < reading.after.end(j); arc++) {
                last = Math.min(last, latest[reading.after.head(arc)] - reading.after.lag(arc));
            }
            for (int r = 0; r < reading.teams() && last >= 0; r++) {
                last = byCapacity(j, r, last, due);
            }
            while (last >= 0 && reading.problem.isClosed(j, last)) {
                last--;
            }
            latest[j] = last;
            possible &= last >= 0;
        }
    }

    private int byCapacity(int task, int team, int last, long[] due) {
        long[] efforts = reading.efforts[team];
        Arrays.fill(due, 0);
        for (int j = reading.followers[task].nextSetBit(0); j >= 0; j = reading.followers[task].nextSetBit(j + 1)) {
            due[Math.max(0, latest[j])] += efforts[j];
        }
        long[] until = reading.capacityUntil[team];
        long sum = efforts[task];
        int limit = last;
        for (int d = 0; d < target; d++) {
            sum += due[d];
            // everything due by d, and the task before it, in iterations limit to d
            if (d >= last && (due[d] > 0 || d == last)) {
                while (limit >= 0 && until[d + 1] - until[limit] < sum) {
                    limit--;
                }
            }
        }
        return limit;
    }

    /** False if some task is too late wherever it is. */
    boolean arePossible() {
        return possible;
    }

    /** The number of iterations asked for. */
    int target() {
        return target;
    }

    int latest(int task) {
        return latest[task];
    }
}
