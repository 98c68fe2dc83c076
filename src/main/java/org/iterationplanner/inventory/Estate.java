package org.iterationplanner.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.backlog.Calendar;
import org.iterationplanner.backlog.Complexity;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Freeze;
import org.iterationplanner.backlog.Iterations;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.backlog.Workload;
import org.iterationplanner.intake.Derivation;
import org.iterationplanner.intake.Draft;
import org.iterationplanner.sizing.Sizing;
import org.iterationplanner.table.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * What inventories tell of an estate, sheet by sheet: names are the same whatever their case. In the end it becomes a draft
 * that lacks nothing but capacity and a start date. For one import.
 */
final class Estate {

    private record Placed<T>(T one, String place) {}

    private static final int ITERATION_DAYS = 14;
    private static final int SHOWN = 5;
    private static final int ITERATIONS = 26;
    private static final int MOST_ITERATIONS = 1_000;

    private final Map<String, Machine> machines = new LinkedHashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, Placed<Datacenter>> datacenters = new LinkedHashMap<>();
    private final List<Placed<Dependency>> dependencies = new ArrayList<>();
    private final List<Placed<Freeze>> freezes = new ArrayList<>();
    private final Map<String, Placed<BaselineEntry>> waves = new LinkedHashMap<>();

    /** The machine of that name, new at that place if there was none. */
    Machine machine(String name, String place) {
        return machines.computeIfAbsent(key(name), key -> new Machine(name, place));
    }

    @Nullable
    Machine find(String name) {
        return machines.get(key(name));
    }

    Collection<Machine> machines() {
        return machines.values();
    }

    /** The workload of that name, new at that place if there was none. */
    Group group(String name, String place) {
        return groups.computeIfAbsent(key(name), key -> new Group(name, place));
    }

    @Nullable
    Group findGroup(String name) {
        return groups.get(key(name));
    }

    Collection<Group> groups() {
        return groups.values();
    }

    /** The id of the datacenter of that name. */
    String datacenter(String name, String place) {
        Datacenter plain =
                new Datacenter(name, null, null, null, null, null, null, Map.of(), List.of(), Map.of(), List.of());
        return datacenters
                .computeIfAbsent(key(name), key -> new Placed<>(plain, place))
                .one()
                .id();
    }

    Collection<String> datacenterIds() {
        return datacenters.values().stream().map(placed -> placed.one().id()).toList();
    }

    void depend(Dependency dependency, String place) {
        dependencies.add(new Placed<>(dependency, place));
    }

    void freeze(Freeze freeze, String place) {
        freezes.add(new Placed<>(freeze, place));
    }

    /** Where the customer's own plan has a machine; the first that is said counts. */
    void wave(Machine machine, int number, String place) {
        waves.putIfAbsent(machine.id, new Placed<>(new BaselineEntry(machine.id, number, null), place));
    }

    /** Fills the draft: what exists, what the rules make of it, and a calendar and a team to complete. */
    void into(Draft draft, Sizing sizing) {
        int last = waves.values().stream()
                .map(wave -> wave.one().iteration())
                .mapToInt(number -> number == null ? 0 : number)
                .max()
                .orElse(0);
        int count = Math.min(Math.max(ITERATIONS, last), MOST_ITERATIONS);
        draft.settings(new Calendar(null, ITERATION_DAYS, Iterations.of(count), null, null), null, null, null);
        draft.derived(new Derivation(
                "calendar",
                "",
                List.of("iterationDays", "iterations"),
                count + " iterations of " + ITERATION_DAYS + " days, unless somebody says otherwise"));
        String team = sizing.rules().team();
        draft.add(
                new Team(
                        team, null, null, Map.of(), List.of(), List.of(), Map.of(), List.of(), Map.of(), List.of("id")),
                "/modelInput/teams/0");
        draft.derived(new Derivation("teams", team, List.of("id"), "All estimated effort is that of one team"));
        datacenters.values().forEach(datacenter -> draft.add(datacenter.one(), datacenter.place()));
        addAssets(draft, sizing);
        dependencies.forEach(dependency -> draft.add(dependency.one(), dependency.place()));
        freezes.forEach(freeze -> draft.add(freeze.one(), freeze.place()));
        waves.values().forEach(wave -> draft.add(wave.one(), wave.place()));
    }

    private void addAssets(Draft draft, Sizing sizing) {
        Map<String, Complexity> complexities = new HashMap<>();
        List<Asset> assets = new ArrayList<>();
        for (Machine machine : machines.values()) {
            Complexity complexity = machine.size(sizing).complexity();
            if (machine.workload != null) {
                complexities.merge(machine.workload, complexity, (a, b) -> a.compareTo(b) > 0 ? a : b);
            }
            assets.add(machine.asset(sizing, draft));
        }
        for (Group group : groups.values()) {
            Complexity complexity = complexities.get(group.id);
            Workload workload = group.workload(complexity);
            if (group.criticality != null) {
                draft.spoken().of(workload, Map.of("criticality", group.criticality));
            }
            draft.add(workload, group.place);
            if (complexity != null) {
                draft.derived(new Derivation(
                        "workloads", group.id, List.of("complexity"), "That of the most difficult of its assets"));
            }
        }
        tellUnknown(draft);
        int i = 0;
        for (Machine machine : machines.values()) {
            draft.add(assets.get(i++), machine.place);
        }
    }

    /** What the estimates had to do without. */
    private void tellUnknown(Draft draft) {
        tellSwitchedOff(draft);
        unknown(draft, "environment", machine -> machine.environment == null);
        unknown(draft, "operating system", machine -> machine.type == Asset.Type.VM && machine.system == null);
        unknown(draft, "storage", machine -> machine.type == Asset.Type.VM && machine.gigabytes == null);
        unknown(draft, "workload", machine -> machine.workload == null);
    }

    /** Once for all of them: inventories have many. */
    private void tellSwitchedOff(Draft draft) {
        List<Machine> off = machines.values().stream().filter(Machine::isOff).toList();
        if (!off.isEmpty()) {
            String names = off.stream().limit(SHOWN).map(machine -> machine.id).collect(Collectors.joining(", "));
            String more = off.size() > SHOWN ? " and " + (off.size() - SHOWN) + " more" : "";
            draft.findings()
                    .add(
                            FindingCode.SUSPICIOUS,
                            "/modelInput/assets",
                            String.valueOf(off.size()),
                            off.size() + " of " + machines.size()
                                    + " assets are switched off, and labelled so: " + names + more
                                    + ". Maybe nobody needs them: then their strategy is RETIRE, or they can be left out.");
        }
    }

    private void unknown(Draft draft, String what, Predicate<Machine> lacks) {
        long count = machines.values().stream().filter(lacks).count();
        if (count > 0) {
            draft.findings()
                    .add(
                            FindingCode.MISSING,
                            "/modelInput/assets",
                            String.valueOf(count),
                            count + " of " + machines.size() + " assets say nothing of their " + what
                                    + ". Maybe another sheet or file of the same tool does.");
        }
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
