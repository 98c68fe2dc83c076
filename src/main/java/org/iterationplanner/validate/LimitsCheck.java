package org.iterationplanner.validate;

import org.iterationplanner.backlog.Limits;

/** Limits on what happens at once. */
final class LimitsCheck {

    private final Fields fields;
    private final Numbers numbers;

    LimitsCheck(Issues issues) {
        fields = new Fields(issues);
        numbers = new Numbers(issues);
    }

    void check(Place place, Limits limits) {
        numbers.whole(place.at("maxCutoversPerIteration"), limits.maxCutoversPerIteration(), 0, Bounds.LIMIT);
        numbers.whole(place.at("maxOpenWorkloads"), limits.maxOpenWorkloads(), 0, Bounds.LIMIT);
        Limits.Pilot pilot = limits.pilot();
        if (pilot != null) {
            Place at = place.at("pilot");
            fields.required(at.at("iterations"), pilot.iterations());
            numbers.whole(at.at("iterations"), pilot.iterations(), 0, Bounds.LAST_NUMBER);
            numbers.whole(at.at("maxAssets"), pilot.maxAssets(), 0, Bounds.LIMIT);
        }
    }
}
