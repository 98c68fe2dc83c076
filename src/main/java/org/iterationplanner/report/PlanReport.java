package org.iterationplanner.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.ModelOutput.DatacenterDates;
import org.iterationplanner.backlog.ModelOutput.IterationBacklog;
import org.iterationplanner.backlog.ModelOutput.NotPlanned;
import org.iterationplanner.backlog.ModelOutput.PlannedAsset;
import org.iterationplanner.backlog.ModelOutput.WorkloadDates;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.IndexedBacklog.WorkloadNode;
import org.jspecify.annotations.Nullable;

/** Writes a plan as people read it, in time proportional to the sizes of backlog and answer. */
public final class PlanReport {

    private final IndexedBacklog index;
    private final Timeline timeline;
    private final PlacedAssets placed;
    private final TeamLoads loads;
    private final Spans spans;

    private PlanReport(Backlog backlog, Plan plan) {
        index = new IndexedBacklog(backlog);
        timeline = index.timeline();
        placed = new PlacedAssets(index, plan);
        loads = new TeamLoads(index, placed);
        spans = Spans.of(index, placed);
    }

    /**
     * The {@code modelOutput} of the API. Stateless.
     *
     * @param backlog without errors
     * @param plan of that backlog: places no asset that is unknown or done, and none outside F..L
     * @param feasible whether the plan breaks no hard rule
     */
    public static ModelOutput of(Backlog backlog, Plan plan, boolean feasible) {
        PlanReport report = new PlanReport(backlog, plan);
        return new ModelOutput(
                feasible, report.iterations(), report.notPlanned(), report.workloads(), report.datacenters());
    }

    private List<IterationBacklog> iterations() {
        IterationStates states = new IterationStates(index, placed);
        Completions completions = new Completions(index, spans);
        return IntStream.range(0, index.iterationCount())
                .mapToObj(t -> {
                    Timeline.Iteration iteration = timeline.iterations().get(t);
                    return new IterationBacklog(
                            iteration.number(),
                            iteration.start(),
                            iteration.end(),
                            states.of(t),
                            placed.in(t).stream().map(this::planned).toList(),
                            loads.in(t),
                            completions.in(t));
                })
                .toList();
    }

    private PlannedAsset planned(int a) {
        Asset asset = index.asset(a);
        Map<String, BigDecimal> effort = new LinkedHashMap<>();
        asset.effort().forEach((team, points) -> effort.put(team, plain(points)));
        Asset.FlexibleEffort flexible = asset.flexibleEffort();
        String chosen = null;
        if (flexible != null) {
            chosen = index.backlog().teams().get(placed.flexibleTeamOf(a)).id();
            effort.merge(chosen, plain(flexible.points()), (fixed, points) -> plain(fixed.add(points)));
        }
        return new PlannedAsset(asset.id(), asset.workload(), effort, chosen);
    }

    private static BigDecimal plain(BigDecimal points) {
        return Hundredths.toDecimal(Hundredths.of(points));
    }

    private List<NotPlanned> notPlanned() {
        int[] leftOut =
                IntStream.range(0, index.assetCount()).filter(placed::isLeftOut).toArray();
        if (leftOut.length == 0) {
            return List.of();
        }
        Reasons reasons = new Reasons(index, placed, loads, spans);
        return IntStream.of(leftOut)
                .mapToObj(a -> new NotPlanned(index.asset(a).id(), reasons.of(a)))
                .toList();
    }

    private List<WorkloadDates> workloads() {
        List<WorkloadDates> dates = new ArrayList<>();
        for (int w = 0; w < index.backlog().workloads().size(); w++) {
            Span span = spans.workloads().get(w);
            if (span.toDo()) {
                WorkloadNode workload = index.workloads().get(w);
                dates.add(new WorkloadDates(
                        workload.id(),
                        span.begun() ? timeline.first() + span.first() : null,
                        lastNumber(span),
                        lastDay(span),
                        daysLate(workload.due(), span),
                        atLeast(workload.due(), span)));
            }
        }
        return dates;
    }

    private List<DatacenterDates> datacenters() {
        List<DatacenterDates> dates = new ArrayList<>();
        for (int d = 0; d < index.backlog().datacenters().size(); d++) {
            Span span = spans.datacenters().get(d);
            if (span.toDo()) {
                Datacenter datacenter = index.datacenter(d);
                dates.add(new DatacenterDates(
                        datacenter.id(),
                        span.lastPlanned() < 0 ? null : timeline.first() + span.lastPlanned(),
                        lastDay(span),
                        daysLate(datacenter.lastDay(), span),
                        atLeast(datacenter.lastDay(), span)));
            }
        }
        return dates;
    }

    private @Nullable Integer lastNumber(Span span) {
        return span.complete() ? timeline.first() + span.last() : null;
    }

    private @Nullable LocalDate lastDay(Span span) {
        return span.complete() ? end(span) : null;
    }

    /** What is not planned is at least as late as the end of the iteration after the last. */
    private @Nullable Long daysLate(@Nullable LocalDate promised, Span span) {
        return promised == null ? null : Math.max(0, ChronoUnit.DAYS.between(promised, end(span)));
    }

    private static @Nullable Boolean atLeast(@Nullable LocalDate promised, Span span) {
        return (promised == null || span.complete()) ? null : Boolean.TRUE;
    }

    private LocalDate end(Span span) {
        return timeline.end(timeline.first() + span.last());
    }
}
