package org.iterationplanner.balancing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Teams that nobody has: efforts measured by a dual feasible function fit wherever the real ones do, but may fill the iterations
 * better, so that what does not fit is seen earlier. After Fekete and Schepers (2001) and Carlier, Clautiaux and Moukrim (2007).
 */
final class DualFeasible {

    /** Most thresholds tried per kind of function. */
    private static final int THRESHOLDS = 500;

    /** One function applied to all efforts; {@code capacity} is what it makes of an iteration's. */
    static final class Measure {

        private final long[] efforts;
        private final long capacity;

        Measure(long[] efforts, long capacity) {
            this.efforts = efforts;
            this.capacity = capacity;
        }

        long effort(int task) {
            return efforts[task];
        }

        long capacity() {
            return capacity;
        }

        private double iterations() {
            return LongStream.of(efforts).sum() / (double) capacity;
        }
    }

    private final long[] efforts;
    private final long capacity;

    DualFeasible(long[] efforts, long capacity) {
        this.efforts = efforts;
        this.capacity = capacity;
    }

    /** At most {@code count} measures, those that need the most iterations first. */
    List<Measure> best(int count) {
        List<Measure> all = new ArrayList<>();
        if (capacity == 0) {
            return all;
        }
        long[] thresholds = LongStream.of(efforts)
                .flatMap(e -> LongStream.of(e, capacity - e, e + 1, capacity - e + 1))
                .filter(e -> e > 0 && 2 * e <= capacity)
                .distinct()
                .sorted()
                .toArray();
        int step = Math.max(1, thresholds.length / THRESHOLDS);
        for (int i = 0; i < thresholds.length; i += step) {
            all.add(cut(thresholds[i]));
            all.add(halves(thresholds[i]));
        }
        for (int k = 1; k <= 30; k++) {
            all.add(rounded(k));
        }
        all.sort(Comparator.comparingDouble(Measure::iterations).reversed());
        List<Measure> best = new ArrayList<>();
        for (Measure measure : all) {
            if (best.size() < count && best.stream().noneMatch(b -> Arrays.equals(b.efforts, measure.efforts))) {
                best.add(measure);
            }
        }
        return best;
    }

    /** Large efforts count as a whole iteration, small ones not at all. */
    private Measure cut(long threshold) {
        return new Measure(
                LongStream.of(efforts)
                        .map(e -> e > capacity - threshold ? capacity : e < threshold ? 0 : e)
                        .toArray(),
                capacity);
    }

    /** Efforts in multiples of the threshold, rounded down up to half an iteration and up above. */
    private Measure halves(long threshold) {
        long whole = capacity / threshold;
        return new Measure(
                LongStream.of(efforts)
                        .map(e -> 2 * e > capacity
                                ? 2 * (whole - (capacity - e) / threshold)
                                : 2 * e == capacity ? whole : 2 * (e / threshold))
                        .toArray(),
                2 * whole);
    }

    /** Efforts rounded down to multiples of the k+1st part of an iteration, k of which then fill it. */
    private Measure rounded(int k) {
        return new Measure(
                LongStream.of(efforts)
                        .map(e -> e * (k + 1) % capacity == 0 ? e * k : e * (k + 1) / capacity * capacity)
                        .toArray(),
                capacity * k);
    }
}
