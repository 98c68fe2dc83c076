package org.iterationplanner.tracking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.iterationplanner.cycle.Promise;
import org.iterationplanner.status.Boxes;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.tracking.TrackRecord.Closed;
import org.jspecify.annotations.Nullable;

/**
 * What is complete at the end of each iteration, beside what the first accepted plan and the last one said. An asset weighs what
 * it was estimated at when it was first in an iteration that is closed by now, else what it is estimated at now, so that work
 * carried over weighs no less than the plan said.
 *
 * @param iterations from the first there was to the last that is closed or in one of the two plans
 */
public record BurnUp(List<BurnUpPoint> iterations) {

    public BurnUp {
        iterations = List.copyOf(iterations);
    }

    /**
     * How far things are at the end of one iteration.
     *
     * @param effort of the assets complete since the first iteration; absent while the iteration is not closed, like value
     * @param value of the workloads complete, at present values; assets that are their own workload and workloads complete
     *     before the first iteration included
     * @param firstPlanEffort as the first accepted plan said; absent before the first iteration it was made for, like the value
     * @param lastPlanEffort as the last accepted plan says; likewise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BurnUpPoint(
            int iteration,
            LocalDate end,
            @Nullable BigDecimal effort,
            @Nullable BigDecimal value,
            @Nullable BigDecimal firstPlanEffort,
            @Nullable BigDecimal firstPlanValue,
            @Nullable BigDecimal lastPlanEffort,
            @Nullable BigDecimal lastPlanValue) {}

    static @Nullable BurnUp of(TrackRecord record, IndexedBacklog backlog, Completions completions) {
        List<Closed> closed = record.closed();
        List<Promise> promises = record.promises();
        if (closed.isEmpty() && promises.isEmpty()) {
            return null;
        }
        Boxes boxes = new Boxes(record.backlog());
        Curve real = real(backlog, completions, boxes.first());
        Curve first = promises.isEmpty() ? Curve.NONE : Curve.of(promises.get(0));
        Curve last = promises.isEmpty() ? Curve.NONE : Curve.of(promises.get(promises.size() - 1));
        int lastClosed = closed.isEmpty()
                ? boxes.first() - 1
                : closed.get(closed.size() - 1).number();
        int end = Math.max(lastClosed, Math.max(first.end(), last.end()));
        List<BurnUpPoint> points = new ArrayList<>();
        for (int number = boxes.first(); number <= end; number++) {
            Promise.@Nullable Reached now = number <= lastClosed ? real.at(number) : null;
            Promise.@Nullable Reached then = first.at(number);
            Promise.@Nullable Reached lately = last.at(number);
            points.add(new BurnUpPoint(
                    number,
                    boxes.end(number),
                    now == null ? null : now.effort(),
                    now == null ? null : now.value(),
                    then == null ? null : then.effort(),
                    then == null ? null : then.value(),
                    lately == null ? null : lately.effort(),
                    lately == null ? null : lately.value()));
        }
        return new BurnUp(points);
    }

    /** What is complete by the end of each iteration with this many in each. */
    static List<Promise.Reached> cumulated(
            Map<Integer, BigDecimal> effort, Map<Integer, BigDecimal> value, BigDecimal valueBefore, int from, int to) {
        List<Promise.Reached> reached = new ArrayList<>();
        BigDecimal efforts = BigDecimal.ZERO;
        BigDecimal values = valueBefore;
        for (int number = from; number <= to; number++) {
            efforts = efforts.add(effort.getOrDefault(number, BigDecimal.ZERO));
            values = values.add(value.getOrDefault(number, BigDecimal.ZERO));
            reached.add(new Promise.Reached(number, Efforts.plain(efforts), Efforts.plain(values)));
        }
        return reached;
    }

    private static Curve real(IndexedBacklog backlog, Completions completions, int first) {
        Map<Integer, BigDecimal> effort = new TreeMap<>();
        completions
                .all()
                .forEach((asset, iteration) -> effort.merge(iteration, completions.weight(asset), BigDecimal::add));
        Map<Integer, BigDecimal> value = new TreeMap<>();
        for (IndexedBacklog.WorkloadNode workload : backlog.workloads()) {
            Integer iteration = completions.iterationOfAll(
                    workload.members().stream().map(backlog::asset).toList());
            if (iteration != null) {
                value.merge(iteration, workload.value(), BigDecimal::add);
            }
        }
        int last = Math.max(effort.keySet().stream().reduce(first, Math::max), first);
        BigDecimal before = value.getOrDefault(first - 1, BigDecimal.ZERO);
        return new Curve(first, cumulated(effort, value, before, first, last));
    }

    /** One line of the chart: level beyond its last point. */
    private record Curve(int first, List<Promise.Reached> reached) {
        static final Curve NONE = new Curve(0, List.of());

        static Curve of(Promise promise) {
            return new Curve(promise.firstIteration(), promise.burnUp());
        }

        int end() {
            return reached.isEmpty()
                    ? Integer.MIN_VALUE
                    : reached.get(reached.size() - 1).iteration();
        }

        Promise.@Nullable Reached at(int number) {
            return reached.isEmpty() || number < first
                    ? null
                    : reached.get(Math.min(number - first, reached.size() - 1));
        }
    }
}
