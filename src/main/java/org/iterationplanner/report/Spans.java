package org.iterationplanner.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.Release;
import org.iterationplanner.structure.IndexedBacklog;

/** When workloads, releases and datacenters are worked on, by index. */
record Spans(List<Span> workloads, List<Span> releases, List<Span> datacenters) {

    static Spans of(IndexedBacklog index, PlacedAssets placed) {
        List<List<Integer>> byDatacenter = new ArrayList<>();
        index.backlog().datacenters().forEach(any -> byDatacenter.add(new ArrayList<>()));
        for (int a = 0; a < index.assetCount(); a++) {
            if (index.datacenterOf(a) != IndexedBacklog.NONE) {
                byDatacenter.get(index.datacenterOf(a)).add(a);
            }
        }
        return new Spans(
                index.workloads().stream()
                        .map(workload -> Span.of(placed, workload.members()))
                        .toList(),
                index.backlog().releases().stream()
                        .map(release -> Span.of(placed, members(index, release)))
                        .toList(),
                byDatacenter.stream().map(members -> Span.of(placed, members)).toList());
    }

    private static List<Integer> members(IndexedBacklog index, Release release) {
        return release.workloads().stream()
                .flatMap(id -> index.workloads().get(index.indexOfWorkload(id)).members().stream())
                .toList();
    }

    /** By iteration: the indices of the spans that are completed in it. */
    static List<List<Integer>> completed(List<Span> spans, int iterations) {
        List<List<Integer>> byIteration = IntStream.range(0, iterations)
                .mapToObj(t -> (List<Integer>) new ArrayList<Integer>())
                .toList();
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).toDo() && spans.get(i).complete()) {
                byIteration.get(spans.get(i).last()).add(i);
            }
        }
        return byIteration;
    }
}
