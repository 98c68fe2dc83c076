package org.iterationplanner.trade;

import java.math.BigDecimal;
import java.util.Comparator;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.forecast.Forecast;
import org.iterationplanner.forecast.Forecaster;
import org.iterationplanner.forecast.History;

/**
 * What a forecast of a plan does not exceed in 80 of 100 runs (P80). All plans of a backlog are given the same luck.
 *
 * @param effortDaysLate the medium level of the score
 * @param costOfDelayValueDays as the key figure
 */
public record Eighty(BigDecimal effortDaysLate, BigDecimal costOfDelayValueDays) implements Comparable<Eighty> {

    /** Assets by runs for one plan: a second or two. */
    private static final int ASSET_RUNS = 20_000_000;

    private static final int LEAST_RUNS = 200;

    /** Forecasts a plan: 2,000 runs, fewer of more than 10,000 assets. */
    static Eighty of(Backlog backlog, Plan plan, long seed) {
        int affordable = ASSET_RUNS / Math.max(1, backlog.assets().size());
        int runs = Math.max(LEAST_RUNS, Math.min(Forecaster.RUNS, affordable));
        Forecast.Scores scores =
                Forecaster.forecast(backlog, plan, History.NONE, runs, seed).score();
        return new Eighty(
                scores.effortDaysLate().p80(), scores.costOfDelayValueDays().p80());
    }

    /** By lateness, then by cost, as the levels of the score. */
    @Override
    public int compareTo(Eighty other) {
        return Comparator.comparing(Eighty::effortDaysLate)
                .thenComparing(Eighty::costOfDelayValueDays)
                .compare(this, other);
    }
}
