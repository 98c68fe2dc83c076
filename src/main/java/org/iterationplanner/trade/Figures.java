package org.iterationplanner.trade;

import java.math.BigDecimal;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.Kpis;
import org.iterationplanner.explain.Attempt;

/**
 * What planners compare plans by, as the checker says it.
 *
 * @param brokenRules the hard level: how much of hard rules is broken, 0 in a feasible plan
 * @param effortDaysLate the medium level: promised dates that are not kept
 * @param moves assets in another iteration than in the plan that is compared with
 */
public record Figures(
        boolean feasible,
        String score,
        BigDecimal brokenRules,
        BigDecimal effortDaysLate,
        long lateAssetDays,
        BigDecimal costOfDelayValueDays,
        int peakOpenWorkloads,
        int moves) {

    static Figures of(Attempt attempt, int moves) {
        Kpis kpis = attempt.verdict().kpis();
        return new Figures(
                attempt.verdict().feasible(),
                attempt.score().toString(),
                Hundredths.toDecimal(-attempt.score().hard()),
                Hundredths.toDecimal(-attempt.score().medium()),
                kpis.lateAssetDays(),
                kpis.costOfDelayValueDays(),
                kpis.peakOpenWorkloads(),
                moves);
    }
}
