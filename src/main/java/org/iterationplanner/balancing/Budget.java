package org.iterationplanner.balancing;

import java.util.function.BooleanSupplier;

/** How many looks at a task a search has left, and whether it was told to stop. */
final class Budget {

    /** Looks between two questions whether to stop: about a millisecond. */
    private static final long PATIENCE = 10_000;

    private final BooleanSupplier stop;
    private long left;
    private long untilAsked = PATIENCE;
    private boolean stopped;

    Budget(long looks, BooleanSupplier stop) {
        left = looks;
        this.stop = stop;
    }

    void spend(long looks) {
        left -= looks;
        untilAsked -= looks;
        if (untilAsked < 0 && !stopped) {
            untilAsked = PATIENCE;
            stopped = stop.getAsBoolean();
        }
    }

    long left() {
        return left;
    }

    boolean isSpent() {
        return left <= 0 || stopped;
    }
}
