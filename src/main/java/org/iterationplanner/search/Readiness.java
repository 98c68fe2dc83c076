package org.iterationplanner.search;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.iterationplanner.state.Span;
import org.iterationplanner.state.State;

/**
 * Which groups can be taken next because all that they wait for, assets and workloads, has been. Every group becomes ready
 * once, also where workloads wait for each other through their assets. Not thread-safe.
 */
final class Readiness {

    private final State state;
    private final IntConsumer ready;
    private final int[] missing;
    private final boolean[] told;
    private final Map<Span, Integer> missingOfSpan = new HashMap<>();
    private int next;

    /**
     * Of the groups that are to be taken.
     *
     * @param isTaken whether a group has been taken before
     * @param ready told of each other group when it is ready, the first ones by {@link #begin}
     */
    Readiness(State state, IntPredicate isTaken, IntConsumer ready) {
        this.state = state;
        this.ready = ready;
        missing = new int[state.problem().groupCount()];
        told = new boolean[missing.length];
        for (int g = 0; g < missing.length; g++) {
            told[g] = isTaken.test(g);
            if (!told[g]) {
                countWhatWaitsFor(g);
            }
        }
        for (int g = 0; g < missing.length && !missingOfSpan.isEmpty(); g++) {
            for (Span span : state.spans().of(g)) {
                missing[g] += missingOfSpan.containsKey(span) ? 1 : 0;
            }
        }
    }

    private void countWhatWaitsFor(int group) {
        for (int after : state.waits().successors(group)) {
            missing[after]++;
        }
        for (Span span : state.spans().of(group)) {
            for (Span follower : span.followers()) {
                missingOfSpan.merge(follower, 1, Integer::sum);
            }
        }
    }

    /** Tells of those that wait for nothing. */
    void begin() {
        for (int g = 0; g < missing.length; g++) {
            tellIfReady(g);
        }
    }

    private void tellIfReady(int group) {
        if (missing[group] == 0 && !told[group]) {
            told[group] = true;
            ready.accept(group);
        }
    }

    /** A group has been taken. Tells of those that waited for nothing else. */
    void taken(int group) {
        for (int after : state.waits().successors(group)) {
            missing[after]--;
            tellIfReady(after);
        }
        for (Span span : state.spans().of(group)) {
            for (Span follower : span.followers()) {
                if (missingOfSpan.merge(follower, -1, Integer::sum) == 0) {
                    for (int after : follower.groups()) {
                        missing[after]--;
                        tellIfReady(after);
                    }
                }
            }
        }
    }

    /** When all that was ready has been taken, tells of another: somebody has to begin. False if none is left. */
    boolean force() {
        while (next < told.length && told[next]) {
            next++;
        }
        if (next == told.length) {
            return false;
        }
        told[next] = true;
        ready.accept(next);
        return true;
    }
}
