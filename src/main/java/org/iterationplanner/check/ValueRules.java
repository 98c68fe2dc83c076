package org.iterationplanner.check;

import static org.iterationplanner.check.Matches.units;

import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Timeline;

/** What makes one feasible plan worth more than another. */
final class ValueRules {

    private static final int NO_PRIORITY = 1;
    private static final int LEAST_URGENT_PRIORITY = 2;

    private final PlannedBacklog plan;
    private final Timeline timeline;
    private final int largestPriority;

    ValueRules(PlannedBacklog plan) {
        this.plan = plan;
        timeline = plan.timeline();
        largestPriority = plan.backlog().datacenters().stream()
                .map(Datacenter::priority)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    /** A workload earns nothing until its last asset is in production. */
    Matches costOfDelay() {
        Matches found = new Matches(plan);
        for (PlacedWorkload w : plan.unfinishedWorkloads()) {
            long urgentDays = urgency(w) * timeline.daysToEnd(w.last());
            found.workload(Math.multiplyExact(w.value(), urgentDays), w.id(), w.last());
        }
        return found;
    }

    long urgency(PlacedWorkload w) {
        Integer priority = w.datacenter() == null ? null : w.datacenter().priority();
        return priority == null ? NO_PRIORITY : LEAST_URGENT_PRIORITY + largestPriority - priority;
    }

    /** All else equal, sooner is better. */
    Matches earliness() {
        Matches found = new Matches(plan);
        for (PlacedAsset a : plan.assetsToDo()) {
            found.asset(units(timeline.daysToEnd(a.t())), a);
        }
        return found;
    }

    /** As much as possible of the backlog is planned. */
    Matches unplanned() {
        Matches found = new Matches(plan);
        for (PlacedAsset a : plan.assetsToDo()) {
            if (!a.isPlanned()) {
                found.asset(units(1) + a.effort(), a);
            }
        }
        return found;
    }

    /** A workload is not spread over longer than it needs. */
    Matches workInProgress() {
        Matches found = new Matches(plan);
        for (PlacedWorkload w : plan.unfinishedWorkloads()) {
            long days = ChronoUnit.DAYS.between(timeline.end(w.first()), timeline.end(w.last()));
            found.workload(units(days), w.id(), w.last());
        }
        return found;
    }
}
