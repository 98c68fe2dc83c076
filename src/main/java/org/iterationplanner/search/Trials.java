package org.iterationplanner.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which choices of promises have been tried, and what came of them. What has not been tried is looked at with optimism, what has
 * been is worth another trial the less the worse it was and the more often it has been tried. Not thread-safe.
 */
final class Trials {

    /** By so much less attractive is a choice each time that it is tried. */
    private static final double WEARINESS = 0.25;

    /**
     * What came of one choice.
     *
     * @param least the least effort-days late, in hundredths, that it led to
     */
    private record Outcome(int times, long least) {

        double weariness() {
            return 1 + WEARINESS * times;
        }

        Outcome and(Outcome other) {
            return new Outcome(times + other.times, Math.min(least, other.least));
        }
    }

    /** Choices are told apart by hash, since some backlogs have many promises. */
    private final Map<Integer, Outcome> outcomes = new HashMap<>();

    /**
     * The smaller, the sooner a choice is worth a trial.
     *
     * @param targets by promise, the last iteration for it
     * @param price what the choice costs at least, in hundredths
     */
    double appeal(int[] targets, long price) {
        Outcome outcome = outcome(targets);
        return outcome == null ? price : outcome.least() * outcome.weariness();
    }

    /** By what a choice is less attractive for having been tried: 1 if it has not been. */
    double weariness(int[] targets) {
        Outcome outcome = outcome(targets);
        return outcome == null ? 1 : outcome.weariness();
    }

    private @Nullable Outcome outcome(int[] targets) {
        return outcomes.get(Arrays.hashCode(targets));
    }

    /** Remembers that a choice has been tried and what it led to. */
    void add(int[] targets, long cost) {
        outcomes.merge(Arrays.hashCode(targets), new Outcome(1, cost), Outcome::and);
    }
}
