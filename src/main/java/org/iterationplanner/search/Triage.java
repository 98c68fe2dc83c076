package org.iterationplanner.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.iterationplanner.state.PlanReader;
import org.iterationplanner.state.Span;
import org.iterationplanner.state.State;

/**
 * Where not everything fits, chooses which of the promises that contain others are kept and which are given up, as far as sums of
 * capacity tell. Spread over all of them, the same delay costs a multiple of what it costs those that are given up. Not thread-safe.
 */
final class Triage {

    /** How much of the capacity is not counted on: the less, the more is kept if it can be packed. */
    private static final double[] RESERVES = {0, 0.01, 0.02, 0.03, 0.05};

    /** How many orders of the promises are tried, each of which is kept as well as those before it let it be. */
    private static final int ORDERS = 20;

    /** Sums take long in large backlogs: so many pairs of an asset and a promise are looked at for each reserve, more or less. */
    private static final long MOST_PAIRS = 200_000;

    /** What a unit of effort costs that a first schedule does not keep, in promises of that effort an iteration late. */
    private static final double DEAR = 8;

    private final State state;
    private final Promises promises;
    private final CapacityCheck capacity;
    private final int never;

    Triage(State state, Promises promises) {
        this.state = state;
        this.promises = promises;
        capacity = new CapacityCheck(state);
        never = state.problem().never();
    }

    /** Whether anything has to be given up that contains other promises. */
    boolean isNeeded() {
        return promises.wholes().length > 0 && orders() > 0 && capacity.excess(0) > 0;
    }

    /**
     * What may be given up, the most promising first: the cheapest choice found for each reserve, by promise the last iteration for
     * each that contains others. Changes the current plan.
     *
     * @param order of the groups that are as urgent as each other
     */
    List<int[]> choices(double[] order, BooleanSupplier stop, RandomGenerator random) {
        Map<List<Integer>, Double> worth = new HashMap<>();
        for (double reserve : RESERVES) {
            if (!stop.getAsBoolean()) {
                int[] targets = choose(reserve, stop, random);
                worth.computeIfAbsent(IntStream.of(targets).boxed().toList(), each -> worth(targets, order, stop));
            }
        }
        return worth.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(choice ->
                        choice.getKey().stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    /** What a choice costs, with what a first schedule does not keep of it at a high price. */
    private double worth(int[] targets, double[] order, BooleanSupplier stop) {
        schedule(targets, order, stop);
        int[] limits = limits(targets);
        double late = 0;
        for (int g = 0; g < limits.length; g++) {
            late += state.iteration(g) > limits[g] ? state.loads().demand(g) : 0;
        }
        double days = (double) state.problem().horizon().endDays(never) / (never + 1);
        return cost(targets, capacity.excess(0)) + DEAR * days * late;
    }

    /** Whether a choice can be kept as far as sums tell. */
    boolean hasCapacity(int[] targets) {
        return hasCapacity(targets, 0);
    }

    private boolean hasCapacity(int[] targets, double reserve) {
        return capacity.suffices(limits(targets), reserve);
    }

    /** Builds a plan anew, in which what a choice keeps comes first, the most urgent before the others. */
    void schedule(int[] targets, double[] order, BooleanSupplier stop) {
        for (int g = 0; g < order.length; g++) {
            state.unplan(g);
        }
        new PlanReader(state).readPins();
        new SerialSchedule(state, new Requirements(state, limits(targets)), order).build(stop);
    }

    private int[] limits(int[] targets) {
        return promises.limit(targets, promises.wholes(), capacity.unlimited());
    }

    private long orders() {
        long pairs = (long) state.problem().groupCount() * promises.wholes().length;
        return Math.min(ORDERS, MOST_PAIRS / Math.max(1, pairs));
    }

    private int[] choose(double reserve, BooleanSupplier stop, RandomGenerator random) {
        long excess = capacity.excess(reserve);
        int[] best = new int[promises.size()];
        Arrays.fill(best, never);
        long least = Long.MAX_VALUE;
        for (int i = 0; i < orders() && !stop.getAsBoolean(); i++) {
            int[] targets = keep(Shuffle.of(promises.wholes(), random), reserve);
            long cost = cost(targets, excess);
            if (cost < least) {
                least = cost;
                best = targets;
            }
        }
        return best;
    }

    private int[] keep(int[] order, double reserve) {
        int[] targets = new int[promises.size()];
        Arrays.fill(targets, never);
        for (int whole : order) {
            int low = promises.inTime(whole);
            int high = never;
            while (low < high) {
                int middle = (low + high) >>> 1;
                targets[whole] = middle;
                if (hasCapacity(targets, reserve)) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            targets[whole] = high;
        }
        return targets;
    }

    /** What the wholes cost, and at least their parts if the cheapest ones are left out. */
    private long cost(int[] targets, long excess) {
        long cost = promises.late(targets, promises.wholes());
        int[] byPrice = IntStream.of(promises.parts())
                .filter(part -> IntStream.of(promises.wholesOf(part)).allMatch(whole -> targets[whole] == never))
                .boxed()
                .sorted(Comparator.comparingDouble(part -> lateness(part) / effort(part)))
                .mapToInt(Integer::intValue)
                .toArray();
        double left = excess;
        for (int part : byPrice) {
            double share = Math.max(0, Math.min(1, left / effort(part)));
            cost += Math.round(share * lateness(part));
            left -= effort(part);
        }
        return cost;
    }

    private double lateness(int part) {
        return promises.span(part).late(never);
    }

    private double effort(int part) {
        Span span = promises.span(part);
        return Math.max(
                1, IntStream.of(span.groups()).mapToLong(state.loads()::demand).sum());
    }
}
