package org.iterationplanner.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Freeze;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.backlog.Workload;
import org.iterationplanner.backlog.WorkloadDependency;
import org.iterationplanner.explain.English;
import org.iterationplanner.explain.Names;
import org.jspecify.annotations.Nullable;

/**
 * What one backlog says otherwise than another about an asset and what decides where it can be: facts of the change, whether or
 * not they made it move. Not thread-safe.
 */
final class Facts {
    private final Backlog before;
    private final Backlog after;
    private final Names names;
    private final Map<String, Asset> assets;
    private final Map<String, Workload> workloads;
    private final Map<String, Workload> workloadsBefore;
    private final Map<String, Datacenter> datacenters;
    private final Map<String, Datacenter> datacentersBefore;
    private final Map<String, Team> teamsBefore;
    private final Timeline timeline;
    private final Timeline timelineBefore;
    private final Map<String, List<String>> bonds = new HashMap<>();
    private final List<Freeze> newFreezes;
    private final List<Freeze> goneFreezes;

    Facts(Backlog before, Backlog after) {
        this.before = before;
        this.after = after;
        names = new Names(after);
        assets = byId(before.assets(), Asset::id);
        workloads = byId(after.workloads(), Workload::id);
        workloadsBefore = byId(before.workloads(), Workload::id);
        datacenters = byId(after.datacenters(), Datacenter::id);
        datacentersBefore = byId(before.datacenters(), Datacenter::id);
        teamsBefore = byId(before.teams(), Team::id);
        timeline = new Timeline(after.calendar());
        timelineBefore = new Timeline(before.calendar());
        newFreezes = without(after.freezes(), before.freezes());
        goneFreezes = without(before.freezes(), after.freezes());
        without(after.dependencies(), before.dependencies()).forEach(bond -> bond(bond, "new"));
        without(before.dependencies(), after.dependencies()).forEach(bond -> bond(bond, "gone"));
        without(after.workloadDependencies(), before.workloadDependencies()).forEach(bond -> bond(bond, "new"));
        without(before.workloadDependencies(), after.workloadDependencies()).forEach(bond -> bond(bond, "gone"));
    }

    private static <T> Map<String, T> byId(List<T> records, Function<T, String> id) {
        Map<String, T> byId = new HashMap<>();
        records.forEach(record -> byId.put(id.apply(record), record));
        return byId;
    }

    private static <T> List<T> without(List<T> records, List<T> known) {
        Set<T> same = new HashSet<>(known);
        return records.stream().filter(record -> !same.contains(record)).toList();
    }

    private void bond(Dependency bond, String change) {
        String text = "the dependency " + bond.type() + " from " + names.asset(bond.from()) + " to "
                + names.asset(bond.to()) + " is " + change;
        Stream.of(bond.from(), bond.to()).forEach(end -> bonds.computeIfAbsent(end, id -> new ArrayList<>())
                .add(text));
    }

    private void bond(WorkloadDependency bond, String change) {
        String text =
                "that " + names.workload(bond.to()) + " waits for " + names.workload(bond.from()) + " is " + change;
        Stream.of(bond.from(), bond.to()).forEach(end -> bonds.computeIfAbsent(end, id -> new ArrayList<>())
                .add(text));
    }

    /**
     * What is different, in the words of the request.
     *
     * @param asset as the later backlog has it
     * @param iterations those that it left and came to
     */
    List<String> of(Asset asset, List<Integer> iterations) {
        List<String> facts = new ArrayList<>();
        Asset was = assets.get(asset.id());
        if (was != null) {
            own(facts, was, asset);
        }
        String workload = asset.workloadId();
        Workload workloadWas = workloadsBefore.get(workload);
        Workload workloadIs = workloads.get(workload);
        if (workloadWas != null && workloadIs != null) {
            workload(facts, workloadWas, workloadIs);
        }
        String home = home(asset, workloadIs);
        Datacenter homeWas = home == null ? null : datacentersBefore.get(home);
        Datacenter homeIs = home == null ? null : datacenters.get(home);
        if (homeWas != null && homeIs != null) {
            datacenter(facts, homeWas, homeIs);
        }
        facts.addAll(bonds.getOrDefault(asset.id(), List.of()));
        if (!workload.equals(asset.id())) {
            facts.addAll(bonds.getOrDefault(workload, List.of()));
        }
        freezes(facts, newFreezes, "new", asset, home, iterations);
        freezes(facts, goneFreezes, "gone", asset, home, iterations);
        capacities(facts, asset, iterations);
        return facts;
    }

