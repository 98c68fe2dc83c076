package org.iterationplanner.balancing;

import java.util.SplittableRandom;

/** All that is random about a search, from one seed. */
final class Numbers {

    private final SplittableRandom random;
    private final long[] zobrist;

    Numbers(long seed, int tasks) {
        random = new SplittableRandom(seed);
        zobrist = random.longs(tasks).toArray();
    }

    SplittableRandom random() {
        return random;
    }

    /** A number per task, whose exclusive or over a set is the set's hash: Zobrist (1970). */
    long[] zobrist() {
        return zobrist;
    }
}
