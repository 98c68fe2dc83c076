package org.iterationplanner.bound;

import java.util.function.BooleanSupplier;

/** One method to prove bounds of one request. */
interface Proof {

    /**
     * Offers bounds, each as soon as it is proved and the better the longer it runs, until it has no better one or is told to
     * stop. Returns within a fraction of a second after that.
     */
    void prove(Ledger ledger, BooleanSupplier stop);
}
