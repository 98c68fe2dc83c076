package org.iterationplanner.tracking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.cycle.AcceptedPlan;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.cycle.Promise;
import org.iterationplanner.cycle.Promise.Goal;
import org.iterationplanner.forecast.Forecast;
import org.iterationplanner.status.Boxes;
import org.iterationplanner.status.Whereabouts;
import org.iterationplanner.structure.IndexedBacklog;
import org.jspecify.annotations.Nullable;

/** Puts down what an accepted plan promises, and what a forecast says of it. */
public final class Promises {
    private final Whereabouts whereabouts;
    private final Completions completions;
    private final @Nullable Forecast forecast;

    private Promises(LivingBacklog backlog, @Nullable Forecast forecast) {
        whereabouts = new Whereabouts(backlog);
        completions = new Completions(backlog);
        this.forecast = forecast;
    }

    /**
     * What the plan of a backlog promises.
     *
     * @param backlog as it is after the plan was accepted
     * @param forecast of that plan; null: none was made
     * @throws IllegalArgumentException if the backlog has no plan
     */
    public static Promise of(LivingBacklog backlog, @Nullable Forecast forecast) {
        AcceptedPlan plan = backlog.plan();
        if (plan == null) {
            throw new IllegalArgumentException("A backlog without an accepted plan promises nothing.");
        }
        Promises promises = new Promises(backlog, forecast);
        return new Promise(
                backlog.version(),
                plan.planId(),
                plan.acceptedAt(),
                plan.firstIteration(),
                promises.burnUp(plan.firstIteration()),
                promises.completions());
    }

    private List<Promise.Reached> burnUp(int first) {
        Map<Integer, BigDecimal> effort = new TreeMap<>();
        for (Asset asset : whereabouts.living().modelInput().assets()) {
            Integer iteration = iterationOf(asset);
            if (iteration != null) {
                effort.merge(iteration, completions.weight(asset.id()), BigDecimal::add);
            }
        }
        Map<Integer, BigDecimal> value = new TreeMap<>();
        for (IndexedBacklog.WorkloadNode workload : whereabouts.indexed().workloads()) {
            Integer iteration = iterationOfAll(whereabouts.assetsOf(workload));
            if (iteration != null) {
                value.merge(iteration, workload.value(), BigDecimal::add);
            }
        }
        int begin = whereabouts.boxes().first();
        int end = Math.max(first, effort.keySet().stream().reduce(first, Math::max));
        BigDecimal before = value.getOrDefault(begin - 1, BigDecimal.ZERO);
        return BurnUp.cumulated(effort, value, before, begin, end).subList(first - begin, end - begin + 1);
    }

    private List<Promise.Completion> completions() {
        List<Promise.Completion> completions = new ArrayList<>();
        for (Goals.Reach goal : Goals.of(whereabouts)) {
            if (goal.assets().stream().anyMatch(asset -> !asset.isDone())) {
                Forecast.Milestone milestone = milestone(goal);
                completions.add(new Promise.Completion(
                        goal.goal(),
                        goal.id(),
                        iterationOfAll(goal.assets()),
                        milestone == null ? null : number(milestone.p50()),
                        milestone == null ? null : number(milestone.p80()),
                        milestone == null ? null : number(milestone.p95())));
            }
        }
        return completions;
    }

    private Forecast.@Nullable Milestone milestone(Goals.Reach goal) {
        if (forecast == null) {
            return null;
        }
        List<Forecast.Milestone> candidates = goal.goal() == Goal.WORKLOAD
                ? forecast.workloads()
                : goal.goal() == Goal.RELEASE ? forecast.releases() : forecast.datacenters();
        return candidates.stream()
                .filter(milestone -> milestone.id().equals(goal.id()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Integer number(@Nullable LocalDate end) {
        Boxes boxes = whereabouts.boxes();
        return end == null ? null : boxes.numberOf(end);
    }

    /** With which iteration an asset was complete, or will be; null: it is not planned. */
    private @Nullable Integer iterationOf(Asset asset) {
        if (asset.isDone()) {
            return completions.iterationOf(asset.id());
        }
        Plan.Placement placement = whereabouts.placement(asset);
        return placement == null ? null : (Integer) placement.iteration();
    }

    private @Nullable Integer iterationOfAll(Collection<Asset> assets) {
        Integer last = null;
        for (Asset asset : assets) {
            Integer iteration = iterationOf(asset);
            if (iteration == null) {
                return null;
            }
            last = last == null ? iteration : (Integer) Math.max(last, iteration);
        }
        return last;
    }
}
