package org.iterationplanner.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.Team;

/** How much every team has to do in every iteration, and how much it can do. Immutable once built. */
final class Loads {

    /** One team in one iteration, in hundredths. */
    record Load(String team, int iteration, long load, long capacity) {

        /** The 90 % mark, rounded down. */
        long target() {
            return capacity * 9 / 10;
        }
    }

    private final int first;
    private final Map<String, long[]> loads = new HashMap<>();
    private final List<Load> all = new ArrayList<>();

    Loads(PlannedBacklog plan) {
        first = plan.timeline().first();
        List<Team> teams = plan.backlog().teams();
        teams.forEach(team -> loads.put(team.id(), new long[plan.timeline().size()]));
        plan.assetsToDo().stream().filter(PlacedAsset::isPlanned).forEach(this::add);
        for (Team team : teams) {
            long[] ofTeam = Objects.requireNonNull(loads.get(team.id()));
            for (int i = 0; i < ofTeam.length; i++) {
                long capacity =
                        Hundredths.of(team.capacity(first + i, plan.backlog().buffer()));
                all.add(new Load(team.id(), first + i, ofTeam[i], capacity));
            }
        }
    }

    private void add(PlacedAsset a) {
        a.asset().effort().forEach((team, effort) -> add(team, a.t(), Hundredths.of(effort)));
        if (a.asset().flexibleEffort() != null && a.flexibleTeam() != null) {
            add(
                    a.flexibleTeam(),
                    a.t(),
                    Hundredths.of(a.asset().flexibleEffort().points()));
        }
    }

    private void add(String team, int t, long effort) {
        Objects.requireNonNull(loads.get(team), team)[t - first] += effort;
    }

    /** Team by team in the order of the backlog, iteration by iteration. */
    List<Load> all() {
        return all;
    }
}
