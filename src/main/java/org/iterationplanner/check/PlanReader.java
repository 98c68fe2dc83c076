package org.iterationplanner.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Timeline;
import org.jspecify.annotations.Nullable;

/** Reads where a plan puts each asset, and refuses a plan that is none of the backlog. */
final class PlanReader {

    private final Timeline timeline;
    private final Plan plan;

    /**
     * @throws IllegalArgumentException if the plan places an unknown or done asset, places one outside F..L, or does not say
     *     which of its teams gets the flexible effort
     */
    PlanReader(Backlog backlog, Timeline timeline, Plan plan) {
        this.timeline = timeline;
        this.plan = plan;
        Map<String, Asset> assets = new HashMap<>();
        backlog.assets().forEach(a -> assets.put(a.id(), a));
        plan.placements().forEach((id, placement) -> verify(id, assets.get(id), placement));
    }

    private void verify(String id, @Nullable Asset a, Plan.Placement placement) {
        if (a == null) {
            throw new IllegalArgumentException("The plan places asset \"" + id
                    + "\", which is not in the backlog. Maybe the plan belongs to another backlog.");
        }
        if (a.isDone()) {
            throw new IllegalArgumentException("The plan places asset \"" + id + "\", which was completed on "
                    + a.completedOn() + ". Maybe leave it out of the plan.");
        }
        if (!timeline.contains(placement.iteration())) {
            throw new IllegalArgumentException("The plan places asset \"" + id + "\" in iteration "
                    + placement.iteration() + ", the calendar has iterations " + timeline.first() + " to "
                    + timeline.last() + ". Maybe leave out assets that are not planned.");
        }
        if (a.flexibleEffort() != null && teamOf(a.flexibleEffort(), placement) == null) {
            String given = placement.team() == null ? "no team" : "team \"" + placement.team() + "\"";
            throw new IllegalArgumentException("The plan gives the flexible effort of asset \"" + id + "\" to " + given
                    + ", which is none of " + a.flexibleEffort().teams()
                    + ". Maybe name one of these teams in the plan.");
        }
    }

    /** t(a). */
    int iterationOf(Asset a) {
        if (a.isDone()) {
            return timeline.done();
        }
        Plan.Placement placement = plan.placement(a.id());
        return placement == null ? timeline.never() : placement.iteration();
    }

    boolean places(Asset a) {
        return plan.placement(a.id()) != null;
    }

    /** The team that gets the flexible effort of an asset; null when it has none or is not planned. */
    @Nullable
    String flexibleTeamOf(Asset a) {
        Plan.Placement placement = plan.placement(a.id());
        return placement == null || a.flexibleEffort() == null ? null : teamOf(a.flexibleEffort(), placement);
    }

    private static @Nullable String teamOf(Asset.FlexibleEffort flexible, Plan.Placement placement) {
        List<String> teams = flexible.teams();
        if (teams.size() == 1) {
            return teams.get(0);
        }
        return placement.team() != null && teams.contains(placement.team()) ? placement.team() : null;
    }
}
