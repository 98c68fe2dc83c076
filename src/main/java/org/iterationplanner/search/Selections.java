package org.iterationplanner.search;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.iterationplanner.state.State;
import org.jspecify.annotations.Nullable;

/**
 * Chooses how late each promise may be, so that by sums of capacity the others can be kept: nothing that could be kept is given
 * up. Whether there is a plan for a choice only a search for that choice can tell: one that changes the choice meanwhile leaves
 * those with the least room to spare, which are the best, too soon. Not thread-safe.
 */
final class Selections {

    private static final int SAMPLES = 20;

    /** In one of so many choices the promises that contain others need not be as late as in the current plan. */
    private static final int OTHERWISE = 3;

    /** At most so many of those change. */
    private static final int OTHERS = 2;

    private final Promises promises;
    private final CapacityCheck capacity;
    private final int never;
    private final int[] all;
    private final Trials tried = new Trials();
    private int @Nullable [] chosen;

    Selections(State state, Promises promises) {
        this.promises = promises;
        capacity = new CapacityCheck(state);
        never = state.problem().never();
        all = promises.all();
    }

    /**
     * By promise, the last iteration for it; null if nothing was found that is cheaper than the current plan. The promises that
     * contain others are mostly as late as in the current plan.
     *
     * @param medium what the current plan costs
     */
    int @Nullable [] choose(long medium, RandomGenerator random) {
        chosen = null;
        boolean same = random.nextInt(OTHERWISE) > 0;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < SAMPLES; i++) {
            int[] sample = sample(same, random);
            long price = price(sample);
            double appeal = tried.appeal(sample, price);
            if (price < medium && appeal < least && suffices(sample)) {
                least = appeal;
                chosen = sample;
            }
        }
        return chosen;
    }

    /** Remembers that the last choice has been tried, with or without success. */
    void learn() {
        if (chosen != null) {
            tried.add(chosen, price(chosen));
        }
    }

    private long price(int[] targets) {
        return promises.late(targets, all);
    }

    /** Gives up one part after the other until the capacity suffices, and takes back what it suffices for as well. */
    private int[] sample(boolean same, RandomGenerator random) {
        int[] targets = new int[promises.size()];
        Arrays.setAll(targets, promises::inTime);
        for (int whole : promises.wholes()) {
            targets[whole] = promises.present(whole);
        }
        for (int i = 0; i < OTHERS && !same && promises.wholes().length > 0; i++) {
            int whole = promises.wholes()[random.nextInt(promises.wholes().length)];
            int inTime = promises.inTime(whole);
            targets[whole] = random.nextBoolean() ? inTime : inTime + random.nextInt(never - inTime + 1);
        }
        int[] parts = Shuffle.of(promises.parts(), random);
        int given = 0;
        while (given < parts.length && !suffices(targets)) {
            int part = parts[given++];
            targets[part] = random.nextBoolean() ? cap(part, targets) : Math.min(cap(part, targets), targets[part] + 1);
        }
        for (int i = 0; i < given; i++) {
            int part = parts[i];
            int late = targets[part];
            targets[part] = promises.inTime(part);
            while (targets[part] < late && !suffices(targets)) {
                targets[part]++;
            }
        }
        return targets;
    }

    private int cap(int part, int[] targets) {
        int cap = never;
        for (int whole : promises.wholesOf(part)) {
            cap = Math.min(cap, targets[whole]);
        }
        return Math.max(cap, promises.inTime(part));
    }

    private boolean suffices(int[] targets) {
        return capacity.suffices(promises.limit(targets, all, capacity.unlimited()), 0);
    }
}
