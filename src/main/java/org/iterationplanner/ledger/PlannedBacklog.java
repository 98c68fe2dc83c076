package org.iterationplanner.ledger;

import java.util.HashMap;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.cycle.AcceptedPlan;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.cycle.NextPlan;

/**
 * What is left of an accepted plan, and the records as the next plan sees them: from the first iteration that is not closed on.
 *
 * @param plan of what is still to do
 */
public record PlannedBacklog(Backlog records, Plan plan) {

    /** @param backlog that has a plan, else nothing of it is planned */
    static PlannedBacklog of(LivingBacklog backlog) {
        AcceptedPlan accepted = backlog.plan();
        int first = backlog.firstOpen();
        int last = first;
        Map<String, Plan.Placement> placements = new HashMap<>();
        for (Asset asset : backlog.modelInput().assets()) {
            Plan.Placement placement = accepted == null || asset.isDone()
                    ? null
                    : accepted.placements().placement(asset.id());
            if (placement != null && placement.iteration() >= first) {
                placements.put(asset.id(), placement);
                last = Math.max(last, placement.iteration());
            }
        }
        return new PlannedBacklog(NextPlan.upTo(backlog, last), Plan.inOrderOf(backlog.modelInput(), placements));
    }
}
