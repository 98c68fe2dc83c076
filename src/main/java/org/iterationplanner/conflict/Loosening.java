package org.iterationplanner.conflict;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Limits;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Release;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.backlog.Workload;
import org.iterationplanner.conflict.Constraint.Kind;
import org.jspecify.annotations.Nullable;

/** A request without some of what it asks for. What is left out never forbids a plan that was allowed. Immutable. */
final class Loosening {

    private final PlanRequest request;
    private final Backlog backlog;
    private final Timeline timeline;
    private final Set<Constraint> all;
    private final Map<String, Integer> committed;

    /** @param all what may be left out */
    Loosening(PlanRequest request, List<Constraint> all) {
        this.request = request;
        backlog = request.modelInput();
        timeline = new Timeline(backlog.calendar());
        this.all = new HashSet<>(all);
        committed = Constraints.committed(backlog, timeline);
    }

    /** The request with only these of the constraints. */
    PlanRequest keep(java.util.Collection<Constraint> some) {
        Set<Constraint> gone = new HashSet<>(all);
        gone.removeAll(some);
        return new PlanRequest(config(gone), backlog(gone));
    }

    private PlanConfig config(Set<Constraint> gone) {
        PlanConfig config = request.config();
        return gone.contains(Constraint.limit(Kind.MOVE_BUDGET))
                ? new PlanConfig(
                        config.run(), new PlanConfig.Model(config.model().overrides(), null))
                : config;
    }

    private Backlog backlog(Set<Constraint> gone) {
        Set<String> free = new HashSet<>();
        List<Asset> assets =
                backlog.assets().stream().map(a -> asset(a, gone, free)).toList();
        return Copies.backlog(
                backlog,
                backlog.calendar(),
                backlog.teams().stream().map(team -> team(team, gone)).toList(),
                backlog.datacenters().stream().map(d -> datacenter(d, gone)).toList(),
                backlog.workloads().stream().map(w -> workload(w, gone)).toList(),
                backlog.releases().stream().map(r -> release(r, gone)).toList(),
                assets,
                backlog.dependencies().stream()
                        .filter(d -> d.type() == Dependency.Type.AFFINITY || !gone.contains(Constraint.of(d)))
                        .toList(),
                backlog.workloadDependencies().stream()
                        .filter(d -> !gone.contains(Constraint.workloads(d.from(), d.to())))
                        .toList(),
                backlog.freezes().stream()
                        .filter(f -> !gone.contains(Constraint.of(f)))
                        .toList(),
                limits(gone),
                baseline(gone, free));
    }

    /** @param free gets those whose baseline entry has to go with their pin: it would bind them, or count them as moved */
    private Asset asset(Asset a, Set<Constraint> gone, Set<String> free) {
        Asset.Pin pin = a.pin();
        boolean unpinned = pin != null && gone.contains(Constraint.pin(a.id(), pin.iteration()));
        if (unpinned && !committed.containsKey(a.id())) {
            free.add(a.id());
        }
        LocalDate notBefore = a.notBefore();
        LocalDate notAfter = a.notAfter();
        LocalDate due = a.due();
        return Copies.asset(
                a,
                isGone(gone, notBefore, day -> Constraint.window(Kind.NOT_BEFORE, a.id(), day)) ? null : notBefore,
                isGone(gone, notAfter, day -> Constraint.window(Kind.NOT_AFTER, a.id(), day)) ? null : notAfter,
                unpinned ? null : pin,
                isGone(gone, due, day -> Constraint.due(a.id(), day)) ? null : due);
    }

    private static boolean isGone(
            Set<Constraint> gone, @Nullable LocalDate date, java.util.function.Function<LocalDate, Constraint> named) {
        return date != null && gone.contains(named.apply(date));
    }

    private List<BaselineEntry> baseline(Set<Constraint> gone, Set<String> free) {
        return backlog.baseline().stream()
                .filter(entry -> !free.contains(entry.asset()) || !isContradicted(entry))
                .map(entry -> {
                    Integer iteration = committed.get(entry.asset());
                    return iteration != null && gone.contains(Constraint.commitment(entry.asset(), iteration))
                            ? new BaselineEntry(entry.asset(), entry.iteration(), BaselineEntry.State.PUBLISHED)
                            : entry;
                })
                .toList();
    }

    /** Whether the asset is pinned elsewhere than where people expect it. */
    private boolean isContradicted(BaselineEntry entry) {
        Integer number = entry.iteration();
        Integer expected = number != null && timeline.contains(number) ? number : null;
        return backlog.assets().stream()
                .filter(a -> a.id().equals(entry.asset()))
                .map(Asset::pin)
                .anyMatch(pin -> pin != null && !Objects.equals(expected, pin.iteration()));
    }

    /** Room for all that is to do, where a capacity is left out. */
    private Team team(Team team, Set<Constraint> gone) {
        Map<Integer, BigDecimal> capacities = new HashMap<>(team.capacityByIteration());
        boolean changed = false;
        for (Timeline.Iteration iteration : timeline.iterations()) {
            if (gone.contains(Constraint.capacity(team.id(), iteration.number()))) {
                capacities.put(iteration.number(), unlimited());
                changed = true;
            }
        }
        return changed ? Copies.team(team, capacities) : team;
    }

    private BigDecimal unlimited() {
        BigDecimal effort = backlog.assets().stream().map(Asset::totalEffort).reduce(BigDecimal.ONE, BigDecimal::add);
        return effort.divide(BigDecimal.ONE.subtract(backlog.buffer()), 0, RoundingMode.CEILING)
                .add(BigDecimal.ONE);
    }

    private static Datacenter datacenter(Datacenter d, Set<Constraint> gone) {
        LocalDate lastDay = d.lastDay();
        boolean hard = d.exitMode() == Datacenter.ExitMode.HARD;
        boolean exits =
                lastDay != null && !gone.contains(Constraint.exit(hard ? Kind.HARD_EXIT : Kind.EXIT, d.id(), lastDay));
        return Copies.datacenter(
                d,
                exits ? d.exitBy() : null,
                d.exitMode(),
                gone.contains(Constraint.cutovers(d.id())) ? null : d.maxCutoversPerIteration());
    }

    private static Workload workload(Workload w, Set<Constraint> gone) {
        return isGone(gone, w.due(), day -> Constraint.due(w.id(), day)) ? Copies.workload(w, null) : w;
    }

    private static Release release(Release r, Set<Constraint> gone) {
        return isGone(gone, r.due(), day -> Constraint.releaseDue(r.id(), day)) ? Copies.release(r, null) : r;
    }

    private Limits limits(Set<Constraint> gone) {
        Limits limits = backlog.limits();
        return new Limits(
                gone.contains(Constraint.cutovers(null)) ? null : limits.maxCutoversPerIteration(),
                gone.contains(Constraint.limit(Kind.OPEN_WORKLOADS)) ? null : limits.maxOpenWorkloads(),
                gone.contains(Constraint.limit(Kind.PILOT)) ? null : limits.pilot());
    }
}
