package org.iterationplanner.migration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.iterationplanner.migration.Logbook.Accepted;
import org.iterationplanner.migration.Logbook.Promised;
import org.jspecify.annotations.Nullable;

/** What was complete beside what plans had said, counted again: burn-up and calibration. */
final class PlanRecount {
    private final Logbook logbook;
    private final Estate estate;

    private PlanRecount(Logbook logbook, Estate estate) {
        this.logbook = logbook;
        this.estate = estate;
    }

    static Map<String, Object> of(Logbook logbook, Estate estate) {
        PlanRecount recount = new PlanRecount(logbook, estate);
        return Map.of(
                "burnUp", Map.of("iterations", recount.burnUp()),
                "calibration", Map.of("plans", recount.plans(), "chances", recount.chances()));
    }

    /** The iteration that completed the last of these assets; null: one is not done. */
    static @Nullable Integer completedIn(Logbook logbook, Collection<String> assets) {
        int last = 0;
        for (String asset : assets) {
            Integer completed = logbook.completedIn(asset);
            if (completed == null) {
                return null;
            }
            last = Math.max(last, completed);
        }
        return assets.isEmpty() ? null : (Integer) last;
    }

    private List<Object> burnUp() {
        Accepted first = logbook.accepted.get(0);
        Accepted last = logbook.accepted.get(logbook.accepted.size() - 1);
        int end = Math.max(logbook.lastClosed(), Math.max(end(first), end(last)));
        List<Object> points = new ArrayList<>();
        for (int n = 1; n <= end; n++) {
            Map<String, Object> point = new LinkedHashMap<>();
            point.put("iteration", n);
            point.put("end", estate.end(n).toString());
            if (n <= logbook.lastClosed()) {
                point.put("effort", effortBy(n));
                point.put("value", valueBy(n));
            }
            point.put("firstPlanEffort", at(first, first.effort(), n));
            point.put("firstPlanValue", at(first, first.value(), n));
            point.put("lastPlanEffort", at(last, last.effort(), n));
            point.put("lastPlanValue", at(last, last.value(), n));
            points.add(point);
        }
        return points;
    }

    private static int end(Accepted plan) {
        return plan.effort().keySet().stream().reduce(plan.first(), Math::max);
    }

    /** A plan says nothing of what was before it, and nothing changes after its end. */
    private static @Nullable BigDecimal at(Accepted plan, Map<Integer, BigDecimal> amounts, int n) {
        return n < plan.first() ? null : amounts.get(Math.min(n, end(plan)));
    }

    private BigDecimal effortBy(int n) {
        BigDecimal effort = BigDecimal.ZERO;
        for (Logbook.Closed closed : logbook.closed.subList(0, n)) {
            effort = effort.add(Sums.sum(closed.done(), outcome -> logbook.weight(outcome.asset(), estate)));
        }
        return effort;
    }

    private BigDecimal valueBy(int n) {
        BigDecimal value = BigDecimal.ZERO;
        for (Map.Entry<List<String>, BigDecimal> workload : estate.values().entrySet()) {
            Integer completed = completedIn(logbook, workload.getKey());
            value = completed != null && completed <= n ? value.add(workload.getValue()) : value;
        }
        return value;
    }

    private List<Object> plans() {
        Map<String, List<String>> goals = estate.goals();
        List<Object> plans = new ArrayList<>();
        for (Accepted plan : logbook.accepted) {
            List<Object> broken = new ArrayList<>();
            int judged = 0;
            for (Map.Entry<String, Promised> promise : plan.goals().entrySet()) {
                Integer promised = promise.getValue().planned();
                List<String> assets = goals.get(promise.getKey());
                if (promised != null && promised <= logbook.lastClosed() && assets != null) {
                    judged++;
                    Integer completed = completedIn(logbook, assets);
                    if (completed == null || completed > promised) {
                        String[] goal = promise.getKey().split(" ", 2);
                        Map<String, Object> line = new LinkedHashMap<>();
                        line.put("goal", goal[0]);
                        line.put("id", goal[1]);
                        line.put("promised", promised);
                        line.put("completed", completed);
                        broken.add(line);
                    }
                }
            }
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("planId", plan.planId());
            line.put("acceptedAt", plan.at());
            line.put("firstIteration", plan.first());
            line.put("judged", judged);
            line.put("held", judged - broken.size());
            line.put(
                    "share", Sums.share(BigDecimal.valueOf(judged - (long) broken.size()), BigDecimal.valueOf(judged)));
            line.put("broken", broken);
            plans.add(line);
        }
        return plans;
    }

    private List<Object> chances() {
        Map<String, Function<Promised, @Nullable Integer>> columns = new LinkedHashMap<>();
        columns.put("0.5", Promised::p50);
        columns.put("0.8", Promised::p80);
        columns.put("0.95", Promised::p95);
        Map<String, List<String>> goals = estate.goals();
        List<Object> chances = new ArrayList<>();
        columns.forEach((chance, column) -> {
            int judged = 0;
            int held = 0;
            for (Accepted plan : logbook.accepted) {
                for (Map.Entry<String, Promised> promise : plan.goals().entrySet()) {
                    Integer by = column.apply(promise.getValue());
                    if (by != null && by <= logbook.lastClosed() && goals.containsKey(promise.getKey())) {
                        judged++;
                        Integer completed = completedIn(logbook, Objects.requireNonNull(goals.get(promise.getKey())));
                        held += completed != null && completed <= by ? 1 : 0;
                    }
                }
            }
            if (judged > 0) {
                chances.add(Map.of(
                        "chance",
                        new BigDecimal(chance),
                        "judged",
                        judged,
                        "held",
                        held,
                        "share",
                        Objects.requireNonNull(Sums.share(BigDecimal.valueOf(held), BigDecimal.valueOf(judged)))));
            }
        });
        return chances;
    }
}
