package org.iterationplanner.worklist;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.intake.Derivation;
import org.iterationplanner.intake.Draft;
import org.iterationplanner.table.FindingCode;

/** The teams whose work a worklist is. For one import. */
final class Teams {

    private final Worklist worklist;
    private final Estimates estimates;
    private final Draft draft;
    private final String anyTeam;

    Teams(Worklist worklist, Estimates estimates, Draft draft, String anyTeam) {
        this.worklist = worklist;
        this.estimates = estimates;
        this.draft = draft;
        this.anyTeam = anyTeam;
    }

    /** Adds them, with their capacity as far as it is known. */
    void add(Set<String> teams, Sprints sprints) {
        int index = 0;
        for (String team : teams) {
            boolean made = team.equals(anyTeam);
            draft.add(
                    new Team(
                            team,
                            null,
                            null,
                            capacity(team, sprints),
                            List.of(),
                            List.of(),
                            Map.of(),
                            List.of(),
                            Map.of(),
                            made ? List.of("id") : List.of()),
                    "/modelInput/teams/" + index++);
        }
        if (teams.contains(anyTeam)) {
            draft.derived(new Derivation(
                    "teams", anyTeam, List.of("id"), "All effort is that of one team for which no other is named"));
        }
    }

    /** By the number of the iteration; none where it is in hours and the estimates are not. */
    private Map<Integer, BigDecimal> capacity(String team, Sprints sprints) {
        Map<String, BigDecimal> hours = worklist.capacities().getOrDefault(team, Map.of());
        if (!hours.isEmpty() && !estimates.areInHours()) {
            draft.findings()
                    .add(
                            FindingCode.LEFT_OUT,
                            "/modelInput/teams",
                            team,
                            "The capacity of team \"" + team + "\" is in hours, and its work is estimated in points."
                                    + " Maybe say how many points it can do in an iteration.");
            return Map.of();
        }
        Map<Integer, BigDecimal> capacity = new TreeMap<>();
        hours.forEach((sprint, sum) -> {
            Integer number = sprints.number(sprint);
            if (number != null) {
                capacity.put(number, sum);
            }
        });
        return capacity;
    }
}
