package org.iterationplanner.forecast;

import java.util.Arrays;

/**
 * What is counted over runs. Only whole numbers are added, so that the sums are the same in whatever order, and by however many
 * threads. Not safe for threads; each has its own, and they are added at the end.
 */
final class Tally {

    /** By iteration: runs that carry something over, how many assets, and hundredths of effort. */
    final long[] carryingRuns;

    final long[] carriedAssets;
    final long[] carriedEffort;
    /** By block: runs in which it is not finished in the iteration it was planned in. */
    final int[] late;
    /** By goal, where it is shown: how often it is reached so many iterations after the one planned; as long as needed. */
    final int[][] delays;
    /** By who is to blame: runs in which a goal is reached later, days of delay, and those past a promised day. */
    final int[] blamedRuns;

    final long[] blamedDays;
    final long[] blamedLateDays;

    private final int[] lastRun;
    /** By who is to blame, for those that are watched: days of delay by goal. */
    private long[][] watched = {};

    Tally(int blocks, int teams, int goals, int iterations) {
        carryingRuns = new long[iterations];
        carriedAssets = new long[iterations];
        carriedEffort = new long[iterations];
        late = new int[blocks];
        delays = new int[goals][0];
        blamedRuns = new int[blocks + teams];
        blamedDays = new long[blocks + teams];
        blamedLateDays = new long[blocks + teams];
        lastRun = new int[blocks + teams];
        Arrays.fill(lastRun, -1);
    }

    void carryOver(int iteration, int assets, double effort) {
        carryingRuns[iteration]++;
        carriedAssets[iteration] += assets;
        carriedEffort[iteration] += Math.round(effort);
    }

    void reached(int goal, int delay) {
        if (delays[goal].length <= delay) {
            delays[goal] = Arrays.copyOf(delays[goal], delay + 1);
        }
        delays[goal][delay]++;
    }

    /** Counts from now on what goals one of them delays; only in this tally. */
    void watch(int who) {
        watched = watched.length == 0 ? new long[blamedDays.length][0] : watched;
        watched[who] = new long[delays.length];
    }

    /** Days of delay by goal of one that is watched. */
    long[] delaysBy(int who) {
        return watched[who];
    }

    void blame(int who, int run, int goal, int days, int lateDays) {
        if (watched.length > 0 && watched[who].length > 0) {
            watched[who][goal] += days;
        }
        if (lastRun[who] != run) {
            lastRun[who] = run;
            blamedRuns[who]++;
        }
        blamedDays[who] += days;
        blamedLateDays[who] += lateDays;
    }

    void add(Tally other) {
        add(carryingRuns, other.carryingRuns);
        add(carriedAssets, other.carriedAssets);
        add(carriedEffort, other.carriedEffort);
        add(late, other.late);
        add(blamedRuns, other.blamedRuns);
        add(blamedDays, other.blamedDays);
        add(blamedLateDays, other.blamedLateDays);
        for (int g = 0; g < delays.length; g++) {
            if (delays[g].length < other.delays[g].length) {
                delays[g] = Arrays.copyOf(delays[g], other.delays[g].length);
            }
            add(delays[g], other.delays[g]);
        }
    }

    private static void add(long[] sums, long[] others) {
        for (int i = 0; i < others.length; i++) {
            sums[i] += others[i];
        }
    }

    private static void add(int[] sums, int[] others) {
        for (int i = 0; i < others.length; i++) {
            sums[i] += others[i];
        }
    }
}
