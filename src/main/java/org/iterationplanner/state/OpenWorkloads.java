package org.iterationplanner.state;

import org.jspecify.annotations.Nullable;

/** Rule {@code openWorkloads}: how many named workloads are begun and not complete in each iteration. */
public final class OpenWorkloads {

    private final @Nullable Integer limit;
    private final int[] open;
    private long excess;

    OpenWorkloads(@Nullable Integer limit, int iterations) {
        this.limit = limit;
        open = new int[iterations];
    }

    /** Whether there is a limit. */
    boolean limits() {
        return limit != null;
    }

    /** A workload is open (or no longer, with −1) from one iteration to another, both included. */
    void add(int from, int to, int sign) {
        if (limit == null) {
            return;
        }
        for (int t = from; t <= to && t < open.length; t++) {
            int before = open[t];
            open[t] = before + sign;
            excess += Math.max(0, before + sign - limit) - Math.max(0, before - limit);
        }
    }

    boolean exceeds(int from, int to) {
        for (int t = from; limit != null && t <= to && t < open.length; t++) {
            if (open[t] > limit) {
                return true;
            }
        }
        return false;
    }

    /** Workloads above the limit, over all iterations. */
    public long excess() {
        return excess;
    }
}
