package org.iterationplanner.migration;

import static org.iterationplanner.migration.Sums.mean;
import static org.iterationplanner.migration.Sums.share;
import static org.iterationplanner.migration.Sums.sum;
import static org.iterationplanner.migration.Trees.total;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.migration.Logbook.Closed;
import org.iterationplanner.migration.Logbook.Outcome;
import org.iterationplanner.migration.Logbook.Scope;

/** All key figures, counted again from the script's own records. */
final class Recount {
    private final Logbook logbook;
    private final Estate estate;

    private Recount(Logbook logbook, Estate estate) {
        this.logbook = logbook;
        this.estate = estate;
    }

    /** What the service should answer. */
    static Map<String, Object> of(Logbook logbook, Estate estate, Map<String, Integer> planned) {
        Recount recount = new Recount(logbook, estate);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("effortUnit", estate.input().get("effortUnit"));
        figures.put("closedIterations", logbook.closed.size());
        figures.put("velocity", recount.velocity());
        figures.put("pace", recount.pace());
        figures.put("commitment", recount.commitment());
        figures.put("carryOver", recount.carryOver());
        figures.put("estimates", EstimateRecount.of(logbook));
        figures.put("scope", recount.scope());
        figures.put("leases", recount.leases(planned));
        figures.putAll(PlanRecount.of(logbook, estate));
        return figures;
    }

    private List<Object> velocity() {
        List<Object> velocities = new ArrayList<>();
        for (JsonNode record : estate.records("teams")) {
            String team = record.get("id").textValue();
            List<Object> iterations = new ArrayList<>();
            List<BigDecimal> completions = new ArrayList<>();
            List<BigDecimal> normalised = new ArrayList<>();
            for (Closed closed : logbook.closed) {
                BigDecimal completed =
                        sum(closed.done(), outcome -> outcome.estimate().getOrDefault(team, BigDecimal.ZERO));
                BigDecimal planned = closed.planned().get(team);
                BigDecimal actual = closed.actual().get(team);
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("iteration", closed.number());
                line.put("completed", completed);
                line.put("plannedCapacity", planned);
                line.put("actualCapacity", actual);
                completions.add(completed);
                if (actual.signum() > 0) {
                    BigDecimal whole = completed.multiply(planned).divide(actual, Sums.EXACT);
                    normalised.add(whole);
                    line.put("completedShare", share(completed, actual));
                    line.put("normalised", Sums.rounded(whole, 2));
                }
                iterations.add(line);
            }
            Map<String, Object> velocity = new LinkedHashMap<>();
            velocity.put("team", team);
            velocity.put("iterations", iterations);
            velocity.put("mean", mean(completions));
            velocity.put("meanNormalised", mean(normalised));
            velocities.add(velocity);
        }
        return velocities;
    }

    private Map<String, Object> pace() {
        List<Object> iterations = new ArrayList<>();
        List<BigDecimal> assets = new ArrayList<>();
        List<BigDecimal> workloads = new ArrayList<>();
        List<BigDecimal> efforts = new ArrayList<>();
        for (Closed closed : logbook.closed) {
            int complete = 0;
            for (JsonNode workload : estate.records("workloads")) {
                Integer with = PlanRecount.completedIn(
                        logbook, estate.having(workload.get("id").textValue(), estate::workloadOf));
                complete += with != null && with == closed.number() ? 1 : 0;
            }
            BigDecimal effort = sum(closed.done(), outcome -> total(outcome.estimate()));
            iterations.add(Map.of(
                    "iteration",
                    closed.number(),
                    "assets",
                    closed.done().size(),
                    "workloads",
                    complete,
                    "effort",
                    effort));
            assets.add(BigDecimal.valueOf(closed.done().size()));
            workloads.add(BigDecimal.valueOf(complete));
            efforts.add(effort);
        }
        return Map.of(
                "iterations", iterations,
                "meanAssets", mean(assets),
                "meanWorkloads", mean(workloads),
                "meanEffort", mean(efforts));
    }

    private Map<String, Object> commitment() {
        List<Object> iterations = new ArrayList<>();
        List<Outcome> all = new ArrayList<>();
        for (Closed closed : logbook.closed) {
            iterations.add(Map.of("iteration", closed.number(), "kept", kept(closed.outcomes())));
            all.addAll(closed.outcomes());
        }
        return Map.of("iterations", iterations, "overall", kept(all));
    }

