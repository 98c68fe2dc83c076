package org.iterationplanner.search;

import java.util.random.RandomGenerator;

/**
 * Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) with a temperature per level: what is worse on one level can be
 * made up for on another while it is hot, so that a search gets from one plan without broken promises to another through
 * plans with some. The upper levels cool faster; in the end levels compare as they do in scores. Not thread-safe.
 */
final class Annealing {

    /** What is left of each temperature at the end. */
    private static final double COLD_HARD = 1e-3;

    private static final double COLD_SOFT = 3e-3;

    private final Temperatures hottest;
    private double hard;
    private double medium;
    private double soft;
    private double spread;

    Annealing(Temperatures hottest) {
        this.hottest = hottest;
        cool(1, 0);
    }

    /**
     * Sets the temperatures.
     *
     * @param heat share of the hottest temperatures that this cooling begins with
     * @param progress 0 at the beginning of the cooling, 1 at its end
     */
    void cool(double heat, double progress) {
        hard = hottest.hard() * heat * Math.pow(COLD_HARD, progress);
        medium = hottest.medium() * heat * Math.pow(hottest.coldMedium(), progress);
        soft = hottest.soft() * heat * Math.pow(COLD_SOFT, progress);
        spread = hottest.spread() * heat * Math.pow(COLD_SOFT, progress);
    }

    /** Whether to go from one plan to another. */
    boolean accepts(Penalty from, Penalty to, RandomGenerator random) {
        double worse = (to.hard() - from.hard()) / hard
                + (to.medium() - from.medium()) / medium
                + (to.soft() - from.soft()) / soft;
        if (hottest.usesSpread()) {
            worse += (to.spread() - from.spread()) / spread;
        }
        return worse <= 0 || random.nextDouble() < Math.exp(-worse);
    }
}
