package org.iterationplanner.bound;

import java.util.EnumMap;
import java.util.Map;
import org.iterationplanner.backlog.Rule;
import org.jspecify.annotations.Nullable;

/** The best bound of each level proved so far. Thread-safe: one thread proves while others read. */
final class Ledger {

    /**
     * What no feasible plan can do better than.
     *
     * @param penalty the least penalty of the level, in hundredths, at least 0
     * @param proof the method, in words with its numbers
     */
    record Entry(long penalty, String proof) {}

    private final Map<Rule.Level, Entry> entries = new EnumMap<>(Rule.Level.class);
    private final Runnable better;
    private long improvements;

    Ledger() {
        this(() -> {});
    }

    /** @param better told, on the proving thread, of every bound that is better than what there was */
    Ledger(Runnable better) {
        this.better = better;
    }

    /** Notes a bound if it is the first of its level or better than what there is. */
    void offer(Rule.Level level, long penalty, String proof) {
        if (note(level, new Entry(penalty, proof))) {
            better.run();
        }
    }

    private synchronized boolean note(Rule.Level level, Entry entry) {
        Entry known = entries.get(level);
        if (known != null && entry.penalty() <= known.penalty()) {
            return false;
        }
        entries.put(level, entry);
        improvements++;
        return true;
    }

    /** The best bound of a level, null if nothing is proved of it. */
    synchronized @Nullable Entry best(Rule.Level level) {
        return entries.get(level);
    }

    /** How often a bound has got better. */
    synchronized long improvements() {
        return improvements;
    }
}
