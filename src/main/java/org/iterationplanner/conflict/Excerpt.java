package org.iterationplanner.conflict;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Freeze;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Release;

/**
 * The part of a request that decides whether it can be as it should be: what has to be planned, with all that it waits for. The rest
 * can be left out of any plan, so that the one has such a plan exactly if the other has. Immutable.
 */
final class Excerpt {

    private final Set<String> assets = new HashSet<>();
    private final PlanRequest request;

    Excerpt(PlanRequest whole, Aim aim) {
        SmallProblem problem = new SmallProblem(whole, aim, 0);
        Backlog backlog = whole.modelInput();
        backlog.assets().stream().filter(Asset::isDone).forEach(a -> assets.add(a.id()));
        problem.relevant().stream()
                .flatMap(group -> problem.members(group).stream().mapToInt(Integer::intValue))
                .forEach(member -> assets.add(problem.index().asset(member).id()));
        request = assets.size() == backlog.assets().size() ? whole : new PlanRequest(whole.config(), cut(backlog));
    }

    private Backlog cut(Backlog backlog) {
        Set<String> workloads = new HashSet<>();
        backlog.workloads().forEach(w -> workloads.add(w.id()));
        List<Asset> kept =
                backlog.assets().stream().filter(a -> assets.contains(a.id())).toList();
        kept.forEach(a -> workloads.add(a.workloadId()));
        return Copies.backlog(
                backlog,
                backlog.calendar(),
                backlog.teams(),
                backlog.datacenters(),
                backlog.workloads(),
                backlog.releases().stream().map(r -> cut(r, workloads)).toList(),
                kept,
                backlog.dependencies().stream()
                        .filter(d -> assets.contains(d.from()) && assets.contains(d.to()))
                        .toList(),
                backlog.workloadDependencies().stream()
                        .filter(d -> workloads.contains(d.from()) && workloads.contains(d.to()))
                        .toList(),
                backlog.freezes().stream()
                        .filter(f -> isAbout(f.scope(), workloads))
                        .toList(),
                backlog.limits(),
                backlog.baseline());
    }

    private static Release cut(Release release, Set<String> workloads) {
        return new Release(
                release.id(),
                release.name(),
                release.workloads().stream().filter(workloads::contains).toList(),
                release.due());
    }

    private boolean isAbout(Freeze.Scope scope, Set<String> workloads) {
        return (scope.asset() == null || assets.contains(scope.asset()))
                && (scope.workload() == null || workloads.contains(scope.workload()));
    }

    PlanRequest request() {
        return request;
    }

    /** What a plan of the whole says of this part. */
    Plan of(Plan plan) {
        Map<String, Plan.Placement> placements = new HashMap<>(plan.placements());
        placements.keySet().retainAll(assets);
        return new Plan(placements);
    }
}
