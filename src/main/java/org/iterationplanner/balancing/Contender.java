package org.iterationplanner.balancing;

import java.util.SplittableRandom;

/** One way to search, and how far it has come. Not thread-safe. */
final class Contender {

    private final Reading reading;
    private final Weighting weighting;
    private final long looks;
    private double progress;

    /**
     * A way that has not been tried yet.
     *
     * @param looks most looks at a task per set of tasks
     */
    Contender(Reading reading, Weighting weighting, long looks) {
        this.reading = reading;
        this.weighting = weighting;
        this.looks = looks;
    }

    Contender near(SplittableRandom random) {
        return new Contender(reading, weighting.near(random), looks);
    }

    Reading reading() {
        return reading;
    }

    /** The share of the iterations behind which it last still had sets to go on from. */
    double progress() {
        return progress;
    }

    /** A pass of some width. */
    Beam run(int target, int width, Numbers numbers, Budget budget) {
        Ranked ranked = new Ranked(reading, target, weighting, numbers.random());
        Beam beam = new Beam(ranked, target, width, looks, numbers.zobrist(), budget);
        beam.run();
        progress = beam.plan() != null ? 1 : beam.depth() / (double) target;
        return beam;
    }
}
