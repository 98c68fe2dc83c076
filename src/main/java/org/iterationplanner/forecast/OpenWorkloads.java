package org.iterationplanner.forecast;

import java.util.Arrays;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.IndexedBacklog.WorkloadNode;

/**
 * How many named workloads are begun and not complete. The limit is the request's, or what the plan itself has open if that is
 * more. Places are kept for workloads that come earlier in the order and cannot begin yet: without that, later ones could
 * take all places and wait for the earlier ones for ever. Not safe for threads.
 */
final class OpenWorkloads {

    private final int limit;
    /** By block: its named workloads. */
    private final int[][] of;

    private final boolean[] openAtStart;
    private final boolean[] open;
    private final boolean[] kept;
    private int count;
    private int places;

    OpenWorkloads(LongRun run, Work work, Goals goals) {
        IndexedBacklog index = run.index();
        Integer asked = index.backlog().limits().maxOpenWorkloads();
        int workloads = goals.workloads();
        openAtStart = new boolean[workloads];
        open = new boolean[workloads];
        kept = new boolean[workloads];
        for (int w = 0; w < workloads; w++) {
            WorkloadNode workload = index.workloads().get(w);
            openAtStart[w] = workload.named()
                    && goals.toDo[w] > 0
                    && workload.members().stream().map(index::asset).anyMatch(Asset::isDone);
        }
        of = new int[work.size][];
        for (int b = 0; b < of.length; b++) {
            of[b] = Arrays.stream(work.workloads[b])
                    .filter(w -> index.workloads().get(w).named())
                    .toArray();
        }
        limit = asked == null ? Integer.MAX_VALUE : Math.max(asked, peak(run, work, goals));
    }

    /** The most that the plan has open at once. */
    private int peak(LongRun run, Work work, Goals goals) {
        int[] begun = new int[goals.workloads()];
        Arrays.fill(begun, run.planned());
        for (int b = work.size - 1; b >= 0; b--) {
            for (int w : of[b]) {
                begun[w] = work.planned[b];
            }
        }
        int[] change = new int[run.planned() + 1];
        for (int w = 0; w < begun.length; w++) {
            int from = openAtStart[w] ? 0 : begun[w];
            if (from < run.planned()) {
                change[from]++;
                change[goals.planned[w] < 0 ? run.planned() : goals.planned[w] + 1]--;
            }
        }
        int most = 0;
        int now = 0;
        for (int t = 0; t < run.planned(); t++) {
            now += change[t];
            most = Math.max(most, now);
        }
        return most;
    }

    void beginRun() {
        System.arraycopy(openAtStart, 0, open, 0, open.length);
        count = 0;
        for (boolean each : open) {
            count += each ? 1 : 0;
        }
    }

    void beginIteration() {
        if (places > 0) {
            Arrays.fill(kept, false);
        }
        places = 0;
    }

    /** Opens the workloads of a block if the limit allows; else keeps places for them. */
    boolean begin(int block) {
        if (limit == Integer.MAX_VALUE) {
            return true;
        }
        int needed = 0;
        for (int w : of[block]) {
            needed += open[w] || kept[w] ? 0 : 1;
        }
        boolean room = count + places + needed <= limit;
        for (int w : of[block]) {
            if (room && !open[w]) {
                open[w] = true;
                count++;
                places -= kept[w] ? 1 : 0;
            } else if (!open[w]) {
                keep(w);
            }
        }
        return room;
    }

    /** A block cannot begin for another reason: its workloads come before later ones all the same. */
    void wait(int block) {
        if (limit < Integer.MAX_VALUE) {
            for (int w : of[block]) {
                if (!open[w]) {
                    keep(w);
                }
            }
        }
    }

    private void keep(int workload) {
        places += kept[workload] ? 0 : 1;
        kept[workload] = true;
    }

    /** After the iteration in which it became complete. */
    void close(int workload) {
        if (open[workload]) {
            open[workload] = false;
            count--;
        }
    }
}
