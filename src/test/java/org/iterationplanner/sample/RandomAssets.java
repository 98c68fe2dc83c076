package org.iterationplanner.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Complexity;
import org.iterationplanner.backlog.Criticality;
import org.iterationplanner.backlog.Timeline;
import org.jspecify.annotations.Nullable;

/** The assets of a random backlog, in move groups: what binds them is added by {@link RandomEdges}. */
final class RandomAssets {

    private final Dice dice;
    private final Timeline timeline;
    private final List<String> teams;
    private final List<String> datacenters;
    private final List<String> workloads;
    private final List<List<Asset>> groups = new ArrayList<>();

    RandomAssets(Dice dice, Timeline timeline, List<String> teams, List<String> datacenters, List<String> workloads) {
        this.dice = dice;
        this.timeline = timeline;
        this.teams = teams;
        this.datacenters = datacenters;
        this.workloads = workloads;
        int left = dice.between(2, 14);
        for (int number = 1; left > 0; number++) {
            int size = Math.min(left, dice.chance(0.2) ? dice.between(2, 3) : 1);
            groups.add(group(number, size));
            left -= size;
        }
    }

    /** The groups in an order that precedences may follow without a cycle. */
    List<List<Asset>> groups() {
        return groups;
    }

    List<Asset> all() {
        return groups.stream().flatMap(List::stream).toList();
    }

    /** A group has at most one pin, which some of its members repeat. */
    private List<Asset> group(int number, int size) {
        boolean pinned = dice.chance(0.12);
        Asset.Pin pin = dice.chance(0.3)
                ? new Asset.Pin(null, true, null, null, null, null)
                : new Asset.Pin(dice.between(timeline.first(), timeline.last()), null, null, null, null, null);
        List<Asset> members = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            boolean mayNameTeam = size == 1 && !pin.keepsOut();
            members.add(asset("a-" + number + "-" + i, pinned && dice.chance(0.7) ? pin : null, mayNameTeam));
        }
        return members;
    }

    private Asset asset(String id, Asset.@Nullable Pin pin, boolean mayNameTeam) {
        boolean done = pin == null && dice.chance(0.1);
        String workload = workloads.isEmpty() ? null : dice.maybe(0.75, () -> dice.pick(workloads));
        int estimate = dice.weighted(0.68, 0.2, 0.1, 0.02);
        Map<String, BigDecimal> effort = estimate == 0 || estimate == 2 ? effort() : Map.of();
        Asset.FlexibleEffort flexible = estimate == 1 || estimate == 2
                ? new Asset.FlexibleEffort(dice.points(0, 4), dice.someOrOne(0.7, teams))
                : null;
        boolean own = workload == null;
        return new Asset(
                id,
                null,
                null,
                workload,
                datacenters.isEmpty() ? null : dice.maybe(0.3, () -> dice.pick(datacenters)),
                null,
                null,
                effort,
                flexible,
                null,
                dice.maybe(0.06, () -> day(0)),
                dice.maybe(0.06, () -> day(7)),
                done ? timeline.dayZero().minusDays(dice.between(1, 60)) : null,
                pin == null || !mayNameTeam || flexible == null ? pin : withTeam(pin, flexible.teams()),
                List.of(),
                own ? dice.maybe(0.5, () -> dice.points(0, 10)) : null,
                own ? dice.maybe(0.3, () -> day(7)) : null,
                own ? dice.maybe(0.3, () -> dice.pick(List.of(Criticality.values()))) : null,
                own ? dice.maybe(0.3, () -> dice.pick(List.of(Complexity.values()))) : null,
                Map.of(),
                List.of(),
                Map.of(),
                List.of());
    }

    private Asset.Pin withTeam(Asset.Pin pin, List<String> teams) {
        return new Asset.Pin(pin.iteration(), null, dice.maybe(0.6, () -> dice.pick(teams)), null, null, null);
    }

    /** Mostly small, now and then more than any iteration holds. */
    private Map<String, BigDecimal> effort() {
        Map<String, BigDecimal> effort = new LinkedHashMap<>();
        for (String team : dice.someOrOne(0.4, teams)) {
            effort.put(team, dice.chance(0.01) ? BigDecimal.valueOf(1_000) : dice.points(0, 4));
        }
        return effort;
    }

    private LocalDate day(int extra) {
        return timeline.dayZero().plusDays(dice.between(0, (int) timeline.daysToEnd(timeline.last()) + extra));
    }
}
