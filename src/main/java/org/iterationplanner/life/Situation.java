package org.iterationplanner.life;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Weights;
import org.iterationplanner.check.Checker;
import org.iterationplanner.check.Verdict;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.cycle.NextPlan;

/**
 * A living backlog as the next plan is asked of it, with the accepted plan in it. Its records stand in the same order as those
 * of the living backlog, so that a pointer leads to the same record in both. Immutable.
 *
 * @param living as it is stored
 * @param backlog with the first iteration that is not closed for its first, and all that is fixed pinned
 * @param plan where what is still to do is by the accepted plan
 */
record Situation(LivingBacklog living, Backlog backlog, Plan plan) {

    /**
     * Of a backlog with an accepted plan.
     *
     * @param number of an iteration that is not closed, and looked at
     */
    static Situation of(LivingBacklog living, int number) {
        Plan accepted = Objects.requireNonNull(living.plan()).placements();
        Map<String, Plan.Placement> left = new HashMap<>();
        for (Asset asset : living.modelInput().assets()) {
            Plan.Placement placement = accepted.placement(asset.id());
            if (placement != null && !asset.isDone() && placement.iteration() >= living.firstOpen()) {
                left.put(asset.id(), hasItsTeam(asset, placement) ? placement : withAnyTeam(asset, placement));
            }
        }
        int last = left.values().stream().mapToInt(Plan.Placement::iteration).reduce(number, Math::max);
        return new Situation(living, NextPlan.upTo(living, last), Plan.inOrderOf(living.modelInput(), left));
    }

    /** Whether the team chosen for an asset's flexible effort, if it has any, is still one of those it can go to. */
    static boolean hasItsTeam(Asset asset, Plan.Placement placement) {
        Asset.FlexibleEffort flexible = asset.flexibleEffort();
        return flexible == null
                || (placement.team() == null
                        ? flexible.teams().size() == 1
                        : flexible.teams().contains(placement.team()));
    }

    private static Plan.Placement withAnyTeam(Asset asset, Plan.Placement placement) {
        return new Plan.Placement(
                placement.iteration(),
                Objects.requireNonNull(asset.flexibleEffort()).teams().get(0));
    }

    /** The independent checker's word. */
    Verdict verdict() {
        return Checker.check(backlog, plan, Weights.DEFAULT, null);
    }

    /** What the accepted plan has in an iteration, in the order of the backlog. */
    List<Asset> assetsIn(int number) {
        return backlog.assets().stream()
                .filter(asset -> isIn(asset.id(), number))
                .toList();
    }

    /** Where an asset that is planned is by the accepted plan itself. */
    Plan.Placement accepted(String asset) {
        return Objects.requireNonNull(
                Objects.requireNonNull(living.plan()).placements().placement(asset), asset);
    }

    boolean isIn(String asset, int number) {
        Plan.Placement placement = plan.placement(asset);
        return placement != null && placement.iteration() == number;
    }
}
