package org.iterationplanner.check;

import java.util.Arrays;
import org.iterationplanner.backlog.Timeline;

/** How many named workloads are begun and not complete, iteration by iteration. */
final class OpenWorkloads {

    private OpenWorkloads() {}

    /** The number of open workloads in iterations F, F+1, .., L. */
    static int[] byIteration(PlannedBacklog plan) {
        Timeline timeline = plan.timeline();
        int[] open = new int[timeline.size() + 1];
        for (PlacedWorkload w : plan.unfinishedWorkloads()) {
            if (w.isNamed() && w.first() <= timeline.last()) {
                open[Math.max(w.first(), timeline.first()) - timeline.first()]++;
                open[Math.min(w.last(), timeline.last()) + 1 - timeline.first()]--;
            }
        }
        for (int i = 1; i < open.length; i++) {
            open[i] += open[i - 1];
        }
        return Arrays.copyOf(open, timeline.size());
    }
}
