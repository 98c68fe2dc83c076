package org.iterationplanner.forecast;

import org.iterationplanner.backlog.Asset.EstimateRange;

/**
 * How an effort is spread about its estimate, as factors of it: a log-normal distribution in two pieces that meet at the median.
 * One case in ten is below p10, one above p90. The median is the estimate itself, factor 1, wherever p10 ≤ 1 ≤ p90; else
 * it is √(p10 · p90), and the two pieces are one. Immutable.
 *
 * @param median logarithm of the median
 * @param below standard deviation of the logarithm below the median
 * @param above the same above it
 */
record Spread(double median, double below, double above) {

    private static final double NINTH_DECILE = NormalQuantile.of(0.9);

    static Spread of(EstimateRange range) {
        double low = StrictMath.log(range.p10().doubleValue());
        double high = StrictMath.log(range.p90().doubleValue());
        double median = low <= 0 && high >= 0 ? 0 : (low + high) / 2;
        return new Spread(median, (median - low) / NINTH_DECILE, (high - median) / NINTH_DECILE);
    }

    /**
     * The factor that the effort is below with that probability.
     *
     * @param probability above 0 and below 1
     */
    double factor(double probability) {
        double z = NormalQuantile.of(probability);
        return StrictMath.exp(median + z * (z < 0 ? below : above));
    }
}
