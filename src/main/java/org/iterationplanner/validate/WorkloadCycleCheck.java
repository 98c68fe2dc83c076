package org.iterationplanner.validate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.WorkloadDependency;
import org.jspecify.annotations.Nullable;

/** Workloads that wait for each other in a circle: whatever the lag, none of them could ever start. */
final class WorkloadCycleCheck {

    private final Issues issues;
    private final Known workloads;
    private final List<WorkloadDependency> dependencies;
    private final String[] names;

    WorkloadCycleCheck(Issues issues, Ids ids, Backlog backlog) {
        this.issues = issues;
        workloads = ids.anyWorkload();
        dependencies = backlog.workloadDependencies();
        names = new String[backlog.workloads().size() + backlog.assets().size()];
        workloads.firstIndex().forEach((id, index) -> names[index] = id);
    }

    void check(Place place) {
        List<List<Integer>> successors = Circles.emptyGraph(names.length);
        for (WorkloadDependency d : dependencies) {
            Integer from = index(d == null ? null : d.from());
            Integer to = index(d == null ? null : d.to());
            if (from != null && to != null) {
                successors.get(from).add(to);
            }
        }
        Circles circles = new Circles(successors);
        Set<Integer> told = new HashSet<>();
        for (int i = 0; i < dependencies.size(); i++) {
            WorkloadDependency d = dependencies.get(i);
            Integer from = index(d == null ? null : d.from());
            Integer to = index(d == null ? null : d.to());
            if (from != null
                    && to != null
                    && !from.equals(to)
                    && circles.joined(from, to)
                    && told.add(circles.componentOf(from))) {
                issues.add(
                        IssueCode.WORKLOAD_CYCLE,
                        place.at(i),
                        names[to],
                        "Workloads wait for each other in a circle and could never start: "
                                + circles.through(from, to, node -> names[node])
                                + ". Maybe the dependency is only between some of their assets.");
            }
        }
    }

    private @Nullable Integer index(@Nullable String id) {
        return id == null ? null : workloads.firstIndex().get(id);
    }
}
