package org.iterationplanner.price;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.explain.Attempt;

/**
 * What is compared of two plans, as the checker has it. Immutable.
 *
 * @param valueDays cost of delay
 * @param iterations up to the last that holds an asset
 * @param emptied the number of the last iteration that holds an asset of a datacenter, L+1 if one is not planned; of the
 *     datacenters with something to do
 */
record Outcome(Score score, BigDecimal valueDays, int iterations, Map<String, Integer> emptied) {

    static Outcome of(Attempt attempt) {
        return new Outcome(
                attempt.score(),
                attempt.verdict().kpis().costOfDelayValueDays(),
                attempt.verdict().kpis().iterationsUsed(),
                emptied(attempt.request().modelInput(), attempt.plan()));
    }

    private static Map<String, Integer> emptied(Backlog backlog, Plan plan) {
        Breaches homes = new Breaches(backlog);
        int never = new Timeline(backlog.calendar()).never();
        Map<String, Integer> emptied = new TreeMap<>();
        for (Asset asset : backlog.assets()) {
            String datacenter = homes.datacenterOf(asset);
            if (datacenter != null && !asset.isDone()) {
                Plan.Placement placement = plan.placement(asset.id());
                emptied.merge(datacenter, placement == null ? never : placement.iteration(), Math::max);
            }
        }
        return emptied;
    }
}
