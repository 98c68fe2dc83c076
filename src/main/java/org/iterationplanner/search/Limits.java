package org.iterationplanner.search;

/**
 * When a search ends.
 *
 * @param deadline the time of {@link System#nanoTime} at which it ends at the latest
 * @param unimproved nanoseconds without a better plan after which it ends; without meaning when steps are counted
 * @param steps the number of steps after which it ends, {@link #UNCOUNTED} if they do not matter
 */
public record Limits(long deadline, long unimproved, long steps) {

    public static final long UNCOUNTED = Long.MAX_VALUE;

    public boolean countsSteps() {
        return steps != UNCOUNTED;
    }

    /** Whether the time is over. */
    public boolean isLate() {
        return System.nanoTime() - deadline >= 0;
    }
}
