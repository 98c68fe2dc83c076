package org.iterationplanner.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.iterationplanner.state.State;

/**
 * Chooses how late the promises that contain others may be: as in the best plan, or a little otherwise, what has been tried least
 * first. There are few of them and each is dear, so that no search gets from one choice to the next by small moves. Not thread-safe.
 */
final class Compromises {

    private static final int SAMPLES = 20;

    private final Promises promises;
    private final int never;
    private final Map<Integer, Integer> tried = new HashMap<>();

    Compromises(State state, Promises promises) {
        this.promises = promises;
        never = state.problem().never();
    }

    /**
     * By promise, the last iteration for each that contains others; other entries have no meaning.
     *
     * @param same whether as in the current plan
     * @param medium what the current plan costs: what costs as much by itself is not chosen
     */
    int[] choose(boolean same, long medium, RandomGenerator random) {
        int[] present = new int[promises.size()];
        for (int whole : promises.wholes()) {
            present[whole] =
                    Math.max(promises.inTime(whole), promises.span(whole).last());
        }
        int[] best = present;
        int fewest = same ? -1 : Integer.MAX_VALUE;
        for (int i = 0; i < SAMPLES && fewest > 0 && promises.wholes().length > 0; i++) {
            int[] other = change(present, random);
            int times = tried.getOrDefault(Arrays.hashCode(other), 0);
            if (times < fewest && price(other) < medium && !Arrays.equals(other, present)) {
                best = other;
                fewest = times;
            }
        }
        tried.merge(Arrays.hashCode(best), 1, Integer::sum);
        return best;
    }

    private int[] change(int[] present, RandomGenerator random) {
        int[] wholes = promises.wholes();
        int[] other = present.clone();
        for (int i = random.nextInt(2); i >= 0; i--) {
            int whole = wholes[random.nextInt(wholes.length)];
            int target =
                    switch (random.nextInt(4)) {
                        case 0 -> promises.inTime(whole);
                        case 1 -> other[whole] + 1;
                        case 2 -> other[whole] - 1;
                        default -> never;
                    };
            other[whole] = Math.max(promises.inTime(whole), Math.min(never, target));
        }
        return other;
    }

    private long price(int[] targets) {
        long price = 0;
        for (int whole : promises.wholes()) {
            price += promises.span(whole).late(targets[whole]);
        }
        return price;
    }
}
