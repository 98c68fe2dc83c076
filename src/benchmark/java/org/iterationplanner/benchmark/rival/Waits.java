package org.iterationplanner.benchmark.rival;

import java.util.ArrayList;
import java.util.List;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.WorkloadDependency;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.MoveGroups;

/** What keeps groups from an iteration because of where others are. Iterations are counted from 0, in none is their number. */
final class Waits {

    private record Before(int group, int lag) {}

    private record Apart(int group, int distance) {}

    private final List<List<Before>> before = new ArrayList<>();
    private final List<List<Apart>> apart = new ArrayList<>();
    private final int never;

    Waits(IndexedBacklog index, MoveGroups groups) {
        never = index.iterationCount();
        for (int g = 0; g < groups.size(); g++) {
            before.add(new ArrayList<>(2));
            apart.add(new ArrayList<>(0));
        }
        for (Dependency dependency : index.backlog().dependencies()) {
            int from = groups.groupOf(index.indexOfAsset(dependency.from()));
            int to = groups.groupOf(index.indexOfAsset(dependency.to()));
            boolean binds = from != to && from != IndexedBacklog.NONE && to != IndexedBacklog.NONE;
            if (binds && dependency.type() == Dependency.Type.PRECEDES) {
                before.get(to).add(new Before(from, dependency.lag()));
            }
            if (binds && dependency.type() == Dependency.Type.APART) {
                apart.get(to).add(new Apart(from, dependency.distance()));
                apart.get(from).add(new Apart(to, dependency.distance()));
            }
        }
        for (WorkloadDependency dependency : index.backlog().workloadDependencies()) {
            List<Integer> first = groupsOf(index, groups, dependency.from());
            for (int later : groupsOf(index, groups, dependency.to())) {
                first.stream().filter(group -> group != later).forEach(group -> before.get(later)
                        .add(new Before(group, dependency.lag())));
            }
        }
    }

    private static List<Integer> groupsOf(IndexedBacklog index, MoveGroups groups, String workload) {
        return index.workloads().get(index.indexOfWorkload(workload)).members().stream()
                .map(groups::groupOf)
                .filter(group -> group != IndexedBacklog.NONE)
                .distinct()
                .toList();
    }

    /** The first iteration that what it waits for leaves to a group. */
    int earliest(int group, int[] iteration) {
        int earliest = 0;
        for (Before each : before.get(group)) {
            int from = iteration[each.group()];
            earliest = Math.max(earliest, from == never ? never : from + each.lag());
        }
        return earliest;
    }

    /** Whether the group would be far enough from those it must not be near. */
    boolean isApart(int group, int t, int[] iteration) {
        for (Apart each : apart.get(group)) {
            int other = iteration[each.group()];
            if (other != never && Math.abs(other - t) < each.distance()) {
                return false;
            }
        }
        return true;
    }
}
