package org.iterationplanner.search;

/**
 * One cooling of a search, from hot to cold.
 *
 * @param number how many came before
 * @param heat share of the hottest temperatures that it begins with
 * @param promisesFirst whether it looks for fewer broken promises before it looks at soft costs, some promises given up
 */
record Cycle(int number, double heat, boolean promisesFirst) {

    /** From wherever the search starts. */
    static final Cycle FIRST = new Cycle(0, 1, false);

    /** Every so many cycles one only shakes the best plan; the others forget where they began. */
    private static final int SHAKEN = 2;

    /** Likewise while promises are broken. */
    private static final int SHAKEN_WHILE_BROKEN = 4;

    private static final double REHEAT = 0.3;

    /**
     * The one after this.
     *
     * @param promisesBroken whether the best plan so far breaks any
     */
    Cycle next(boolean promisesBroken) {
        int next = number + 1;
        boolean shaken = next % (promisesBroken ? SHAKEN_WHILE_BROKEN : SHAKEN) == 1;
        return new Cycle(next, shaken ? REHEAT : 1, promisesBroken && !shaken);
    }
}
