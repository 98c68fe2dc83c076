package org.iterationplanner.store;

import java.security.SecureRandom;
import java.util.UUID;

/** Ids that nobody can guess and that sort by the time they were made: UUIDs of version 7. Thread-safe. */
final class Ids {
    private static final int COUNTER_BITS = 12;
    private static final long VERSION = 7L << COUNTER_BITS;
    private static final long VARIANT = 0b10L << 62;

    private final SecureRandom random = new SecureRandom();
    private long last;

    /** The next id, above all ids that this object has made, even when the clock is set back. */
    synchronized UUID next() {
        last = Math.max(last + 1, System.currentTimeMillis() << COUNTER_BITS);
        long millis = last >>> COUNTER_BITS;
        long counter = last & ((1 << COUNTER_BITS) - 1);
        return new UUID(millis << 16 | VERSION | counter, VARIANT | random.nextLong() >>> 2);
    }
}