    private static @Nullable String home(Asset asset, @Nullable Workload workload) {
        return asset.datacenter() != null ? asset.datacenter() : workload == null ? null : workload.datacenter();
    }

    private static void own(List<String> facts, Asset was, Asset is) {
        Difference of = new Difference(facts, "its ");
        of.add("effort", Difference.effort(was), Difference.effort(is));
        of.add("earliest day", was.notBefore(), is.notBefore());
        of.add("latest day", was.notAfter(), is.notAfter());
        of.add("pin", Difference.pin(was.pin()), Difference.pin(is.pin()));
        of.add("workload", was.workload(), is.workload());
        of.add("datacenter", was.datacenter(), is.datacenter());
        of.add("value", was.value(), is.value());
        of.add("due date", was.due(), is.due());
        of.add("criticality", was.criticality(), is.criticality());
        of.add("complexity", was.complexity(), is.complexity());
        of.add("day of completion", was.completedOn(), is.completedOn());
    }

    private void workload(List<String> facts, Workload was, Workload is) {
        Difference of = new Difference(facts, names.workload(is.id()) + "'s ");
        of.add("value", was.value(), is.value());
        of.add("due date", was.due(), is.due());
        of.add("criticality", was.criticality(), is.criticality());
        of.add("complexity", was.complexity(), is.complexity());
        of.add("datacenter", was.datacenter(), is.datacenter());
    }

    private void datacenter(List<String> facts, Datacenter was, Datacenter is) {
        Difference of = new Difference(facts, names.datacenter(is.id()) + "'s ");
        of.add("lease end", was.exitBy(), is.exitBy());
        of.add("days of decommissioning", was.decommissionDays(), is.decommissionDays());
        of.add("exit mode", was.exitMode(), is.exitMode());
        of.add("priority", was.priority(), is.priority());
        of.add("limit of cutovers", was.maxCutoversPerIteration(), is.maxCutoversPerIteration());
    }

    private void freezes(
            List<String> facts,
            List<Freeze> freezes,
            String change,
            Asset asset,
            @Nullable String home,
            List<Integer> iterations) {
        for (Freeze freeze : freezes) {
            Freeze.Scope scope = freeze.scope();
            boolean concerns = Boolean.TRUE.equals(scope.all())
                    || asset.id().equals(scope.asset())
                    || asset.workloadId().equals(scope.workload())
                    || (home != null && home.equals(scope.datacenter()));
            boolean touches = iterations.stream()
                    .filter(timeline::contains)
                    .map(timeline::iteration)
                    .anyMatch(t ->
                            !freeze.to().isBefore(t.start()) && !freeze.from().isAfter(t.end()));
            if (concerns && touches) {
                facts.add((freeze.reason() == null ? "a freeze" : "freeze '" + freeze.reason() + "'") + " from "
                        + English.day(freeze.from()) + " to " + English.day(freeze.to()) + " is " + change);
            }
        }
    }

    private void capacities(List<String> facts, Asset asset, List<Integer> iterations) {
        for (Team team : after.teams()) {
            Team was = teamsBefore.get(team.id());
            boolean works = asset.effort().containsKey(team.id())
                    || (asset.flexibleEffort() != null
                            && asset.flexibleEffort().teams().contains(team.id()));
            if (was == null || !works) {
                continue;
            }
            Difference of = new Difference(facts, names.team(team.id()) + "'s ");
            iterations.stream()
                    .distinct()
                    .filter(t -> timeline.contains(t) && timelineBefore.contains(t))
                    .forEach(t -> of.add(
                            "capacity in iteration " + t,
                            was.capacity(t, before.buffer()),
                            team.capacity(t, after.buffer())));
        }
    }
}
