package org.iterationplanner.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * What a level of the score asks of times, collected term by term: a cost of each variable's own time, and waiting between
 * variables. The first variables are the jobs, the others say when something is complete, or begins. Not thread-safe.
 *
 * <p>Every method throws {@link ArithmeticException} when a sum does not fit a long.
 */
final class Terms {

    /**
     * A variable waits for another one: t(from) + lag ≤ t(to) when the second is planned.
     *
     * @param lag at most the number of iterations, as more says no more
     */
    record Wait(int from, int to, int lag) {}

    /**
     * Two jobs that should be near each other.
     *
     * @param price in hundredths for each day between them
     */
    record Pull(int one, int other, long price) {}

    private final int never;
    private final List<long[]> costs = new ArrayList<>();
    private final List<Wait> waits = new ArrayList<>();
    private final List<Pull> pulls = new ArrayList<>();
    private final Map<List<Integer>, Integer> completions = new HashMap<>();
    private long constant;

    Terms(int jobs, int never) {
        this.never = never;
        for (int job = 0; job < jobs; job++) {
            costs.add(new long[never + 1]);
        }
    }

    int variables() {
        return costs.size();
    }

    /** Costs of a variable by time. */
    long[] costs(int variable) {
        return costs.get(variable);
    }

    List<Wait> waits() {
        return waits;
    }

    List<Pull> pulls() {
        return pulls;
    }

    /** What every plan costs. */
    long constant() {
        return constant;
    }

    void addConstant(long cost) {
        constant = Math.addExact(constant, cost);
    }

    /** Adds {@code cost}, given by time, to a variable. */
    void addCost(int variable, IntToLongFunction cost) {
        long[] sum = costs.get(variable);
        for (int t = 0; t <= never; t++) {
            sum[t] = Math.addExact(sum[t], cost.applyAsLong(t));
        }
    }

    void addPull(int one, int other, long price) {
        if (one != other && price != 0) {
            pulls.add(new Pull(one, other, price));
        }
    }

    void addWait(int from, int to, int lag) {
        if (from != to || lag > 0) {
            waits.add(new Wait(from, to, Math.min(lag, never)));
        }
    }

    /** A variable that is not before any of these, the same for the same ones. */
    int completionOf(int... variables) {
        int[] different = IntStream.of(variables).sorted().distinct().toArray();
        if (different.length == 1) {
            return different[0];
        }
        List<Integer> key = Arrays.stream(different).boxed().toList();
        return completions.computeIfAbsent(key, unused -> {
            costs.add(new long[never + 1]);
            for (int before : different) {
                addWait(before, variables() - 1, 0);
            }
            return variables() - 1;
        });
    }

    /** A variable that is not after any of these. */
    int startOf(int... variables) {
        if (variables.length == 1) {
            return variables[0];
        }
        costs.add(new long[never + 1]);
        for (int after : variables) {
            addWait(variables() - 1, after, 0);
        }
        return variables() - 1;
    }
}
