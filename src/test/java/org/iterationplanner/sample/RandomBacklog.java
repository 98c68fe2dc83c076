package org.iterationplanner.sample;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.backlog.Calendar;
import org.iterationplanner.backlog.Complexity;
import org.iterationplanner.backlog.Criticality;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Freeze;
import org.iterationplanner.backlog.Iterations;
import org.iterationplanner.backlog.Limits;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Release;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.backlog.Workload;

/**
 * Small random requests that the validator accepts, though not all can be planned without breaking a rule. Between them
 * they use every rule and every way of saying something that the model knows. The same seed gives the same request.
 */
public final class RandomBacklog {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 12, 7);
    private static final List<BaselineEntry.State> STATES = List.of(BaselineEntry.State.values());

    private final Dice dice;
    private final Calendar calendar;
    private final Timeline timeline;
    private final List<String> teams;
    private final List<String> datacenters;
    private final List<String> workloads;

    private RandomBacklog(long seed) {
        dice = new Dice(seed);
        calendar = calendar();
        timeline = new Timeline(calendar);
        teams = ids("team-", dice.between(1, 3));
        datacenters = ids("dc-", dice.between(0, 2));
        workloads = ids("w-", dice.between(0, 4));
    }

    /** The request of that seed: 2 to 14 assets, 2 to 6 iterations, 1 to 3 teams, 200 steps of search. */
    public static PlanRequest of(long seed) {
        return new RandomBacklog(seed).request();
    }

    private PlanRequest request() {
        RandomAssets assets = new RandomAssets(dice, timeline, teams, datacenters, workloads);
        RandomEdges edges = new RandomEdges(dice, assets.groups());
        List<String> workloadIds = Stream.concat(
                        workloads.stream(),
                        assets.all().stream().filter(a -> a.workload() == null).map(Asset::id))
                .toList();
        List<BaselineEntry> baseline = dice.chance(0.5) ? baseline(assets.all()) : List.of();
        Backlog backlog = new Backlog(
                calendar,
                null,
                dice.maybe(0.3, () -> BigDecimal.valueOf(dice.between(0, 4), 1)),
                List.of(),
                teams.stream().map(this::team).toList(),
                datacenters.stream().map(this::datacenter).toList(),
                workloads.stream().map(this::workload).toList(),
                dice.chance(0.4) ? releases(workloadIds) : List.of(),
                assets.all(),
                edges.dependencies(),
                edges.workloadDependencies(workloadIds),
                dice.chance(0.5) ? freezes(assets.all(), workloadIds) : List.of(),
                dice.maybe(0.5, this::limits),
                baseline);
        return new PlanRequest(config(baseline.size()), backlog);
    }

    private Calendar calendar() {
        int n = dice.between(2, 6);
        Integer first = dice.maybe(0.3, () -> dice.between(2, 9));
        Integer publish = dice.maybe(0.3, () -> dice.between(1, n));
        if (dice.chance(0.6)) {
            return new Calendar(FIRST_DAY, dice.pick(List.of(1, 7, 14, 21)), Iterations.of(n), first, publish);
        }
        List<Iterations.Box> boxes = new ArrayList<>();
        LocalDate start = FIRST_DAY;
        for (int i = 0; i < n; i++) {
            LocalDate end = start.plusDays(dice.between(1, 20));
            boxes.add(new Iterations.Box(start, end));
            start = end.plusDays(1);
        }
        return new Calendar(null, null, Iterations.of(boxes), first, publish);
    }

    private Team team(String id) {
        int way = dice.weighted(0.6, 0.2, 0.2);
        Map<Integer, BigDecimal> overrides = new LinkedHashMap<>();
        if (way == 2 || dice.chance(0.3)) {
            // From 1 on, so that some lie outside the horizon when it does not begin at 1.
            dice.some(0.6, IntStream.rangeClosed(1, timeline.last() + 1).boxed().toList())
                    .forEach(t -> overrides.put(t, points(0, 16)));
            overrides.put(timeline.first(), points(6, 16));
        }
        return new Team(
                id,
                null,
                way == 0 ? points(6, 16) : null,
                overrides,
                way == 1
                        ? Stream.generate(() -> points(6, 16))
                                .limit(dice.between(1, 7))
                                .toList()
                        : List.of(),
                dice.chance(0.3) ? List.of(new BigDecimal("0.5"), new BigDecimal("0.75")) : List.of(),
                Map.of(),
                List.of(),
                Map.of(),
                List.of());
    }

    private Datacenter datacenter(String id) {
        return new Datacenter(
                id,
                null,
                dice.maybe(0.6, () -> dice.between(1, 4)),
                dice.maybe(0.7, this::day),
                dice.maybe(0.4, () -> dice.between(0, 10)),
                dice.maybe(0.25, () -> Datacenter.ExitMode.HARD),
                dice.maybe(0.3, () -> dice.between(1, 4)),
                Map.of(),
                List.of(),
                Map.of(),
                List.of());
    }

    private Workload workload(String id) {
        return new Workload(
                id,
                null,
                datacenters.isEmpty() ? null : dice.maybe(0.7, () -> dice.pick(datacenters)),
                dice.maybe(0.8, () -> points(0, 10)),
                dice.maybe(0.3, this::day),
                dice.maybe(0.5, () -> dice.pick(List.of(Criticality.values()))),
                dice.maybe(0.5, () -> dice.pick(List.of(Complexity.values()))),
                null,
                null,
                Map.of(),
                List.of(),
                Map.of(),
                List.of());
    }

    private List<Release> releases(List<String> workloadIds) {
        List<String> early = new ArrayList<>();
        List<String> late = new ArrayList<>();
        dice.some(0.6, workloadIds).forEach(id -> (dice.chance(0.6) ? early : late).add(id));
        return Stream.of(
                        new Release("r-1", null, early, dice.maybe(0.8, this::day)),
                        new Release("r-2", null, late, day()))
                .filter(release -> !release.workloads().isEmpty())
                .toList();
    }

    private List<Freeze> freezes(List<Asset> assets, List<String> workloadIds) {
        List<Freeze> freezes = new ArrayList<>();
        for (int i = dice.between(1, 3); i > 0; i--) {
            LocalDate from = day();
            LocalDate to = from.plusDays(dice.between(0, 10));
            freezes.add(new Freeze(scope(assets, workloadIds), from, to, dice.maybe(0.3, () -> true), null));
        }
        return freezes;
    }

    private Freeze.Scope scope(List<Asset> assets, List<String> workloadIds) {
        return switch (dice.between(0, 3)) {
            case 0 -> new Freeze.Scope(null, null, null, dice.pick(assets).id());
            case 1 -> workloadIds.isEmpty() ? all() : new Freeze.Scope(null, null, dice.pick(workloadIds), null);
            case 2 -> datacenters.isEmpty() ? all() : new Freeze.Scope(null, dice.pick(datacenters), null, null);
            default -> all();
        };
    }

    private static Freeze.Scope all() {
        return new Freeze.Scope(true, null, null, null);
    }

    private Limits limits() {
        return new Limits(
                dice.maybe(0.5, () -> dice.between(1, 5)),
                dice.maybe(0.5, () -> dice.between(1, 3)),
                dice.maybe(
                        0.5,
                        () -> new Limits.Pilot(
                                timeline.first() + dice.between(0, 1),
                                dice.maybe(0.6, () -> dice.between(1, 3)),
                                dice.maybe(0.5, () -> dice.pick(List.of(Criticality.values()))),
                                dice.maybe(0.5, () -> dice.pick(List.of(Complexity.values()))))));
    }

    /** Where assets were: some nowhere, some outside the horizon, one of them an asset that is gone. */
    private List<BaselineEntry> baseline(List<Asset> assets) {
        List<String> known =
                new ArrayList<>(dice.some(0.8, assets.stream().map(Asset::id).toList()));
        known.add("gone");
        return known.stream()
                .map(id -> new BaselineEntry(
                        id,
                        dice.maybe(0.9, () -> dice.between(Math.max(1, timeline.done()), timeline.never())),
                        STATES.get(dice.weighted(0.6, 0.25, 0.15))))
                .toList();
    }

    private PlanConfig config(int baselineSize) {
        Map<String, Integer> overrides = new LinkedHashMap<>();
        if (dice.chance(0.3)) {
            Set<Rule> soft = new TreeSet<>(List.of(Rule.values()));
            soft.removeIf(rule -> rule.level() != Rule.Level.SOFT);
            dice.some(0.4, List.copyOf(soft)).forEach(rule -> overrides.put(rule.id(), dice.between(0, 2_000)));
        }
        Integer maxMoves = baselineSize == 0 ? null : dice.maybe(0.4, () -> dice.between(0, baselineSize));
        return new PlanConfig(
                new PlanConfig.Run(
                        null,
                        List.of(),
                        new PlanConfig.Termination(Duration.ofSeconds(60), null, 200L),
                        (long) dice.between(0, 1_000),
                        null),
                new PlanConfig.Model(overrides, maxMoves));
    }

    /** A day from a week before the horizon to a week behind it. */
    private LocalDate day() {
        return FIRST_DAY.plusDays(dice.between(-7, (int) timeline.daysToEnd(timeline.last()) + 7));
    }

    private BigDecimal points(int from, int to) {
        return dice.points(from, to);
    }

    private static List<String> ids(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> prefix + i).toList();
    }
}
