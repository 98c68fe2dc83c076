package org.iterationplanner.tracking;

import java.util.List;

/**
 * Quantiles of samples: linear between the sorted samples, the p-quantile of n of them at position 1 + (n − 1) p, exact. This is
 * definition 7 of Hyndman and Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996).
 */
public final class Quantiles {

    private Quantiles() {}

    /**
     * One quantile.
     *
     * @param percent 0 to 100
     * @throws IllegalArgumentException if there are no samples
     */
    public static Fraction of(List<Fraction> samples, int percent) {
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("No samples have no quantiles.");
        }
        List<Fraction> sorted = samples.stream().sorted().toList();
        int hundredths = (sorted.size() - 1) * percent;
        int below = hundredths / 100;
        Fraction low = sorted.get(below);
        Fraction high = sorted.get(Math.min(below + 1, sorted.size() - 1));
        return low.plus(high.minus(low).times(Fraction.of(hundredths % 100)).over(Fraction.of(100)));
    }
}
