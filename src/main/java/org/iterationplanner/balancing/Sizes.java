package org.iterationplanner.balancing;

import java.util.Arrays;

/** The tasks up to a size, for a few sizes, so that a search for what still fits passes over most of what does not. */
final class Sizes {

    private static final int CLASSES = 64;

    private final long[] limits;
    private final long[][] sets;

    Sizes(long[] efforts) {
        long[] sorted = Arrays.stream(efforts).distinct().sorted().toArray();
        int classes = Math.min(CLASSES, sorted.length);
        limits = new long[classes];
        sets = new long[classes + 1][(efforts.length + 63) >>> 6];
        for (int c = 0; c < classes; c++) {
            limits[c] = sorted[(int) ((c + 1L) * sorted.length / classes) - 1];
        }
        for (int c = 0; c < classes; c++) {
            for (int p = 0; p < efforts.length; p++) {
                if (efforts[p] <= limits[c]) {
                    sets[c + 1][p >>> 6] |= 1L << p;
                }
            }
        }
    }

    /** A set of all tasks of at most this effort, and maybe of some larger ones. */
    long[] upTo(long effort) {
        int c = Arrays.binarySearch(limits, effort);
        if (c >= 0) {
            return sets[c + 1];
        }
        int above = -c - 1;
        if (above == 0) {
            return sets[0];
        }
        return sets[Math.min(above + 1, limits.length)];
    }
}
