package org.iterationplanner.search;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.iterationplanner.state.State;
import org.jspecify.annotations.Nullable;

/**
 * Chooses how late the promises that contain others may be: first what a triage says, then as in the best plan, or a little
 * otherwise. There are few of them and each is dear, so that no search gets from one choice to the next by small moves. Which
 * comes next is what {@link Trials} find most appealing. Not thread-safe.
 */
final class Compromises {

    private static final int SAMPLES = 20;

    private final State state;
    private final Promises promises;
    private final int never;
    private final Trials tried = new Trials();
    private final Triage triage;
    private @Nullable Deque<int[]> advice;
    private double @Nullable [] byValue;
    private int[] chosen;
    private boolean advised;

    Compromises(State state, Promises promises) {
        this.state = state;
        this.promises = promises;
        never = state.problem().never();
        chosen = new int[promises.size()];
        triage = new Triage(state, promises);
    }

    private Deque<int[]> advice(RandomGenerator random) {
        if (!triage.isNeeded()) {
            return new ArrayDeque<>();
        }
        State.Snapshot plan = state.snapshot();
        List<int[]> choices = triage.choices(byValue(), () -> false, random);
        state.restore(plan);
        return new ArrayDeque<>(choices);
    }

    /**
     * By promise, the last iteration for each that contains others; other entries have no meaning.
     *
     * @param same whether as in the current plan
     * @param medium what the current plan costs: what costs as much by itself is not chosen
     */
    int[] choose(boolean same, long medium, RandomGenerator random) {
        if (advice == null) {
            advice = advice(random);
        }
        int[] next = advice.poll();
        advised = next != null;
        if (next != null) {
            chosen = next;
            return chosen;
        }
        int[] present = promises.presentWholes();
        chosen = present;
        double most = Double.MAX_VALUE;
        for (int i = 0; i < SAMPLES && !same && promises.wholes().length > 0; i++) {
            int[] other = change(present, random);
            long price = price(other);
            double appeal = tried.appeal(other, price);
            if (appeal < most && price < medium && !Arrays.equals(other, present) && triage.hasCapacity(other)) {
                chosen = other;
                most = appeal;
            }
        }
        return chosen;
    }

    /** Whether the choice is that of a triage, from which the current plan may be far. */
    boolean isAdvised() {
        return advised;
    }

    /** Makes a plan the current one that begins with what is kept. */
    void schedule() {
        triage.schedule(chosen, byValue(), () -> false);
    }

    /** The order of what a choice does not ask for, which is made once. */
    double[] byValue() {
        if (byValue == null) {
            byValue = new Priorities(state).order(0, new SplittableRandom(0));
        }
        return byValue;
    }

    /** Remembers what came of the choice: the effort-days late of its parts, in hundredths. */
    void learn(long cost) {
        tried.add(chosen, price(chosen) + cost);
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
        return promises.late(targets, promises.wholes());
    }
}
