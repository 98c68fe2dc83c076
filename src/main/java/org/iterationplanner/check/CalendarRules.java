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
                LocalDate notBefore = a.asset().notBefore();
                if (notBefore != null && notBefore.isAfter(iteration.start())) {
                    found.asset(units(1), a);
                }
                LocalDate notAfter = a.asset().notAfter();
                if (notAfter != null && notAfter.isBefore(iteration.end())) {
                    found.asset(units(1), a);
                }
            }
        }
        return found;
    }
}
