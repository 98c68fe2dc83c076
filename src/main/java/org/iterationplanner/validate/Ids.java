package org.iterationplanner.validate;

import java.util.HashMap;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Release;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.backlog.Workload;

/**
 * What can be referred to.
 *
 * @param workloads the named ones: what an asset can belong to
 * @param ownWorkloads assets that are a workload of their own
 * @param anyWorkload both: what may stand wherever else a workload may; index as in {@code workloads}, own ones behind
 */
record Ids(
        Known teams,
        Known datacenters,
        Known workloads,
        Known releases,
        Known assets,
        Known ownWorkloads,
        Known anyWorkload) {

    static Ids of(Backlog backlog) {
        Known workloads = Known.of("workload", "workloads", backlog.workloads(), Workload::id);
        Known own =
                Known.of("asset", "assets", backlog.assets(), asset -> asset.workload() == null ? asset.id() : null);
        Map<String, Integer> any = new HashMap<>();
        own.firstIndex().forEach((id, index) -> any.put(id, backlog.workloads().size() + index));
        any.putAll(workloads.firstIndex());
        return new Ids(
                Known.of("team", "teams", backlog.teams(), Team::id),
                Known.of("datacenter", "datacenters", backlog.datacenters(), Datacenter::id),
                workloads,
                Known.of("release", "releases", backlog.releases(), Release::id),
                Known.of("asset", "assets", backlog.assets(), Asset::id),
                own,
                new Known("workload", "workloads", any));
    }
}
