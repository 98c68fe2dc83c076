package org.iterationplanner.life;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Criticality;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Workload;
import org.iterationplanner.backlog.WorkloadDependency;
import org.iterationplanner.check.Match;
import org.iterationplanner.check.Verdict;
import org.iterationplanner.explain.English;
import org.iterationplanner.explain.Names;
import org.iterationplanner.validate.BacklogValidator;
import org.jspecify.annotations.Nullable;

/** What whoever approves an iteration should know: nothing of it forbids the iteration, all of it can go wrong. */
final class Risks {

    private final Situation situation;
    private final int number;
    private final List<Asset> here;
    private final Names names;
    private final Records records;
    private final List<Issue> risks = new ArrayList<>();

    private Risks(Situation situation, int number) {
        this.situation = situation;
        this.number = number;
        here = situation.assetsIn(number);
        names = new Names(situation.backlog());
        records = new Records(situation.backlog());
    }

    /** All of them, by kind and then in the order of the backlog. */
    static List<Issue> of(Situation situation, Verdict verdict, int number) {
        Risks risks = new Risks(situation, number);
        risks.warned();
        risks.incomplete();
        risks.overTarget(verdict.of(Rule.OVERTARGET));
        risks.critical();
        risks.late(verdict);
        risks.waiting();
        risks.waitingForWorkloads();
        return risks.risks;
    }

    private void add(String code, String pointer, String value, String message) {
        risks.add(Records.warning(code, pointer, message, value));
    }

    /** What validation warns of about these assets. */
    private void warned() {
        Set<String> places =
                here.stream().map(asset -> records.asset(asset.id())).collect(Collectors.toSet());
        BacklogValidator.validate(situation.backlog(), "/modelInput").stream()
                .filter(issue -> places.stream()
                        .anyMatch(place ->
                                issue.pointer().equals(place) || issue.pointer().startsWith(place + "/")))
                .forEach(risks::add);
    }

    /** Workloads that end here but for what nobody has estimated. */
    private void incomplete() {
        Map<String, List<Asset>> byWorkload = situation.backlog().assets().stream()
                .filter(asset -> !asset.isDone())
                .collect(Collectors.groupingBy(Asset::workloadId, LinkedHashMap::new, Collectors.toList()));
        byWorkload.forEach((workload, assets) -> {
            boolean endsHere = assets.stream()
                    .map(asset -> situation.plan().placement(asset.id()))
                    .allMatch(placement -> placement == null || placement.iteration() <= number);
            boolean isHere = assets.stream().anyMatch(asset -> situation.isIn(asset.id(), number));
            if (endsHere && isHere) {
                assets.stream()
                        .filter(asset -> !asset.isEstimated())
                        .forEach(asset -> add(
                                "WORKLOAD_INCOMPLETE",
                                records.asset(asset.id()),
                                asset.id(),
                                names.workload(workload) + " would be complete with iteration " + number + ", but for "
                                        + names.asset(asset.id()) + ", which has no estimate. Maybe estimate it."));
            }
        });
    }

    private void overTarget(Verdict.RuleResult overtarget) {
        for (Match match : overtarget.matches()) {
            if (isHere(match)) {
                String team = String.valueOf(match.team());
                add(
                        "LOAD_HIGH",
                        records.team(team),
                        team,
                        English.sentence(names.team(team) + " is " + English.number(match.amount())
                                        + " above 90 % of its capacity in iteration " + number)
                                + " Maybe somebody can help out.");
            }
        }
    }

    private void critical() {
        Set<String> workloads = workloadsHere();
        for (Workload workload : situation.backlog().workloads()) {
            if (workloads.contains(workload.id())) {
                critical(workload.id(), workload.criticality());
            }
        }
        here.stream()
                .filter(asset -> asset.workload() == null)
                .forEach(asset -> critical(asset.id(), asset.criticality()));
    }

    private void critical(String workload, @Nullable Criticality criticality) {
        if (criticality == Criticality.HIGH || criticality == Criticality.CRITICAL) {
            add(
                    "WORKLOAD_CRITICAL",
                    records.workload(workload),
                    workload,
                    names.workload(workload) + " is of " + criticality
                            + " criticality. Maybe have a way back and its owner at hand.");
        }
    }

    /** What this iteration decides to be late: its last asset is here. */
    private void late(Verdict verdict) {
        Stream.of(Rule.DUE_LATE, Rule.LEASE_LATE)
                .flatMap(rule -> verdict.of(rule).matches().stream())
                .filter(this::isHere)
                .forEach(match -> add(
                        "LATE",
                        records.of(match),
                        late(match),
                        late(match)
                                + " is complete with iteration " + number
                                + " only, after the day it is promised for. Maybe"
                                + " agree on another day."));
    }

    private String late(Match match) {
        if (match.release() != null) {
            return match.release();
        }
        return match.workload() == null
                ? names.datacenter(String.valueOf(match.datacenter()))
                : names.workload(match.workload());
    }

    /** What must be done in an iteration before this one, and is not yet. */
    private void waiting() {
        for (Dependency dependency : situation.backlog().dependencies()) {
            Integer before = whereIfEarlier(dependency.from());
            if (dependency.type() == Dependency.Type.PRECEDES
                    && before != null
                    && situation.isIn(dependency.to(), number)) {
                add(
                        "DEPENDS_OUTSIDE",
                        records.asset(dependency.to()),
                        dependency.to(),
                        names.asset(dependency.to()) + " waits for " + names.asset(dependency.from()) + " of iteration "
                                + before + ", which is not done yet. Maybe watch it.");
            }
        }
    }

    private void waitingForWorkloads() {
        Set<String> workloads = workloadsHere();
        Map<String, List<Asset>> byWorkload =
                new HashMap<>(situation.backlog().assets().stream().collect(Collectors.groupingBy(Asset::workloadId)));
        for (WorkloadDependency dependency : situation.backlog().workloadDependencies()) {
            Collection<Asset> first = byWorkload.getOrDefault(dependency.from(), List.of());
            boolean isOpen = first.stream().anyMatch(asset -> whereIfEarlier(asset.id()) != null);
            if (workloads.contains(dependency.to()) && isOpen) {
                add(
                        "DEPENDS_OUTSIDE",
                        records.workload(dependency.to()),
                        dependency.to(),
                        names.workload(dependency.to()) + " waits for " + names.workload(dependency.from())
                                + ", which is not complete yet. Maybe watch it.");
            }
        }
    }

    private @Nullable Integer whereIfEarlier(String asset) {
        Plan.Placement placement = situation.plan().placement(asset);
        return placement == null || placement.iteration() >= number ? null : Integer.valueOf(placement.iteration());
    }

    private Set<String> workloadsHere() {
        return here.stream().map(Asset::workloadId).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean isHere(Match match) {
        return match.iteration() != null && match.iteration() == number;
    }
}
