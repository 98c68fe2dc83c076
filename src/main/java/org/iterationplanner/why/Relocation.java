package org.iterationplanner.why;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.Staffing;
import org.jspecify.annotations.Nullable;

/** One plan with one move group elsewhere and all else where it is. Not thread-safe. */
final class Relocation {

    private final Situation situation;
    private final Plan plan;
    private final List<Integer> members;
    private final List<Staffing> staffings;
    private final Set<String> ids = new HashSet<>();
    /** What teams have to do besides, in hundredths, by team and iteration. */
    private final Map<Integer, long[]> loads = new HashMap<>();

    Relocation(Situation situation, Plan plan, int group) {
        this.situation = situation;
        this.plan = plan;
        members = situation.groups().members(group);
        staffings = Staffing.of(situation.index(), members);
        situation.group(group).forEach(a -> ids.add(a.id()));
        situation.backlog().assets().stream().filter(a -> !ids.contains(a.id())).forEach(this::add);
    }

    private void add(Asset a) {
        Plan.Placement placement = plan.placement(a.id());
        if (placement != null) {
            int t = placement.iteration() - situation.timeline().first();
            efforts(a, placement)
                    .forEach(
                            (team, effort) -> loads.computeIfAbsent(
                                            situation.index().indexOfTeam(team), unused -> new long[situation.never()])[
                                    t] += effort);
        }
    }

    /** What each team has to do for an asset that is planned so, in hundredths. */
    static Map<String, Long> efforts(Asset a, Plan.Placement placement) {
        Map<String, Long> efforts = new HashMap<>();
        a.effort().forEach((team, points) -> efforts.merge(team, Hundredths.of(points), Long::sum));
        Asset.FlexibleEffort flexible = a.flexibleEffort();
        if (flexible != null) {
            String team = placement.team() != null
                    ? placement.team()
                    : flexible.teams().get(0);
            efforts.merge(team, Hundredths.of(flexible.points()), Long::sum);
        }
        return efforts;
    }

    /**
     * The plan with the group in an iteration, staffed so that the least is too much; among equals as it is staffed now.
     *
     * @param asset whose flexible effort has to go to that team; null: any
     */
    Plan to(int time, @Nullable String asset, @Nullable String team) {
        Staffing best = staffings.stream()
                .filter(way -> team == null || asset == null || team.equals(teamOf(way, asset)))
                .min(Comparator.comparingLong((Staffing way) -> excess(way, time))
                        .thenComparingInt(Staffing::brokenTeamPins)
                        .thenComparingInt(this::changes))
                .orElse(staffings.get(0));
        Map<String, Plan.Placement> placements = new HashMap<>(plan.placements());
        for (int m = 0; m < members.size(); m++) {
            String id = situation.index().asset(members.get(m)).id();
            String chosen = team != null && id.equals(asset) ? team : name(best.flexibleTeam(m));
            placements.put(id, new Plan.Placement(situation.number(time), chosen));
        }
        return Plan.inOrderOf(situation.backlog(), placements);
    }

    private @Nullable String teamOf(Staffing way, String asset) {
        for (int m = 0; m < members.size(); m++) {
            if (situation.index().asset(members.get(m)).id().equals(asset)) {
                return name(way.flexibleTeam(m));
            }
        }
        return null;
    }

    private @Nullable String name(int team) {
        return team == IndexedBacklog.NONE
                ? null
                : situation.backlog().teams().get(team).id();
    }

    private long excess(Staffing way, int time) {
        long excess = 0;
        for (int team = 0; team < situation.index().teamCount(); team++) {
            long load = load(team, time) + way.demand(team);
            excess +=
                    way.demand(team) > 0 ? Math.max(0, load - situation.index().capacity(team, time)) : 0;
        }
        return excess;
    }

    private int changes(Staffing way) {
        int changes = 0;
        for (int m = 0; m < members.size(); m++) {
            Plan.Placement now =
                    plan.placement(situation.index().asset(members.get(m)).id());
            String chosen = name(way.flexibleTeam(m));
            changes += now != null && chosen != null && !chosen.equals(now.team()) ? 1 : 0;
        }
        return changes;
    }

    private long load(int team, int time) {
        long[] ofTeam = loads.get(team);
        return ofTeam == null ? 0 : ofTeam[time];
    }

    /** What a team has to do in an iteration besides this group, the largest first. */
    List<Why.Occupant> occupants(String team, int number) {
        record Occupying(Asset asset, long effort) {}
        Stream<Occupying> found = situation.backlog().assets().stream()
                .filter(a -> !ids.contains(a.id()) && isIn(a, number))
                .map(a -> new Occupying(a, effort(a, team)))
                .filter(o -> o.effort() > 0);
        return found.sorted(Comparator.comparingLong(Occupying::effort).reversed())
                .map(o -> new Why.Occupant(o.asset().id(), o.asset().name(), Hundredths.toDecimal(o.effort())))
                .toList();
    }

    private boolean isIn(Asset a, int number) {
        Plan.Placement placement = plan.placement(a.id());
        return placement != null && placement.iteration() == number;
    }

    private long effort(Asset a, String team) {
        Plan.Placement placement = plan.placement(a.id());
        return placement == null ? 0 : efforts(a, placement).getOrDefault(team, 0L);
    }
}
