package org.iterationplanner.balancing;

import java.util.SplittableRandom;

/**
 * What makes a task worth doing early, after Sternatz (2014) and Sewell and Jacobson (2012): its effort, what comes after it,
 * and that it is large (many small tasks are easier to place later).
 *
 * @param tail weight of the positional weight, in iterations
 * @param followers weight of the share of all tasks that come after it
 * @param square weight of the square of the effort, in iterations
 * @param measured weight of the made up teams beside the bottleneck's
 * @param noise largest random share added
 */
record Weighting(double tail, double followers, double square, double measured, double noise) {

    /** Full loads first, and nothing else: for proofs. */
    static final Weighting PLAIN = new Weighting(0, 0, 0, 0.5, 0);

    /** Full loads first, the rest decides between equals: where hardly any capacity may stay free. */
    static final Weighting GENTLE = new Weighting(0.0005, 0, 0.02, 0, 0.0005);

    /** Large tasks first: where only two or three fit together. */
    static final Weighting STRONG = new Weighting(0.6, 0, 4, 0.5, 0.0005);

    /** A weighting like this one. */
    Weighting near(SplittableRandom random) {
        return new Weighting(
                tail * change(random),
                random.nextBoolean() ? 0 : 0.01 * square * change(random),
                square * change(random),
                random.nextBoolean() ? 0 : Math.min(1, square) * change(random),
                Math.max(0.0001, noise * change(random)));
    }

    private static double change(SplittableRandom random) {
        return Math.exp(random.nextDouble() * 2 - 1);
    }
}
