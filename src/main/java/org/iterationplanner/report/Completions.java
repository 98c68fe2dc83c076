package org.iterationplanner.report;

import java.util.List;
import java.util.function.IntFunction;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.structure.IndexedBacklog;

/** What each iteration completes: named workloads, releases and datacenters, all of whose assets are then done. */
final class Completions {

    private final IndexedBacklog index;
    private final List<List<Integer>> workloads;
    private final List<List<Integer>> releases;
    private final List<List<Integer>> datacenters;

    Completions(IndexedBacklog index, Spans spans) {
        this.index = index;
        int named = index.backlog().workloads().size();
        workloads = Spans.completed(spans.workloads().subList(0, named), index.iterationCount());
        releases = Spans.completed(spans.releases(), index.iterationCount());
        datacenters = Spans.completed(spans.datacenters(), index.iterationCount());
    }

    ModelOutput.Completes in(int t) {
        return new ModelOutput.Completes(
                ids(workloads.get(t), w -> index.workloads().get(w).id()),
                ids(releases.get(t), r -> index.backlog().releases().get(r).id()),
                ids(datacenters.get(t), d -> index.datacenter(d).id()));
    }

    private static List<String> ids(List<Integer> indices, IntFunction<String> id) {
        return indices.stream().map(id::apply).toList();
    }
}
