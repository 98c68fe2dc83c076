package org.iterationplanner.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.WorkloadDependency;
import org.iterationplanner.structure.IndexedBacklog;

/**
 * What blocks wait for. Nothing of a block is begun before what it waits for is finished, and the lag is over. What waits for
 * something that is not planned never begins. Immutable; arrays must not be changed.
 */
final class Waits {

    private static final int[] NOTHING = {};

    private final IndexedBacklog index;
    private final Work work;
    private final int never;
    /** By block: the first iteration it may be worked on. */
    final int[] earliest;
    /** By block: pairs of a block and a lag. */
    final int[][] blocks;
    /** By block: a workload, a lag, and how many of that workload's assets are of the block itself. */
    final int[][] workloads;
    /** By block: pairs of a block and the iterations that must lie between the two. */
    final int[][] apart;

    Waits(LongRun run, Work work, Goals goals) {
        index = run.index();
        this.work = work;
        never = run.iterations();
        earliest = work.earliest.clone();
        List<List<Integer>> forBlocks = lists();
        List<List<Integer>> forWorkloads = lists();
        List<List<Integer>> forDistance = lists();
        for (Dependency dependency : index.backlog().dependencies()) {
            int from = index.indexOfAsset(dependency.from());
            int to = index.indexOfAsset(dependency.to());
            if (dependency.type() == Dependency.Type.PRECEDES) {
                addWait(forBlocks, from, work.blockOf(to), dependency.lag());
            } else if (dependency.type() == Dependency.Type.APART) {
                addDistance(forDistance, work.blockOf(from), work.blockOf(to), dependency.distance());
            }
        }
        for (WorkloadDependency dependency : index.backlog().workloadDependencies()) {
            addWait(forWorkloads, dependency, goals);
        }
        blocks = arrays(forBlocks);
        workloads = arrays(forWorkloads);
        apart = arrays(forDistance);
    }

    private List<List<Integer>> lists() {
        List<List<Integer>> lists = new ArrayList<>();
        for (int b = 0; b < work.size; b++) {
            lists.add(new ArrayList<>(0));
        }
        return lists;
    }

    private static int[][] arrays(List<List<Integer>> lists) {
        return lists.stream()
                .map(list -> list.isEmpty()
                        ? NOTHING
                        : list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private void addWait(List<List<Integer>> waits, int from, int to, int lag) {
        int block = work.blockOf(from);
        if (to == Blocks.NONE) {
            return;
        }
        if (index.asset(from).isDone()) {
            startNoEarlierThan(to, lag - 1);
        } else if (block == Blocks.NONE || (block == to && lag > 0)) {
            startNoEarlierThan(to, never);
        } else if (block != to) {
            waits.get(to).addAll(List.of(block, lag));
        }
    }

    private static void addDistance(List<List<Integer>> distances, int one, int other, int distance) {
        if (one != Blocks.NONE && other != Blocks.NONE && one != other) {
            distances.get(one).addAll(List.of(other, distance));
            distances.get(other).addAll(List.of(one, distance));
        }
    }

    private void addWait(List<List<Integer>> waits, WorkloadDependency dependency, Goals goals) {
        int from = index.indexOfWorkload(dependency.from());
        int lag = dependency.lag();
        if (index.workloads().get(from).members().isEmpty()) {
            return;
        }
        int[] waiting = goals.get(index.indexOfWorkload(dependency.to())).assets().stream()
                .mapToInt(work::blockOf)
                .filter(block -> block != Blocks.NONE)
                .distinct()
                .toArray();
        for (int block : waiting) {
            int own = (int) Arrays.stream(work.assets[block])
                    .filter(asset -> index.workloadOf(asset) == from)
                    .count();
            if (goals.toDo[from] == 0) {
                startNoEarlierThan(block, lag - 1);
            } else if (goals.notPlanned[from] > 0 || (own > 0 && lag > 0)) {
                startNoEarlierThan(block, never);
            } else {
                waits.get(block).addAll(List.of(from, lag, own));
            }
        }
    }

    private void startNoEarlierThan(int block, int iteration) {
        earliest[block] = Math.max(earliest[block], Math.min(never, iteration));
    }
}
