package org.iterationplanner.bound;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Looks for the prices with the largest bound by a proximal bundle method (Kiwiel 1990): each step goes where the tangents
 * known promise most near the best prices so far. Not thread-safe.
 */
final class Ascent {

    /** The least bound that is of interest, as a share of the largest cost. */
    private static final double SMALL = 0.01;

    /** So much finer a bound is looked at while it is less than that. */
    private static final double EARLY = 0.01;

    /** How much the first step is to promise, as a share of the bound. */
    private static final double FIRST_STEP = 0.1;

    /** What is not worth computing, as a share of the bound. */
    private static final double NEGLIGIBLE = 1e-6;

    /** The share of a promise that makes prices the best, and the one that makes steps longer. */
    private static final double ENOUGH = 0.1;

    private static final double GOOD = 0.5;
    private static final double LONGER = 2;
    private static final double STRETCH = 8;

    /** So many steps that were not enough make them shorter, but not much: short ones promise little anywhere. */
    private static final int PATIENCE = 10;

    private static final double SHORTER = 0.7;
    private static final double SHORTEST = 0.1;

    /** Where an ascent has come to. Immutable by agreement. */
    static final class Trail {
        private final double[] prices;
        /** Of the relaxation at the prices. */
        private final double value;

        private final double step;
        private final List<Bundle.Known> known;

        private Trail(double[] prices, double value, double step, List<Bundle.Known> known) {
            this.prices = prices;
            this.value = value;
            this.step = step;
            this.known = known;
        }

        /** The same without what is known: smaller, but of less use. */
        Trail withoutKnown() {
            return new Trail(prices, value, step, List.of());
        }

        /** The same in finer slots. */
        Trail spread(Slotting slots, Slotting finer) {
            return new Trail(slots.spread(prices, finer), value, step, List.of());
        }

        /** Roughly what it keeps in memory, in bytes. */
        long size() {
            return known.stream()
                    .mapToLong(each -> 8L * each.tangent().slope().length
                            + 4L * each.tangent().solution().length)
                    .sum();
        }
    }

    private final Lagrangian lagrangian;
    private final Bundle bundle;
    private final double[] excess;
    private final double shortest;
    private double best;
    private double step;
    /** So much longer are steps than they were without {@link #stretch}. */
    private double stretched = 1;

    private double promise;
    private int nulls;

    /** Begins at some prices. */
    Ascent(Lagrangian lagrangian, double[] start, double[] weights, BooleanSupplier stop) {
        this.lagrangian = lagrangian;
        excess = new double[start.length];
        best = lagrangian.solve(start, stop);
        bundle = new Bundle(start, tangent(), weights);
        double steepness = 0;
        for (int i = 0; i < start.length; i++) {
            steepness += excess[i] * excess[i] / weights[i];
        }
        double wanted = FIRST_STEP * magnitude();
        step = steepness == 0 ? wanted : wanted / steepness;
        shortest = SHORTEST * step;
        promise = Double.MAX_VALUE;
    }

    /** Begins where the ascent of a wider case has come to, with what it knows of the solutions that this case has, too. */
    Ascent(Lagrangian lagrangian, Trail wider, double[] weights, BooleanSupplier stop) {
        this.lagrangian = lagrangian;
        excess = new double[weights.length];
        best = lagrangian.solve(wider.prices, stop);
        bundle = new Bundle(wider.prices, tangent(), weights);
        for (Bundle.Known known : wider.known) {
            if (lagrangian.allows(known.tangent().solution())) {
                bundle.recall(new Bundle.Known(known.tangent(), known.error() + wider.value - best));
            }
        }
        step = wider.step;
        shortest = SHORTEST * step;
        promise = Double.MAX_VALUE;
    }

    private Bundle.Tangent tangent() {
        lagrangian.excess(excess);
        return new Bundle.Tangent(excess.clone(), lagrangian.solution());
    }

    /** One step: solves the relaxation once. */
    void step(BooleanSupplier stop) {
        promise = bundle.maximize(step, NEGLIGIBLE * magnitude());
        double value = lagrangian.solve(bundle.point(), stop);
        double rise = value - best;
        if (stop.getAsBoolean()) {
            return;
        }
        boolean serious = rise >= ENOUGH * promise && rise > 0;
        bundle.learn(rise, tangent(), serious);
        if (serious) {
            best = value;
            if (rise >= GOOD * promise) {
                step *= LONGER;
            }
            nulls = 0;
        } else if (++nulls % PATIENCE == 0) {
            step = Math.max(shortest, step * SHORTER);
        }
    }

    /** Goes further from now on: what is promised near the best prices says little of what is far from them. */
    void stretch() {
        step *= STRETCH;
        stretched *= STRETCH;
    }

    /**
     * Whether no much better prices are in sight.
     *
     * @param fineness what is not worth a step, as a share of the bound
     */
    boolean isExhausted(double fineness) {
        double finest = isSmall() ? fineness * EARLY : fineness;
        return promise < finest * magnitude();
    }

    /** What the bound may become by the last step's promise; {@code Long.MAX_VALUE} before the first step. */
    long hope() {
        return promise == Double.MAX_VALUE ? Long.MAX_VALUE : lagrangian.boundOf(best + promise);
    }

    /** Whether the bound is so low that there is hardly a slope yet which tells how far it may rise. */
    private boolean isSmall() {
        return best < SMALL * lagrangian.range();
    }

    /** What the bound is, or may become. */
    private double magnitude() {
        return Math.max(SMALL * lagrangian.range(), Math.abs(best));
    }

    /** What the solutions behind the best prices disagree about. */
    Disagreement disagreement(Relaxation relaxation) {
        return new Disagreement(bundle, relaxation);
    }

    /** The best prices found. */
    double[] prices() {
        return bundle.center();
    }

    /** What a narrower case can begin with. */
    Trail trail() {
        return new Trail(bundle.center().clone(), best, step / stretched, bundle.known());
    }
}
