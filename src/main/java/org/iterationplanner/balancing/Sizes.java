package org.iterationplanner.balancing;

import java.util.Arrays;

/** The tasks up to a size, for a few sizes, so that a search for what still fits passes over most of what does not. */
final class Sizes {

    private static final int CLASSES = 64;

    /** A table of sizes is faster than a search among the classes. */
    private static final int CELLS = 1024;

    private final long width;
    private final long[][] cells;

    Sizes(long[] efforts) {
        long[] sorted = Arrays.stream(efforts).distinct().sorted().toArray();
        int classes = Math.min(CLASSES, sorted.length);
        long largest = sorted.length == 0 ? 0 : sorted[sorted.length - 1];
        width = largest / CELLS + 1;
        cells = new long[(int) (largest / width) + 1][];
        int cell = 0;
        for (int c = 0; c < classes; c++) {
            long limit = sorted[(int) ((c + 1L) * sorted.length / classes) - 1];
            long[] set = upTo(limit, efforts);
            for (; cell < cells.length && (c == classes - 1 || (cell + 1) * width - 1 <= limit); cell++) {
                cells[cell] = set;
            }
        }
    }

    private static long[] upTo(long limit, long[] efforts) {
        long[] set = new long[(efforts.length + 63) >>> 6];
        for (int p = 0; p < efforts.length; p++) {
            if (efforts[p] <= limit) {
                set[p >>> 6] |= 1L << p;
            }
        }
        return set;
    }

    /** A set of all tasks of at most this effort, and maybe of some larger ones. */
    long[] upTo(long effort) {
        return cells[(int) Math.min(effort / width, cells.length - 1)];
    }
}
