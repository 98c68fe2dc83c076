package org.iterationplanner.check;

import static org.iterationplanner.check.Matches.units;

import java.time.LocalDate;
import org.iterationplanner.backlog.Timeline;

/** When assets may be touched. */
final class CalendarRules {

    private final PlannedBacklog plan;

    CalendarRules(PlannedBacklog plan) {
        this.plan = plan;
    }

    /** Nothing is changed while the business has forbidden it. */
    Matches freeze() {
        Matches found = new Matches(plan);
        FrozenDays frozen = new FrozenDays(plan);
        for (PlacedAsset a : plan.assetsToDo()) {
            if (a.isPlanned() && frozen.close(a.t(), a)) {
                found.asset(units(1), a);
            }
        }
        return found;
    }

    /** An asset is migrated between its earliest and its latest day. */
    Matches window() {
        Matches found = new Matches(plan);
        for (PlacedAsset a : plan.assetsToDo()) {
            if (a.isPlanned()) {
                Timeline.Iteration iteration = plan.timeline().iteration(a.t());
                if (beginsTooEarly(a, iteration)) {
                    found.asset(units(1), a);
                }
                if (endsTooLate(a, iteration)) {
                    found.asset(units(1), a);
                }
            }
        }
        return found;
    }

    static boolean beginsTooEarly(PlacedAsset a, Timeline.Iteration iteration) {
        LocalDate notBefore = a.asset().notBefore();
        return notBefore != null && notBefore.isAfter(iteration.start());
    }

    static boolean endsTooLate(PlacedAsset a, Timeline.Iteration iteration) {
        LocalDate notAfter = a.asset().notAfter();
        return notAfter != null && notAfter.isBefore(iteration.end());
    }
}
