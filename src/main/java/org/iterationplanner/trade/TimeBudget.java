package org.iterationplanner.trade;

import java.time.Duration;

/** Time shared among parts that come one after the other: what one leaves over, the others have. For one thread. */
final class TimeBudget {
    private static final Duration LEAST = Duration.ofMillis(20);

    private final long begin = System.nanoTime();
    private final Duration budget;
    private final int parts;
    private int given;

    TimeBudget(Duration budget, int parts) {
        this.budget = budget;
        this.parts = parts;
    }

    /** What the next part may take. */
    Duration next() {
        Duration left = budget.minusNanos(System.nanoTime() - begin);
        int sharers = Math.max(1, parts - given++);
        Duration share = left.dividedBy(sharers);
        return share.compareTo(LEAST) < 0 ? LEAST : share;
    }
}