    private static Map<String, Object> kept(List<Outcome> outcomes) {
        List<Outcome> committed = outcomes.stream().filter(Outcome::committed).toList();
        List<Outcome> done = committed.stream().filter(Outcome::done).toList();
        List<Outcome> beside = outcomes.stream().filter(o -> !o.committed()).toList();
        BigDecimal promised = sum(committed, outcome -> total(outcome.estimate()));
        BigDecimal kept = sum(done, outcome -> total(outcome.estimate()));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("committedAssets", committed.size());
        figures.put("keptAssets", done.size());
        figures.put("assetsShare", share(BigDecimal.valueOf(done.size()), BigDecimal.valueOf(committed.size())));
        figures.put("committedEffort", promised);
        figures.put("keptEffort", kept);
        figures.put("effortShare", share(kept, promised));
        figures.put("unplannedAssets", beside.size());
        figures.put("unplannedEffort", sum(beside, outcome -> total(outcome.estimate())));
        return figures;
    }

    private Map<String, Object> carryOver() {
        Map<String, Integer> times = new LinkedHashMap<>();
        List<Object> iterations = new ArrayList<>();
        for (Closed closed : logbook.closed) {
            List<Outcome> left =
                    closed.committed().stream().filter(o -> !o.done()).toList();
            int again = 0;
            for (Outcome outcome : left) {
                again += times.merge(outcome.asset(), 1, Integer::sum) > 1 ? 1 : 0;
            }
            iterations.add(Map.of(
                    "iteration", closed.number(),
                    "assets", left.size(),
                    "effort", sum(left, o -> total(o.remaining().isEmpty() ? o.estimate() : o.remaining())),
                    "again", again,
                    "released", left.stream().filter(Outcome::released).count()));
        }
        List<Object> repeated = new ArrayList<>();
        for (int often = logbook.closed.size(); often > 1; often--) {
            for (Map.Entry<String, Integer> entry : times.entrySet()) {
                if (entry.getValue() == often) {
                    repeated.add(Map.of("asset", entry.getKey(), "times", often));
                }
            }
        }
        return Map.of("iterations", iterations, "repeated", repeated);
    }

    private Map<String, Object> scope() {
        Scope all = new Scope();
        List<Object> iterations = new ArrayList<>();
        logbook.scope.forEach((number, scope) -> {
            iterations.add(Map.of("iteration", number, "change", Trees.MAPPER.valueToTree(figures(scope))));
            all.addedAssets += scope.addedAssets;
            all.added = all.added.add(scope.added);
            all.removedAssets += scope.removedAssets;
            all.removed = all.removed.add(scope.removed);
            all.reestimatedAssets += scope.reestimatedAssets;
            all.increased = all.increased.add(scope.increased);
            all.decreased = all.decreased.add(scope.decreased);
        });
        BigDecimal net = all.added.subtract(all.removed).add(all.increased).subtract(all.decreased);
        return Map.of(
                "baseline",
                logbook.firstEffort,
                "iterations",
                iterations,
                "total",
                figures(all),
                "net",
                net,
                "netShare",
                share(net, logbook.firstEffort));
    }

    private static Map<String, Object> figures(Scope scope) {
        return Map.of(
                "addedAssets", scope.addedAssets,
                "added", scope.added,
                "removedAssets", scope.removedAssets,
                "removed", scope.removed,
                "reestimatedAssets", scope.reestimatedAssets,
                "increased", scope.increased,
                "decreased", scope.decreased);
    }

    /** @param planned where everything that is not done is planned now */
    private List<Object> leases(Map<String, Integer> planned) {
        List<Object> leases = new ArrayList<>();
        for (JsonNode datacenter : estate.records("datacenters")) {
            LocalDate exitBy = LocalDate.parse(datacenter.get("exitBy").textValue());
            LocalDate lastDay =
                    exitBy.minusDays(datacenter.path("decommissionDays").intValue());
            int left = 0;
            boolean known = true;
            LocalDate empty = LocalDate.MIN;
            for (String asset : estate.having(datacenter.get("id").textValue(), estate::datacenterOf)) {
                LocalDate day = null;
                if (estate.isDone(asset)) {
                    day = LocalDate.parse(estate.asset(asset).get("completedOn").textValue());
                } else {
                    left++;
                    day = planned.containsKey(asset) ? estate.end(planned.get(asset)) : null;
                }
                known &= day != null;
                empty = day != null && day.isAfter(empty) ? day : empty;
            }
            Map<String, Object> lease = new LinkedHashMap<>();
            lease.put("datacenter", datacenter.get("id").textValue());
            lease.put("exitBy", exitBy.toString());
            lease.put("lastDay", lastDay.toString());
            lease.put("assetsLeft", left);
            lease.put("emptyOn", known ? empty.toString() : null);
            lease.put("marginDays", known ? ChronoUnit.DAYS.between(empty, lastDay) : null);
            leases.add(lease);
        }
        return leases;
    }
}
