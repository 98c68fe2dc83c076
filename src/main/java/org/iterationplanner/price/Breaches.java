package org.iterationplanner.price;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Freeze;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.backlog.Workload;
import org.iterationplanner.backlog.WorkloadDependency;
import org.iterationplanner.check.Match;
import org.iterationplanner.check.Verdict;
import org.iterationplanner.price.Lever.Limited;
import org.jspecify.annotations.Nullable;

/**
 * Tells which constraints of a request a plan breaks, as the checker sees it: those that had to be eased for the plan, and
 * perhaps a few more where several are broken at one place. Immutable.
 */
final class Breaches {

    /** A bond between two assets or workloads. */
    private record Bond(Rule rule, String from, String to) {}

    private final Backlog backlog;
    private final Timeline timeline;
    private final Map<String, Asset> assets = new HashMap<>();
    private final Map<String, Workload> workloads = new HashMap<>();
    private final Map<Bond, Lever> bonds = new HashMap<>();

    Breaches(Backlog backlog) {
        this.backlog = backlog;
        timeline = new Timeline(backlog.calendar());
        backlog.assets().forEach(asset -> assets.put(asset.id(), asset));
        backlog.workloads().forEach(workload -> workloads.put(workload.id(), workload));
        List<Dependency> dependencies = backlog.dependencies();
        for (int i = 0; i < dependencies.size(); i++) {
            Dependency d = dependencies.get(i);
            bonds.put(new Bond(rule(d.type()), d.from(), d.to()), new Lever.OfDependency(i));
        }
        List<WorkloadDependency> between = backlog.workloadDependencies();
        for (int i = 0; i < between.size(); i++) {
            WorkloadDependency d = between.get(i);
            bonds.put(new Bond(Rule.WORKLOAD_PRECEDENCE, d.from(), d.to()), new Lever.OfWorkloads(i));
        }
    }

    private static Rule rule(Dependency.Type type) {
        return switch (type) {
            case PRECEDES -> Rule.PRECEDENCE;
            case TOGETHER -> Rule.MOVE_TOGETHER;
            case APART -> Rule.APART;
            case AFFINITY -> Rule.AFFINITY;
        };
    }

    /** What a plan breaks, by the verdict on it. */
    Set<Lever> in(Verdict verdict) {
        Set<Lever> broken = new HashSet<>();
        for (Verdict.RuleResult result : verdict.rules()) {
            if (result.rule().level() == Rule.Level.HARD) {
                result.matches().forEach(match -> add(result.rule(), match, broken));
            }
        }
        return broken;
    }

    private void add(Rule rule, Match match, Set<Lever> broken) {
        switch (rule) {
            case CAPACITY -> broken.add(new Lever.Capacity(given(match.team()), given(match.iteration())));
            case PRECEDENCE, MOVE_TOGETHER, APART ->
                addBond(new Bond(rule, given(match.asset()), given(match.other())), broken);
            case WORKLOAD_PRECEDENCE ->
                addBond(new Bond(rule, given(match.workload()), given(match.otherWorkload())), broken);
            case FREEZE -> addFreezes(given(assets.get(match.asset())), given(match.iteration()), broken);
            case CUTOVERS -> broken.add(new Lever.OfLimit(Limited.CUTOVERS, position(match.datacenter())));
            case OPEN_WORKLOADS -> broken.add(new Lever.OfLimit(Limited.OPEN_WORKLOADS, null));
            case DISRUPTION -> broken.add(new Lever.OfLimit(Limited.MOVES, null));
            case PILOT -> addPilot(match.asset() != null, broken);
            default -> {
                // nothing that is eased
            }
        }
    }

    private static <T> T given(@Nullable T value) {
        return Objects.requireNonNull(value, "The checker names what a rule is about.");
    }

    private void addBond(Bond bond, Set<Lever> broken) {
        Lever lever = bonds.get(bond);
        if (lever != null) {
            broken.add(lever);
        }
    }

    private static void addPilot(boolean ofAsset, Set<Lever> broken) {
        if (ofAsset) {
            broken.add(new Lever.OfLimit(Limited.PILOT_CRITICALITY, null));
            broken.add(new Lever.OfLimit(Limited.PILOT_COMPLEXITY, null));
        } else {
            broken.add(new Lever.OfLimit(Limited.PILOT_ASSETS, null));
        }
    }

    /** All that touch the iteration: together they close it. */
    private void addFreezes(Asset asset, int iteration, Set<Lever> broken) {
        Timeline.Iteration days = timeline.iteration(iteration);
        List<Freeze> freezes = backlog.freezes();
        for (int i = 0; i < freezes.size(); i++) {
            Freeze freeze = freezes.get(i);
            if (!freeze.from().isAfter(days.end())
                    && !freeze.to().isBefore(days.start())
                    && covers(freeze.scope(), asset)) {
                broken.add(new Lever.OfFreeze(i));
            }
        }
    }

    private boolean covers(Freeze.Scope scope, Asset asset) {
        if (scope.asset() != null) {
            return scope.asset().equals(asset.id());
        }
        if (scope.workload() != null) {
            return scope.workload().equals(asset.workload()) || scope.workload().equals(asset.id());
        }
        return scope.datacenter() == null || scope.datacenter().equals(datacenterOf(asset));
    }

    /** Where an asset lives: its own datacenter, else that of its workload. */
    @Nullable
    String datacenterOf(Asset asset) {
        Workload workload = asset.workload() == null ? null : workloads.get(asset.workload());
        return asset.datacenter() != null || workload == null ? asset.datacenter() : workload.datacenter();
    }

    private @Nullable Integer position(@Nullable String datacenter) {
        List<String> ids = backlog.datacenters().stream().map(Datacenter::id).toList();
        return datacenter == null ? null : Integer.valueOf(ids.indexOf(datacenter));
    }
}
