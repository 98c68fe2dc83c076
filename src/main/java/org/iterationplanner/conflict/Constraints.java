package org.iterationplanner.conflict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Limits;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.conflict.Constraint.Kind;

/** All that a request asks for and could do without, in the order of the request: what people decide first, capacities last. */
final class Constraints {

    private final Backlog backlog;
    private final Timeline timeline;
    private final List<Constraint> all = new ArrayList<>();

    private Constraints(Backlog backlog) {
        this.backlog = backlog;
        timeline = new Timeline(backlog.calendar());
    }

    static List<Constraint> of(PlanRequest request, Aim aim) {
        Constraints constraints = new Constraints(request.modelInput());
        constraints.addAssets(aim);
        constraints.addBonds();
        constraints.addLimits();
        if (request.config().model().maxMoves() != null) {
            constraints.all.add(Constraint.limit(Kind.MOVE_BUDGET));
        }
        constraints.addDates(aim);
        constraints.addCapacities();
        return constraints.all;
    }

    private void addAssets(Aim aim) {
        Map<String, Integer> committed = committed(backlog, timeline);
        for (Asset a : backlog.assets()) {
            if (a.isDone()) {
                continue;
            }
            if (a.pin() != null) {
                all.add(Constraint.pin(a.id(), a.pin().iteration()));
            }
            Integer iteration = committed.get(a.id());
            if (iteration != null) {
                all.add(Constraint.commitment(a.id(), iteration));
            }
            if (a.notBefore() != null) {
                all.add(Constraint.window(Kind.NOT_BEFORE, a.id(), a.notBefore()));
            }
            if (a.notAfter() != null) {
                all.add(Constraint.window(Kind.NOT_AFTER, a.id(), a.notAfter()));
            }
            if (aim == Aim.PUNCTUAL && a.workload() == null && a.due() != null) {
                all.add(Constraint.due(a.id(), a.due()));
            }
        }
    }

    /** By asset, where a commitment binds it: to an iteration F..L, and not where its own pin contradicts it. */
    static Map<String, Integer> committed(Backlog backlog, Timeline timeline) {
        Map<String, Asset> assets = new HashMap<>();
        backlog.assets().forEach(a -> assets.put(a.id(), a));
        Map<String, Integer> committed = new HashMap<>();
        for (BaselineEntry entry : backlog.baseline()) {
            Asset a = assets.get(entry.asset());
            Integer iteration = entry.iteration();
            if (a != null
                    && !a.isDone()
                    && iteration != null
                    && timeline.contains(iteration)
                    && entry.state() == BaselineEntry.State.COMMITTED
                    && (a.pin() == null || iteration.equals(a.pin().iteration()))) {
                committed.put(a.id(), iteration);
            }
        }
        return committed;
    }

    private void addBonds() {
        backlog.dependencies().stream()
                .filter(d -> d.type() != Dependency.Type.AFFINITY)
                .forEach(d -> all.add(Constraint.of(d)));
        backlog.workloadDependencies().forEach(d -> all.add(Constraint.workloads(d.from(), d.to())));
        backlog.freezes().stream().distinct().forEach(f -> all.add(Constraint.of(f)));
    }

    private void addLimits() {
        Limits limits = backlog.limits();
        if (limits.maxCutoversPerIteration() != null) {
            all.add(Constraint.cutovers(null));
        }
        if (limits.maxOpenWorkloads() != null) {
            all.add(Constraint.limit(Kind.OPEN_WORKLOADS));
        }
        if (limits.pilot() != null) {
            all.add(Constraint.limit(Kind.PILOT));
        }
    }

    private void addDates(Aim aim) {
        for (Datacenter d : backlog.datacenters()) {
            if (d.maxCutoversPerIteration() != null) {
                all.add(Constraint.cutovers(d.id()));
            }
            LocalDate lastDay = d.lastDay();
            boolean hard = d.exitMode() == Datacenter.ExitMode.HARD;
            if (lastDay != null && (hard || aim == Aim.PUNCTUAL)) {
                all.add(Constraint.exit(hard ? Kind.HARD_EXIT : Kind.EXIT, d.id(), lastDay));
            }
        }
        if (aim == Aim.PUNCTUAL) {
            backlog.workloads().stream()
                    .filter(w -> w.due() != null)
                    .forEach(w -> all.add(Constraint.due(w.id(), w.due())));
            backlog.releases().stream()
                    .filter(r -> r.due() != null)
                    .forEach(r -> all.add(Constraint.releaseDue(r.id(), r.due())));
        }
    }

    private void addCapacities() {
        backlog.teams().forEach(team -> timeline.iterations()
                .forEach(iteration -> all.add(Constraint.capacity(team.id(), iteration.number()))));
    }
}
