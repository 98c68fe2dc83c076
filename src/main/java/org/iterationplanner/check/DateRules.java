package org.iterationplanner.check;

import static org.iterationplanner.check.Matches.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Datacenter.ExitMode;
import org.iterationplanner.backlog.Release;
import org.jspecify.annotations.Nullable;

/** What must be out, or in production, by a day. */
final class DateRules {

    private final PlannedBacklog plan;
    /** By datacenter with a FIRM exit and by workload, what is still to leave. */
    private final Map<String, Map<String, Remaining>> leaving = new HashMap<>();

    DateRules(PlannedBacklog plan) {
        this.plan = plan;
        for (PlacedAsset a : plan.assetsToDo()) {
            Datacenter home = a.datacenter();
            if (home != null && home.exitMode() == ExitMode.FIRM && home.lastDay() != null) {
                leaving.computeIfAbsent(home.id(), id -> new LinkedHashMap<>())
                        .merge(a.asset().workloadId(), Remaining.of(a), Remaining::plus);
            }
        }
    }

    /** A datacenter that is lost on a fixed day is empty by then. */
    Matches exitHard() {
        Matches found = new Matches(plan);
        for (PlacedAsset a : plan.assetsToDo()) {
            Datacenter home = a.datacenter();
            if (home != null && home.exitMode() == ExitMode.HARD) {
                found.assetOfDatacenter(units(daysPastExit(a)), a, home.id());
            }
        }
        return found;
    }

    /** How many days after the last day of its datacenter an asset leaves, 0 without such a day. */
    long daysPastExit(PlacedAsset a) {
        return daysPastExit(plan, a, a.t());
    }

    /** The same if it were in iteration {@code number}. */
    static long daysPastExit(PlannedBacklog plan, PlacedAsset a, int number) {
        LocalDate lastDay = a.datacenter() == null ? null : a.datacenter().lastDay();
        return lastDay == null ? 0 : plan.daysLate(lastDay, number);
    }

    /** Each workload leaves a datacenter before its lease ends. */
    Matches exitLate() {
        Matches found = new Matches(plan);
        for (Datacenter datacenter : plan.backlog().datacenters()) {
            leaving.getOrDefault(datacenter.id(), Map.of())
                    .forEach((workload, rest) -> found.workloadOfDatacenter(
                            effortDaysLate(rest, lastDayOf(datacenter)), workload, datacenter.id(), rest.last()));
        }
        return found;
    }

    /** A lease is paid on until the last asset has left. */
    Matches leaseLate() {
        Matches found = new Matches(plan);
        for (Datacenter datacenter : plan.backlog().datacenters()) {
            leaving.getOrDefault(datacenter.id(), Map.of()).values().stream()
                    .reduce(Remaining::plus)
                    .ifPresent(rest -> found.datacenter(
                            effortDaysLate(rest, lastDayOf(datacenter)), datacenter.id(), rest.last()));
        }
        return found;
    }

    private static LocalDate lastDayOf(Datacenter datacenter) {
        return Objects.requireNonNull(datacenter.lastDay(), datacenter.id());
    }

    /** Workloads and releases are in production when promised. */
    Matches dueLate() {
        Matches found = new Matches(plan);
        for (Promise promise : promises()) {
            Remaining rest = promise.rest();
            long amount = effortDaysLate(rest, promise.due());
            if (promise.workload() != null) {
                found.workload(amount, promise.workload(), rest.last());
            } else {
                found.release(amount, Objects.requireNonNull(promise.release()), rest.last());
            }
        }
        return found;
    }

    private long effortDaysLate(Remaining rest, LocalDate promised) {
        return Math.multiplyExact(rest.weight(), plan.daysLate(promised, rest.last()));
    }

    /** The days by which all promised workloads and releases together are late. */
    long daysPastDue() {
        return promises().stream()
                .mapToLong(p -> plan.daysLate(p.due(), p.rest().last()))
                .sum();
    }

    /** A workload or a release with a due date and something to do. */
    private record Promise(
            @Nullable String workload, @Nullable String release, LocalDate due, Remaining rest) {}

    private List<Promise> promises() {
        List<Promise> promises = new ArrayList<>();
        for (PlacedWorkload w : plan.unfinishedWorkloads()) {
            if (w.due() != null) {
                promises.add(new Promise(w.id(), null, w.due(), w.remaining()));
            }
        }
        for (Release release : plan.backlog().releases()) {
            Remaining rest = remainingOf(release);
            if (release.due() != null && !rest.isNothing()) {
                promises.add(new Promise(null, release.id(), release.due(), rest));
            }
        }
        return promises;
    }

    private Remaining remainingOf(Release release) {
        Remaining rest = Remaining.NOTHING;
        for (String id : new LinkedHashSet<>(release.workloads())) {
            PlacedWorkload w = plan.workload(id);
            rest = w == null ? rest : rest.plus(w.remaining());
        }
        return rest;
    }
}
