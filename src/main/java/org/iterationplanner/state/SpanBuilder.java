package org.iterationplanner.state;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.Release;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Weights;
import org.iterationplanner.backlog.WorkloadDependency;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.MoveGroups;
import org.jspecify.annotations.Nullable;

/** Finds the spans of a backlog and prices them. */
final class SpanBuilder {

    private final IndexedBacklog index;
    private final MoveGroups groups;
    private final Horizon horizon;
    private final Weights weights;
    private final List<Span> all = new ArrayList<>();
    private final List<List<Span>> spansOfGroup = new ArrayList<>();
    private final @Nullable Span[] workloads;

    SpanBuilder(IndexedBacklog index, MoveGroups groups, Horizon horizon, Weights weights) {
        this.index = index;
        this.groups = groups;
        this.horizon = horizon;
        this.weights = weights;
        workloads = new Span[index.workloads().size()];
        for (int g = 0; g < groups.size(); g++) {
            spansOfGroup.add(new ArrayList<>(2));
        }
    }

    Spans build() {
        OpenWorkloads open = new OpenWorkloads(index.backlog().limits().maxOpenWorkloads(), index.iterationCount());
        int largestPriority = index.backlog().datacenters().stream()
                .map(Datacenter::priority)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        for (int w = 0; w < workloads.length; w++) {
            workloads[w] = workload(index.workloads().get(w), largestPriority, open.limits());
        }
        for (int dc = 0; dc < index.backlog().datacenters().size(); dc++) {
            datacenter(dc);
        }
        index.backlog().releases().forEach(this::release);
        index.backlog().workloadDependencies().forEach(this::dependency);
        return new Spans(
                Arrays.stream(workloads).filter(Objects::nonNull).toList(),
                all,
                spansOfGroup.stream().map(list -> list.toArray(Span[]::new)).toArray(Span[][]::new),
                open);
    }

    private @Nullable Span workload(IndexedBacklog.WorkloadNode node, int largestPriority, boolean limited) {
        List<Integer> open = toDo(node.members());
        if (open.isEmpty()) {
            return null;
        }
        Span span = span(open);
        Integer priority = node.datacenter() == IndexedBacklog.NONE
                ? null
                : index.datacenter(node.datacenter()).priority();
        long urgency = priority == null ? 1 : 2L + largestPriority - priority;
        span.setWorkload(
                Hundredths.of(node.value()) * urgency * weights.of(Rule.COST_OF_DELAY),
                100L * weights.of(Rule.WORK_IN_PROGRESS),
                open.size() < node.members().size(),
                limited && node.named());
        promise(span, open, node.due());
        return span;
    }

    private void datacenter(int dc) {
        Datacenter datacenter = index.datacenter(dc);
        LocalDate lastDay = datacenter.lastDay();
        if (lastDay == null || datacenter.exitMode() == Datacenter.ExitMode.HARD) {
            return;
        }
        Map<Integer, List<Integer>> byWorkload = new LinkedHashMap<>();
        List<Integer> everything = new ArrayList<>();
        for (int a = 0; a < index.assetCount(); a++) {
            if (index.datacenterOf(a) == dc && !index.asset(a).isDone()) {
                byWorkload
                        .computeIfAbsent(index.workloadOf(a), any -> new ArrayList<>())
                        .add(a);
                everything.add(a);
            }
        }
        byWorkload.forEach((w, assets) -> {
            boolean whole =
                    assets.size() == toDo(index.workloads().get(w).members()).size();
            Span own = workloads[w];
            promise(whole && own != null ? own : span(assets), assets, lastDay);
        });
        if (!everything.isEmpty()) {
            promise(span(everything), everything, lastDay);
        }
    }

    private void release(Release release) {
        List<Integer> assets = new ArrayList<>();
        for (String workload : release.workloads()) {
            assets.addAll(
                    toDo(index.workloads().get(index.indexOfWorkload(workload)).members()));
        }
        if (release.due() != null && !assets.isEmpty()) {
            promise(span(assets), assets, release.due());
        }
    }

    private void dependency(WorkloadDependency dependency) {
        int from = index.indexOfWorkload(dependency.from());
        Span to = workloads[index.indexOfWorkload(dependency.to())];
        if (to != null && !index.workloads().get(from).members().isEmpty()) {
            to.addWait(workloads[from], dependency.lag());
        }
    }

    private List<Integer> toDo(List<Integer> assets) {
        return assets.stream().filter(a -> !index.asset(a).isDone()).toList();
    }

    private Span span(List<Integer> assets) {
        int[] members = assets.stream().mapToInt(groups::groupOf).distinct().toArray();
        Span span = new Span(members, horizon);
        all.add(span);
        for (int group : members) {
            spansOfGroup.get(group).add(span);
        }
        return span;
    }

    private void promise(Span span, List<Integer> assets, @Nullable LocalDate day) {
        if (day != null) {
            long effort = assets.stream().mapToLong(index::effortOf).sum();
            span.addPromise(Math.max(Hundredths.of(BigDecimal.ONE), effort), day);
        }
    }
}
