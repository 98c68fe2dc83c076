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

    /** Where only soft costs are looked at, what is left of the temperature of the promises. */
    private static final double FROZEN = 0.01;

    /** The same where orders are looked at: their plans need a detour more often. */
    private static final double FROZEN_ORDER = 0.1;

    /** An order, and what it leads to, can be as cold at the end where not everything fits as where it does, or nearly. */
    private static final double COLD_PROMISES = 1e-3;

    /** Where an order is to break fewer promises, soft costs count so much less. */
    private static final double SOFT_ASIDE = 10;

    /** An order differs from another by many assets at once: it is hotter at the beginning, and need not be as cold at the end. */
    private static final double HOT_ORDER = 3;

    private static final double COLD_ORDER = 0.02;

    /** One point of effort, in hundredths. */
    private static final double HOT_MISSING = 100;

    private static final double COLD_MISSING = 5;

    private final Temperatures hottest;
    private double hard;
    private double medium;
    private double missing = HOT_MISSING;
    private double soft;
    private double spread;

    Annealing(Temperatures hottest) {
        this.hottest = hottest;
        cool(Cycle.FIRST, 0);
    }

    /**
     * Sets the temperatures.
     *
     * @param cycle how hot this cooling begins, and on what level
     * @param progress 0 at the beginning of the cooling, 1 at its end
     */
    void cool(Cycle cycle, double progress) {
        double heat = cycle.heat();
        hard = hottest.hard() * heat * Math.pow(COLD_HARD, progress);
        spread = hottest.spread() * heat * Math.pow(COLD_SOFT, progress);
        double frozen =
                switch (cycle.aim()) {
                    case SOFT -> FROZEN;
                    case SOFT_ORDER -> FROZEN_ORDER;
                    default -> 1;
                };
        double cold = hottest.coldMedium();
        if (cycle.ordersOnly() || cycle.continues()) {
            cold = Math.min(cold, COLD_PROMISES);
        }
        medium = hottest.medium() * heat * frozen * Math.pow(cold, progress);
        if (cycle.aim() == Cycle.Aim.KEEPING) {
            medium = Double.POSITIVE_INFINITY;
            missing = HOT_MISSING * Math.pow(COLD_MISSING / HOT_MISSING, progress);
        }
        double hotSoft = heat * (cycle.ordersOnly() ? HOT_ORDER : 1);
        double coldSoft = cycle.ordersOnly() ? COLD_ORDER : heat * COLD_SOFT;
        double aside = cycle.aim() == Cycle.Aim.PROMISE_ORDER ? SOFT_ASIDE : 1;
        soft = hottest.soft() * aside * hotSoft * Math.pow(coldSoft / hotSoft, progress);
    }

    /**
     * Whether to go from one plan to another.
     *
     * @param moreMissing by how much more effort is missing, see {@link Keeping}, where that counts; else 0
     */
    boolean accepts(Penalty from, Penalty to, long moreMissing, RandomGenerator random) {
        double worse = (to.hard() - from.hard()) / hard
                + (to.medium() - from.medium()) / medium
                + moreMissing / missing
                + (to.soft() - from.soft()) / soft;
        if (hottest.usesSpread()) {
            worse += (to.spread() - from.spread()) / spread;
        }
        return worse <= 0 || random.nextDouble() < Math.exp(-worse);
    }
}
