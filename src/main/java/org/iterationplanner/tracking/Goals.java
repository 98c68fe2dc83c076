package org.iterationplanner.tracking;

import java.util.ArrayList;
import java.util.List;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.cycle.Promise.Goal;
import org.iterationplanner.status.Whereabouts;

/**
 * What people wait for: named workloads, assets that are their own workload and have a due date, releases, datacenters; those
 * with assets.
 */
final class Goals {

    /** One of them and all that has to be done for it, done assets included. */
    record Reach(Goal goal, String id, List<Asset> assets) {}

    private Goals() {}

    static List<Reach> of(Whereabouts whereabouts) {
        Backlog backlog = whereabouts.living().modelInput();
        List<Reach> goals = new ArrayList<>();
        whereabouts.indexed().workloads().stream()
                .filter(workload -> workload.named() || workload.due() != null)
                .forEach(
                        workload -> goals.add(new Reach(Goal.WORKLOAD, workload.id(), whereabouts.assetsOf(workload))));
        backlog.releases()
                .forEach(release -> goals.add(new Reach(Goal.RELEASE, release.id(), whereabouts.assetsOf(release))));
        backlog.datacenters()
                .forEach(datacenter ->
                        goals.add(new Reach(Goal.DATACENTER, datacenter.id(), whereabouts.assetsIn(datacenter.id()))));
        goals.removeIf(goal -> goal.assets().isEmpty());
        return goals;
    }
}
