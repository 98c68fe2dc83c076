package org.iterationplanner.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.forecast.Forecast.Amount;
import org.iterationplanner.forecast.Forecast.Band;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of runs as numbers of answers. The quantile for a percentage is the smallest number that is not exceeded in as many
 * runs, so it is always a number that was seen.
 */
final class Quantiles {

    private static final int SHARE_DECIMALS = 4;
    private static final int PERCENT = 100;

    private Quantiles() {}

    /** The smallest number of runs that are at least so many percent of all. */
    static int rank(int percent, int runs) {
        return Math.toIntExact(((long) percent * runs + PERCENT - 1) / PERCENT);
    }

    static BigDecimal share(long count, int runs) {
        return shortened(
                BigDecimal.valueOf(count).divide(BigDecimal.valueOf(runs), SHARE_DECIMALS, RoundingMode.HALF_UP));
    }

    /** A sum over runs as their mean, two decimals. */
    static BigDecimal mean(BigDecimal sum, int runs) {
        return shortened(sum.divide(BigDecimal.valueOf(runs), 2, RoundingMode.HALF_UP));
    }

    private static BigDecimal shortened(BigDecimal number) {
        return number.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    /** Of whole hundredths, one number for each run. */
    static Amount amount(double[] hundredths) {
        double[] sorted = hundredths.clone();
        Arrays.sort(sorted);
        BigDecimal sum = Arrays.stream(sorted).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Amount(
                mean(sum.movePointLeft(2), sorted.length),
                decimal(sorted, 10),
                decimal(sorted, 50),
                decimal(sorted, 80),
                decimal(sorted, 95));
    }

    private static BigDecimal decimal(double[] sorted, int percent) {
        double hundredths = sorted[rank(percent, sorted.length) - 1];
        return shortened(new BigDecimal(hundredths).movePointLeft(2));
    }

    /** Of hundredths, one number for each run. */
    static Band band(@Nullable BigDecimal planned, long[] hundredths) {
        long[] sorted = hundredths.clone();
        Arrays.sort(sorted);
        return new Band(
                planned,
                decimal(sorted, 10),
                decimal(sorted, 20),
                decimal(sorted, 50),
                decimal(sorted, 80),
                decimal(sorted, 90));
    }

    private static BigDecimal decimal(long[] sorted, int percent) {
        return Hundredths.toDecimal(sorted[rank(percent, sorted.length) - 1]);
    }
}
