package org.iterationplanner.forecast;

/**
 * What each run came to. Every run has its own places, so runs may be executed at the same time. Amounts are in hundredths.
 */
final class Outcomes {

    /** By iteration and run: estimates of what is complete, and the value of the workloads complete. */
    final long[][] effort;

    final long[][] value;
    /** By run: effort-days late as the medium level of the score counts them, the cost of delay, and days of delay of goals. */
    final double[] lateness;

    final double[] cost;
    final long[] delay;
    /** Whether a run was ended because it took too many steps. */
    final boolean[] cut;

    Outcomes(int runs, int iterations) {
        effort = new long[iterations][runs];
        value = new long[iterations][runs];
        lateness = new double[runs];
        cost = new double[runs];
        delay = new long[runs];
        cut = new boolean[runs];
    }

    int runs() {
        return lateness.length;
    }

    int iterations() {
        return effort.length;
    }
}
