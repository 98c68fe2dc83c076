package org.iterationplanner.search;

import java.util.random.RandomGenerator;

/** Puts numbers in random order, every order equally likely (Durstenfeld 1964). */
final class Shuffle {

    private Shuffle() {}

    /** A copy in random order. */
    static int[] of(int[] values, RandomGenerator random) {
        int[] shuffled = values.clone();
        shuffle(shuffled, shuffled.length, random);
        return shuffled;
    }

    /** The first {@code size} of them, where they are. */
    static void shuffle(int[] values, int size, RandomGenerator random) {
        for (int i = size - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = values[i];
            values[i] = values[j];
            values[j] = swapped;
        }
    }
}
