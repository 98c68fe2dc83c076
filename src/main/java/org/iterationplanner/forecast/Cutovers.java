package org.iterationplanner.forecast;

import java.util.TreeMap;
import org.iterationplanner.backlog.Limits;
import org.iterationplanner.structure.IndexedBacklog;

/** How many assets may still be migrated in an iteration, in all and of each datacenter with a limit. Not safe for threads. */
final class Cutovers {

    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private final LongRun run;
    private final Limits limits;
    private final int[] limitOf;
    private final int[] leftOf;
    /** By block: pairs of a datacenter with a limit and how many of its assets. */
    private final int[][] sites;

    private int left;

    Cutovers(LongRun run, Work work) {
        this.run = run;
        IndexedBacklog index = run.index();
        limits = index.backlog().limits();
        limitOf = index.backlog().datacenters().stream()
                .mapToInt(home -> home.maxCutoversPerIteration() == null ? NO_LIMIT : home.maxCutoversPerIteration())
                .toArray();
        leftOf = limitOf.clone();
        sites = new int[work.size][];
        for (int b = 0; b < sites.length; b++) {
            TreeMap<Integer, Integer> counts = new TreeMap<>();
            for (int asset : work.assets[b]) {
                int home = index.datacenterOf(asset);
                if (home != IndexedBacklog.NONE && limitOf[home] != NO_LIMIT) {
                    counts.merge(home, 1, Integer::sum);
                }
            }
            sites[b] = counts.entrySet().stream()
                    .flatMapToInt(entry -> java.util.stream.IntStream.of(entry.getKey(), entry.getValue()))
                    .toArray();
        }
    }

    void beginIteration(int iteration) {
        Integer all = limits.maxCutoversPerIteration();
        left = all == null ? NO_LIMIT : all;
        Limits.Pilot pilot = limits.pilot();
        if (pilot != null && pilot.maxAssets() != null && run.number(iteration) <= pilot.iterations()) {
            left = Math.min(left, pilot.maxAssets());
        }
        System.arraycopy(limitOf, 0, leftOf, 0, leftOf.length);
    }

    /** Takes the room that a block of so many assets needs, if there is as much. */
    boolean take(int block, int size) {
        int[] ofBlock = sites[block];
        boolean room = size <= left;
        for (int i = 0; i < ofBlock.length; i += 2) {
            room &= ofBlock[i + 1] <= leftOf[ofBlock[i]];
        }
        if (room) {
            left -= size;
            for (int i = 0; i < ofBlock.length; i += 2) {
                leftOf[ofBlock[i]] -= ofBlock[i + 1];
            }
        }
        return room;
    }
}
