package org.iterationplanner.search;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.iterationplanner.state.State;
import org.jspecify.annotations.Nullable;

/**
 * Chooses how late each promise may be, so that by sums of capacity the others can be kept: hardly anything that could be kept is
 * given up. Whether there is a plan for a choice only a search for that choice can tell: one that changes the choice meanwhile
 * leaves those with the least room to spare, which are the best, too soon. The promises that contain others come first: those for
 * which no plan was found give way to others, however cheap they look. Not thread-safe.
 */
final class Selections {

    private static final int SAMPLES = 20;

    /** At most so many of the promises that contain others are not as late as in the current plan. */
    private static final int OTHERS = 2;

    private final Promises promises;
    private final CapacityCheck capacity;
    private final int never;
    private final int[] all;
    private final Trials tried = new Trials();
    private final Trials failed = new Trials();
    private int @Nullable [] chosen;

    Selections(State state, Promises promises) {
        this.promises = promises;
        capacity = new CapacityCheck(state);
        never = state.problem().never();
        all = promises.all();
    }

    /**
     * By promise, the last iteration for it; null if nothing was found that is cheaper than the current plan.
     *
     * @param medium what the current plan costs
     */
    int @Nullable [] choose(long medium, RandomGenerator random) {
        int[] present = promises.presentWholes();
        int[] first = mostAppealing(
                null, medium, () -> sample(random.nextBoolean() ? present : otherwise(present, random), random));
        chosen = first == null ? null : mostAppealing(first, medium, () -> sample(first, random));
        return chosen;
    }

    private int @Nullable [] mostAppealing(int @Nullable [] first, long medium, Supplier<int[]> samples) {
        int[] best = first;
        double least = first == null ? Double.MAX_VALUE : appeal(first);
        for (int i = 0; i < SAMPLES; i++) {
            int[] sample = samples.get();
            double appeal = appeal(sample);
            if (appeal < least && price(sample) < medium && suffices(sample)) {
                least = appeal;
                best = sample;
            }
        }
        return best;
    }

    private double appeal(int[] targets) {
        return tried.appeal(targets, price(targets)) * failed.weariness(ofWholes(targets));
    }

    private int[] ofWholes(int[] targets) {
        return IntStream.of(promises.wholes()).map(whole -> targets[whole]).toArray();
    }

    /**
     * Remembers what came of the last choice.
     *
     * @param kept whether there is a plan for it
     */
    void learn(boolean kept) {
        if (chosen != null) {
            tried.add(chosen, price(chosen));
            if (!kept) {
                failed.add(ofWholes(chosen), price(chosen));
            }
        }
    }

    private long price(int[] targets) {
        return promises.late(targets, all);
    }

    private int[] otherwise(int[] present, RandomGenerator random) {
        int[] targets = present.clone();
        for (int i = 0; i < OTHERS && promises.wholes().length > 0; i++) {
            int whole = promises.wholes()[random.nextInt(promises.wholes().length)];
            int inTime = promises.inTime(whole);
            targets[whole] = random.nextBoolean() ? inTime : inTime + random.nextInt(never - inTime + 1);
        }
        return targets;
    }

    /**
     * Gives up one part after the other until the capacity suffices, and takes back what it suffices for as well; or gives up one
     * more, since what capacity suffices for may be impossible to pack.
     *
     * @param given by promise, the last iteration for each that contains others; other entries have no meaning
     */
    private int[] sample(int[] given, RandomGenerator random) {
        int[] targets = IntStream.of(all).map(promises::inTime).toArray();
        for (int whole : promises.wholes()) {
            targets[whole] = given[whole];
        }
        int[] parts = Shuffle.of(promises.parts(), random);
        int up = 0;
        while (up < parts.length && !suffices(targets)) {
            giveUp(parts[up++], targets, random);
        }
        for (int i = 0; i < up; i++) {
            int part = parts[i];
            int late = targets[part];
            targets[part] = promises.inTime(part);
            while (targets[part] < late && !suffices(targets)) {
                targets[part]++;
            }
        }
        if (parts.length > 0 && random.nextBoolean()) {
            giveUp(parts[random.nextInt(parts.length)], targets, random);
        }
        return targets;
    }

    private void giveUp(int part, int[] targets, RandomGenerator random) {
        int cap = cap(part, targets);
        targets[part] = random.nextBoolean() ? cap : Math.min(cap, targets[part] + 1);
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
