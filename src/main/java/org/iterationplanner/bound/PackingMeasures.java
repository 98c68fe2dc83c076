package org.iterationplanner.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Ways to measure efforts so that whatever fits into one iteration measures at most a whole one: dual feasible functions. The sum
 * of a measure over any tasks, rounded up, is a bound of the iterations they need. LB1 to LB3 of Johnson (1988), the bounds of
 * Martello and Toth (1990), Fekete and Schepers (2001) and Carlier, Clautiaux and Moukrim (2007).
 */
final class PackingMeasures {

    /** Measures kept for bounds of parts. */
    private static final int KEPT = 12;

    /** Parts that iterations are cut into. */
    private static final int MOST_PARTS = 40;

    /** Thresholds tried. */
    private static final int MOST_THRESHOLDS = 1_000;

    /**
     * One measure.
     *
     * @param name how it is called in a proof
     * @param whole what an iteration measures
     * @param total what all tasks measure
     * @param function what an effort measures
     */
    record Measure(String name, long whole, long total, LongUnaryOperator function) {

        int iterations() {
            return Math.toIntExact(ceilDiv(total, whole));
        }
    }

    private final long[] efforts;
    private final long capacity;
    private final Measure best;
    private final long[] wholes;
    private final long[][] measured;

    /** Efforts from 0 to the capacity, which is positive; both at most 10^12. */
    PackingMeasures(long[] efforts, long capacity) {
        this.efforts = efforts;
        this.capacity = capacity;
        List<Measure> all = all();
        Measure most = all.get(0);
        for (Measure measure : all) {
            if (measure.iterations() > most.iterations()) {
                most = measure;
            }
        }
        best = most;
        List<Measure> kept = new ArrayList<>(all.subList(0, 3));
        all.stream()
                .skip(3)
                .sorted(Comparator.comparingDouble(m -> -((double) m.total() / m.whole())))
                .limit(KEPT)
                .forEach(kept::add);
        wholes = kept.stream().mapToLong(Measure::whole).toArray();
        measured = kept.stream()
                .map(m -> LongStream.of(efforts).map(m.function()).toArray())
                .toArray(long[][]::new);
    }

    private List<Measure> all() {
        List<Measure> all = new ArrayList<>();
        all.add(measure("total effort by capacity", capacity, e -> e));
        all.add(measure(
                "efforts of half an iteration and more", 2, e -> 2 * e > capacity ? 2 : 2 * e == capacity ? 1 : 0));
        all.add(measure("efforts of a third of an iteration and more", 6, this::thirds));
        long[] thresholds = LongStream.of(efforts)
                .flatMap(e -> LongStream.of(e, e + 1, capacity - e, capacity - e + 1))
                .filter(e -> e > 0 && 2 * e <= capacity)
                .distinct()
                .sorted()
                .toArray();
        int step = thresholds.length / MOST_THRESHOLDS + 1;
        for (int i = 0; i < thresholds.length; i += step) {
            long threshold = thresholds[i];
            all.add(measure(
                    "bin packing without efforts below a threshold",
                    capacity,
                    e -> e > capacity - threshold ? capacity : e < threshold ? 0 : e));
            long parts = capacity / threshold;
            all.add(measure("bin packing in multiples of a threshold", 2 * parts, e -> multiples(e, threshold, parts)));
        }
        for (int k = 2; k <= MOST_PARTS; k++) {
            long parts = k;
            all.add(measure("bin packing in parts of an iteration", capacity * (parts - 1), e -> rounded(e, parts)));
        }
        return all;
    }

    private Measure measure(String name, long whole, LongUnaryOperator function) {
        return new Measure(name, whole, LongStream.of(efforts).map(function).sum(), function);
    }

    private long thirds(long effort) {
        if (3 * effort > 2 * capacity) {
            return 6;
        }
        if (3 * effort == 2 * capacity) {
            return 4;
        }
        if (3 * effort > capacity) {
            return 3;
        }
        return 3 * effort == capacity ? 2 : 0;
    }

    private long multiples(long effort, long threshold, long parts) {
        if (2 * effort > capacity) {
            return 2 * (parts - (capacity - effort) / threshold);
        }
        return 2 * effort == capacity ? parts : 2 * (effort / threshold);
    }

    private long rounded(long effort, long parts) {
        return effort * parts % capacity == 0 ? effort * (parts - 1) : effort * parts / capacity * capacity;
    }

    /** The measure that needs the most iterations for all tasks. */
    Measure best() {
        return best;
    }

    /** How many measures there are for parts. */
    int count() {
        return wholes.length;
    }

    /** What a task measures. */
    long of(int measure, int task) {
        return measured[measure][task];
    }

    /** A bound of the iterations that tasks need, by what they measure. */
    int iterations(long[] sums) {
        return IntStream.range(0, sums.length)
                .map(m -> (int) ceilDiv(sums[m], wholes[m]))
                .max()
                .orElse(0);
    }

    /** Adds a task to the sums of a part. */
    void add(int task, long[] sums) {
        for (int m = 0; m < sums.length; m++) {
            sums[m] += measured[m][task];
        }
    }

    /** As {@link #iterations(long[])}, with one more task. */
    int iterationsWith(int task, long[] sums) {
        int most = 0;
        for (int m = 0; m < sums.length; m++) {
            most = Math.max(most, (int) ceilDiv(sums[m] + measured[m][task], wholes[m]));
        }
        return most;
    }

    private static long ceilDiv(long a, long b) {
        return (a + b - 1) / b;
    }

    static long[] none(PackingMeasures measures) {
        long[] sums = new long[measures.count()];
        Arrays.fill(sums, 0);
        return sums;
    }
}
