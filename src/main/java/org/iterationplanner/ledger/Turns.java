package org.iterationplanner.ledger;

import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Lets those who change the same backlog do so in the order in which they came. Nothing depends on it, for other instances may
 * change it too: it keeps a thousand writers from making the same step in vain again and again. Thread-safe.
 */
final class Turns {
    private static final int STRIPES = 64;

    private final ReentrantLock[] locks =
            IntStream.range(0, STRIPES).mapToObj(i -> new ReentrantLock(true)).toArray(ReentrantLock[]::new);

    <T> T take(UUID backlog, Supplier<T> work) {
        ReentrantLock lock = locks[Math.floorMod(backlog.hashCode(), STRIPES)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
