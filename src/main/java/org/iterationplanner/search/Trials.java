package org.iterationplanner.search;

/**
 * What came of a choice of promises so far.
 *
 * @param times how often it has been tried
 * @param least the least effort-days late, in hundredths, that it led to
 */
record Trials(int times, long least) {

    /** By so much less attractive is a choice each time that it is tried. */
    private static final double WEARINESS = 0.25;

    /** The smaller, the sooner it is worth another trial. */
    double appeal() {
        return least * (1 + WEARINESS * times);
    }

    /** After one more trial. */
    Trials and(long sum) {
        return new Trials(times + 1, Math.min(least, sum));
    }
}
