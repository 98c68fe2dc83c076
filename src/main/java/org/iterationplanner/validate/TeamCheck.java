package org.iterationplanner.validate;

import static org.iterationplanner.validate.Shown.quoted;

import java.math.BigDecimal;
import java.util.List;
import org.iterationplanner.backlog.Team;

/** Teams and how much they can do. */
final class TeamCheck {

    private final Issues issues;
    private final Fields fields;
    private final Numbers numbers;
    private final Known teams;

    TeamCheck(Issues issues, Ids ids) {
        this.issues = issues;
        fields = new Fields(issues);
        numbers = new Numbers(issues);
        teams = ids.teams();
    }

    void check(Place place, List<Team> all) {
        fields.each(place, all, Bounds.TEAMS, this::checkTeam);
    }

    private void checkTeam(Place place, Team team) {
        fields.id(place, team.id(), teams);
        fields.description(place, team.name(), team.refs(), team.labels(), team.attributes(), team.derived());
        numbers.amount(place.at("capacity"), team.capacity());
        team.capacityByIteration().forEach((iteration, capacity) -> {
            Place entry = place.at("capacityByIteration").at(iteration.toString());
            numbers.whole(entry, iteration, 1, Integer.MAX_VALUE);
            numbers.amount(entry, capacity);
        });
        fields.each(place.at("velocityHistory"), team.velocityHistory(), Bounds.ENTRIES, numbers::amount);
        fields.each(
                place.at("rampUp"),
                team.rampUp(),
                Bounds.ENTRIES,
                (entry, share) -> numbers.share(entry, share, BigDecimal.ONE));
        if (!team.givesCapacity()) {
            issues.add(
                    IssueCode.NO_CAPACITY,
                    place,
                    team.id(),
                    "Team " + quoted(String.valueOf(team.id()))
                            + " has neither capacity nor capacityByIteration nor velocityHistory."
                            + " Maybe give it a capacity, be it 0.");
        }
    }
}
