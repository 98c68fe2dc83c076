package org.iterationplanner.search;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.iterationplanner.state.State;
import org.iterationplanner.state.Trial;

/**
 * How much effort is missing for promises to be kept as some plan keeps them. To the score one asset that is late is as bad as all
 * of them, so that where there is no room to spare a search that goes by it never gets from one plan to another; by the effort
 * that is missing it does. Not thread-safe.
 */
final class Keeping {

    private final State state;
    private final int[] limits;
    private final boolean[] misses;
    private final int[] changed;
    private int changes;
    private long missing;

    /** The current plan is the one whose promises are to be kept. */
    Keeping(State state, Promises promises) {
        this.state = state;
        limits = new int[state.problem().groupCount()];
        misses = new boolean[limits.length];
        changed = new int[limits.length];
        Arrays.fill(limits, state.problem().never());
        int[] all = promises.all();
        promises.limit(IntStream.of(all).map(promises::present).toArray(), all, limits);
    }

    /** Sees what a move has changed. Returns by how much more is missing than before it, in hundredths of effort. */
    long see(Trial move) {
        changes = 0;
        long before = missing;
        for (int i = 0; i < move.size(); i++) {
            int group = move.group(i);
            if (state.iteration(group) > limits[group] != misses[group]) {
                changed[changes++] = group;
                flip(group);
            }
        }
        return missing - before;
    }

    /** The last move that was seen has been taken back. */
    void takeBack() {
        while (changes > 0) {
            flip(changed[--changes]);
        }
    }

    private void flip(int group) {
        misses[group] = !misses[group];
        missing += misses[group] ? state.loads().demand(group) : -state.loads().demand(group);
    }
}
