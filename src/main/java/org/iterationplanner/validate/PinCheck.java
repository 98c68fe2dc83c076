package org.iterationplanner.validate;

import static org.iterationplanner.validate.Shown.quoted;

import org.iterationplanner.backlog.Asset;
import org.iterationplanner.validate.CalendarCheck.Horizon;
import org.jspecify.annotations.Nullable;

/** Pins: to one iteration of the calendar, with a team that can be chosen, or out of the plan. */
final class PinCheck {

    private final Issues issues;
    private final Fields fields;
    private final @Nullable Horizon horizon;

    /** A check against these iterations; without them it cannot say whether a pin is among them. */
    PinCheck(Issues issues, @Nullable Horizon horizon) {
        this.issues = issues;
        this.horizon = horizon;
        fields = new Fields(issues);
    }

    void check(Place place, Asset asset) {
        Asset.Pin pin = asset.pin();
        if (pin == null) {
            return;
        }
        fields.text(place.at("by"), pin.by());
        fields.text(place.at("at"), pin.at());
        fields.text(place.at("reason"), pin.reason());
        Integer iteration = pin.iteration();
        if ((iteration != null) == pin.keepsOut()) {
            issues.add(
                    IssueCode.EXACTLY_ONE,
                    place,
                    asset.id(),
                    "The pin of asset " + quoted(String.valueOf(asset.id()))
                            + (iteration == null ? " gives neither" : " gives both")
                            + " an iteration and notPlanned: true. Maybe decide on one of the two.");
        }
        if (iteration != null && horizon != null && !horizon.contains(iteration)) {
            issues.add(
                    IssueCode.PIN_OUTSIDE,
                    place.at("iteration"),
                    iteration,
                    "Asset " + quoted(String.valueOf(asset.id())) + " is pinned to iteration " + iteration
                            + ", planned are " + horizon.first() + " to " + horizon.last()
                            + ". Maybe plan more iterations, or remove the pin.");
        }
        String team = pin.team();
        if (team != null) {
            checkTeam(place.at("team"), asset, team);
        }
    }

    private void checkTeam(Place place, Asset asset, String team) {
        Asset.Pin pin = asset.pin();
        if (pin != null && pin.iteration() == null) {
            fields.notApplicable(place, team, "the pin names no iteration");
        }
        Asset.FlexibleEffort flexible = asset.flexibleEffort();
        if (flexible == null || !flexible.teams().contains(team)) {
            issues.add(
                    IssueCode.PIN_TEAM,
                    place,
                    team,
                    "The pin of asset " + quoted(String.valueOf(asset.id())) + " asks for team " + quoted(team)
                            + ", which is not among the teams of its flexibleEffort. Maybe add it there.");
        }
    }
}
