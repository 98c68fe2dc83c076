package org.iterationplanner.search;

/**
 * One cooling of a search, from hot to cold.
 *
 * @param number how many came before
 * @param heat share of the hottest temperatures that it begins with
 * @param aim what it looks for
 */
record Cycle(int number, double heat, Aim aim) {

    /** What a cycle looks for. */
    enum Aim {
        /** A better plan, on whatever level. */
        EVERYTHING,
        /** Fewer broken promises, with the promises that contain others as late as they are. */
        PROMISES,
        /** Fewer broken promises, with those otherwise. */
        COMPROMISE,
        /** Lower soft costs with the promises kept that are. */
        SOFT
    }

    /** From wherever the search starts. */
    static final Cycle FIRST = new Cycle(0, 1, Aim.EVERYTHING);

    /** Every so many cycles one only shakes the best plan; the others forget where they began. */
    private static final int SHAKEN = 2;

    private static final double REHEAT = 0.3;

    private static final Aim[] WHILE_BROKEN = {
        Aim.PROMISES, Aim.COMPROMISE, Aim.COMPROMISE, Aim.PROMISES, Aim.COMPROMISE, Aim.SOFT
    };

    /** The one to begin with where a start breaks promises. */
    static Cycle first(boolean promisesBroken) {
        return promisesBroken ? new Cycle(0, 1, Aim.PROMISES) : FIRST;
    }

    /**
     * The one after this.
     *
     * @param promisesBroken whether the best plan so far breaks any
     */
    Cycle next(boolean promisesBroken) {
        int next = number + 1;
        if (promisesBroken) {
            return new Cycle(next, 1, WHILE_BROKEN[next % WHILE_BROKEN.length]);
        }
        return new Cycle(next, next % SHAKEN == 1 ? REHEAT : 1, Aim.EVERYTHING);
    }

    /** The last one, while promises are broken: what is left is done about soft costs. */
    Cycle last() {
        return new Cycle(number + 1, 1, Aim.SOFT);
    }

    /** Whether it looks for fewer broken promises only. */
    boolean promisesOnly() {
        return aim == Aim.PROMISES || aim == Aim.COMPROMISE;
    }
}
