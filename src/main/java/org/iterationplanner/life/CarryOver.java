package org.iterationplanner.life;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.backlog.Weights;
import org.iterationplanner.check.Checker;
import org.iterationplanner.check.Verdict;
import org.iterationplanner.cycle.Act;
import org.iterationplanner.cycle.Horizon;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.cycle.NextPlan;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.MoveGroups;
import org.iterationplanner.structure.Openings;

/**
 * Puts what was not finished first: each move group into the earliest iteration that is not fixed, in its window, not frozen,
 * after what it waits for, and that has room for it beside everything else that is pinned. For one closing.
 */
final class CarryOver {

    /**
     * A backlog whose unfinished assets are pinned.
     *
     * @param warnings what no iteration can hold
     */
    record Result(LivingBacklog next, List<Issue> warnings) {}

    /** Rules about who shares an iteration; the others are about a group and what it waits for alone. */
    private static final List<Rule> SHARING = List.of(Rule.CAPACITY, Rule.APART, Rule.CUTOVERS, Rule.PILOT);

    private final Set<String> unfinished;
    private final Timeline timeline;
    private final Map<String, Plan.Placement> bound = new LinkedHashMap<>();
    private final Map<String, Integer> carried = new HashMap<>();
    private Backlog narrowed;

    private CarryOver(LivingBacklog closed, Set<String> unfinished) {
        this.unfinished = unfinished;
        narrowed = NextPlan.upTo(closed, closed.firstOpen() + Horizon.MOST - 1);
        timeline = new Timeline(narrowed.calendar());
        Plan accepted = Objects.requireNonNull(closed.plan()).placements();
        for (Asset asset : narrowed.assets()) {
            Asset.Pin pin = asset.pin();
            if (pin != null && !asset.isDone()) {
                bind(asset, pin, accepted);
            }
        }
    }

    /**
     * Pins them.
     *
     * @param closed with the iteration closed, the efforts of unfinished assets what is left of them, and no pins of theirs
     * @param from number of the iteration that was closed
     * @param unfinished assets to be carried over
     */
    static Result carry(LivingBacklog closed, int from, Set<String> unfinished, Act act) {
        CarryOver carryOver = new CarryOver(closed, unfinished);
        carryOver.place();
        return new Result(carryOver.pinned(closed, from, act), carryOver.nowhere(closed, from));
    }

    private void bind(Asset asset, Asset.Pin pin, Plan accepted) {
        int iteration = pin.iteration() == null ? timeline.never() : pin.iteration();
        narrow(Set.of(asset.id()), iteration);
        if (pin.iteration() != null) {
            Plan.Placement placement = accepted.placement(asset.id());
            String team = pin.team() != null ? pin.team() : placement == null ? null : placement.team();
            Asset.FlexibleEffort flexible = asset.flexibleEffort();
            if (flexible != null && !flexible.teams().contains(String.valueOf(team))) {
                team = flexible.teams().get(0);
            }
            bound.put(asset.id(), new Plan.Placement(iteration, team));
        }
    }

    /** From now on these assets are in that iteration, and what waits for them waits for it; in none if it is the last + 1. */
    private void narrow(Set<String> assets, int iteration) {
        boolean never = iteration == timeline.never();
        narrowed = narrowed.withAssets(narrowed.assets().stream()
                .map(asset -> !assets.contains(asset.id())
                        ? asset
                        : asset.withWindow(
                                never
                                        ? timeline.end(iteration).plusDays(1)
                                        : timeline.iteration(iteration).start(),
                                never ? null : timeline.end(iteration)))
                .toList());
    }

    private void place() {
        IndexedBacklog index = new IndexedBacklog(narrowed);
        MoveGroups groups = new MoveGroups(index);
        Set<String> settled = new LinkedHashSet<>();
        narrowed.assets().stream()
                .map(Asset::id)
                .filter(unfinished::contains)
                .sorted(WaitingOrder.of(index))
                .forEach(id -> {
                    if (!settled.contains(id)) {
                        settled.addAll(place(groups, groups.groupOf(index.indexOfAsset(id))));
                    }
                });
    }

    /** Places all unfinished assets of a group, and answers them. */
    private Set<String> place(MoveGroups groups, int group) {
        IndexedBacklog index = new IndexedBacklog(narrowed);
        Set<String> members = new LinkedHashSet<>();
        groups.members(group).stream()
                .map(member -> index.asset(member).id())
                .filter(unfinished::contains)
                .forEach(members::add);
        BitSet open = new Openings(index, groups).open(group);
        BigDecimal broken = broken(bound);
        for (int t = open.nextSetBit(0); t >= 0; t = open.nextSetBit(t + 1)) {
            int iteration = timeline.first() + t;
            Map<String, Plan.Placement> tried = new LinkedHashMap<>(bound);
            members.forEach(id -> tried.put(id, new Plan.Placement(iteration, null)));
            if (broken(tried).compareTo(broken) <= 0) {
                bound.putAll(tried);
                members.forEach(id -> carried.put(id, iteration));
                narrow(members, iteration);
                return members;
            }
        }
        narrow(members, timeline.never());
        return members;
    }

    /** By how much those that share an iteration break rules. */
    private BigDecimal broken(Map<String, Plan.Placement> placements) {
        Verdict verdict = Checker.check(narrowed, new Plan(placements), Weights.DEFAULT, null);
        return SHARING.stream().map(rule -> verdict.of(rule).amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private LivingBacklog pinned(LivingBacklog closed, int from, Act act) {
        Map<String, Plan.Placement> placements = new LinkedHashMap<>(
                Objects.requireNonNull(closed.plan()).placements().placements());
        List<Asset> assets = new ArrayList<>();
        for (Asset asset : closed.modelInput().assets()) {
            Integer iteration = carried.get(asset.id());
            if (iteration == null) {
                assets.add(asset);
            } else {
                assets.add(asset.withPin(new Asset.Pin(
                        iteration,
                        null,
                        null,
                        act.actor(),
                        act.at().toString(),
                        "Carried over from iteration " + from)));
                placements.put(asset.id(), new Plan.Placement(iteration, null));
            }
        }
        int last = carried.values().stream().reduce(closed.firstOpen(), Math::max);
        Backlog records = closed.modelInput()
                .with(
                        Horizon.until(closed.modelInput().calendar(), last),
                        assets,
                        closed.modelInput().baseline());
        return closed.with(closed.name(), records)
                .withPlan(closed.plan().withPlacements(Plan.inOrderOf(closed.modelInput(), placements)));
    }

    private List<Issue> nowhere(LivingBacklog closed, int from) {
        Records records = new Records(closed.modelInput());
        return unfinished.stream()
                .filter(id -> !carried.containsKey(id))
                .map(id -> Records.warning(
                        "NOT_CARRIED_OVER",
                        records.asset(id),
                        "No iteration after " + from + " can hold what is left of asset '" + id
                                + "', so it is not pinned. Maybe split it, or make room for it.",
                        id))
                .toList();
    }
}
