package org.iterationplanner.state;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
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

    private static final Span[] NONE = {};

    private final IndexedBacklog index;
    private final MoveGroups groups;
    private final Horizon horizon;
    private final Weights weights;
    private final List<Span> all = new ArrayList<>();
    private final Span[][] spansOfGroup;
    /** By group the number of the last span that it was made part of. */
    private final int[] lastSpan;

    private final @Nullable Span[] workloads;

    SpanBuilder(IndexedBacklog index, MoveGroups groups, Horizon horizon, Weights weights) {
        this.index = index;
        this.groups = groups;
        this.horizon = horizon;
        this.weights = weights;
        workloads = new Span[index.workloads().size()];
        spansOfGroup = new Span[groups.size()][];
        Arrays.fill(spansOfGroup, NONE);
        lastSpan = new int[groups.size()];
        Arrays.fill(lastSpan, -1);
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
        return new Spans(Arrays.stream(workloads).filter(Objects::nonNull).toList(), all, spansOfGroup, open);
    }

    private @Nullable Span workload(IndexedBacklog.WorkloadNode node, int largestPriority, boolean limited) {
        int[] open = toDo(node.members());
        if (open.length == 0) {
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
                open.length < node.members().size(),
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
        int[] everything = IntStream.range(0, index.assetCount())
                .filter(a -> index.datacenterOf(a) == dc && !index.asset(a).isDone())
                .toArray();
        Map<Integer, Integer> sizes = new LinkedHashMap<>();
        for (int a : everything) {
            sizes.merge(index.workloadOf(a), 1, Integer::sum);
        }
        sizes.forEach((w, size) -> {
            Span own = workloads[w];
            int[] all = toDo(index.workloads().get(w).members());
            int[] here = size == all.length
                    ? all
                    : Arrays.stream(all)
                            .filter(a -> index.datacenterOf(a) == dc)
                            .toArray();
            promise(size == all.length && own != null ? own : span(here), here, lastDay);
        });
        if (everything.length > 0) {
            promise(span(everything), everything, lastDay);
        }
    }

    private void release(Release release) {
        int[] assets = release.workloads().stream()
                .flatMapToInt(workload -> Arrays.stream(toDo(
                        index.workloads().get(index.indexOfWorkload(workload)).members())))
                .toArray();
        if (release.due() != null && assets.length > 0) {
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

    private int[] toDo(List<Integer> assets) {
        int[] open = new int[assets.size()];
        int size = 0;
        for (int a : assets) {
            if (!index.asset(a).isDone()) {
                open[size++] = a;
            }
        }
        return Arrays.copyOf(open, size);
    }

    private Span span(int[] assets) {
        int[] members = new int[assets.length];
        int size = 0;
        for (int a : assets) {
            int group = groups.groupOf(a);
            if (lastSpan[group] != all.size()) {
                lastSpan[group] = all.size();
                members[size++] = group;
            }
        }
        Span span = new Span(Arrays.copyOf(members, size), horizon);
        all.add(span);
        for (int group : span.groups()) {
            Span[] more = Arrays.copyOf(spansOfGroup[group], spansOfGroup[group].length + 1);
            more[more.length - 1] = span;
            spansOfGroup[group] = more;
        }
        return span;
    }

    private void promise(Span span, int[] assets, @Nullable LocalDate day) {
        if (day != null) {
            long effort = 0;
            for (int a : assets) {
                effort += index.effortOf(a);
            }
            span.addPromise(Math.max(Hundredths.of(BigDecimal.ONE), effort), day);
        }
    }
}
