package org.iterationplanner.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is known of a concave function of prices: at a center its value, and tangents that lie nowhere below it. Says where the
 * lowest of the tangents less the squared distance from the center is largest, which is a quadratic problem in the tangents'
 * shares: pairs of shares are shifted until none of that pays. Not thread-safe.
 */
final class Bundle {

    /** A tangent and where it comes from. Nobody changes what is in it. */
    static final class Tangent {
        private final double[] slope;
        private final int[] solution;

        /** @param solution empty when it comes from several */
        Tangent(double[] slope, int[] solution) {
            this.slope = slope;
            this.solution = solution;
        }

        double[] slope() {
            return slope;
        }

        int[] solution() {
            return solution;
        }
    }

    /**
     * A tangent of another time.
     *
     * @param error by how much it lies above the function at the center
     */
    record Known(Tangent tangent, double error) {}

    /** So many tangents for each coordinate are kept, but at least and at most so many. */
    private static final int TANGENTS_PER_COORDINATE = 2;

    private static final int MANY_TANGENTS = 100;
    private static final int FEW_TANGENTS = 40;
    private static final int MOST_SHIFTS = 500;
    private static final int[] NO_SOLUTION = {};
    private static final double TOLERANCE = 0.01;

    private final int size;
    private final double[] weights;
    private final double[] center;
    private final double[] point;
    private final double[] move;
    private final double[] slope;
    private final Tangent[] tangents;
    /** By how much each tangent lies above the function at the center. */
    private final double[] errors;

    private final double[] shares;
    private final double[] rates;
    /** With more tangents that count, they are made one. */
    private final int mostThatCount;

    private int count;

    /**
     * Begins with one tangent at the center.
     *
     * @param weights of squared distances by coordinate
     */
    Bundle(double[] center, Tangent tangent, double[] weights) {
        size = center.length;
        this.weights = weights;
        this.center = center.clone();
        point = center.clone();
        move = new double[size];
        slope = new double[size];
        int most = Math.max(FEW_TANGENTS, Math.min(MANY_TANGENTS, TANGENTS_PER_COORDINATE * size));
        tangents = new Tangent[most];
        errors = new double[most];
        shares = new double[most];
        rates = new double[most];
        mostThatCount = most / 2 - 2;
        tangents[0] = tangent;
        shares[0] = 1;
        count = 1;
    }

    double[] center() {
        return center;
    }

    /** How many tangents there are. */
    int count() {
        return count;
    }

    /** How much a tangent counted when the point was found. */
    double share(int tangent) {
        return shares[tangent];
    }

    /** Where a tangent comes from; empty when from several. */
    int[] solution(int tangent) {
        return tangents[tangent].solution();
    }

    /** The point found by {@link #maximize}. */
    double[] point() {
        return point;
    }

    /** The tangents that count, but for those that come from several. */
    List<Known> known() {
        List<Known> known = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            if (shares[k] > 0 && tangents[k].solution().length > 0) {
                known.add(new Known(tangents[k], errors[k]));
            }
        }
        return known;
    }

    /** Adds a tangent that is known already. */
    void recall(Known known) {
        if (count < mostThatCount) {
            tangents[count] = known.tangent();
            errors[count] = Math.max(0, known.error());
            shares[count++] = 0;
        }
    }

    /**
     * Finds the best point for this step length.
     *
     * @param negligible a difference that does not matter
     * @return how much above the value at the center the tangents promise there
     */
    double maximize(double step, double negligible) {
        Arrays.fill(slope, 0);
        for (int k = 0; k < count; k++) {
            add(slope, shares[k], tangents[k].slope());
        }
        for (int shift = 0; shift < MOST_SHIFTS; shift++) {
            movePoint(step);
            int lowest = 0;
            int highest = -1;
            for (int k = 0; k < count; k++) {
                rates[k] = errors[k] + rise(tangents[k].slope());
                lowest = rates[k] < rates[lowest] ? k : lowest;
                highest = shares[k] > 0 && (highest < 0 || rates[k] > rates[highest]) ? k : highest;
            }
            double gain = rates[highest] - rates[lowest];
            if (gain <= Math.max(negligible, TOLERANCE * rates[lowest])) {
                return rates[lowest];
            }
            shift(highest, lowest, gain, step);
        }
        return Math.max(0, rates[0]);
    }

    private void movePoint(double step) {
        for (int i = 0; i < size; i++) {
            point[i] = Math.max(0, center[i] + step * slope[i] / weights[i]);
            move[i] = point[i] - center[i];
        }
    }

    /** Four sums, which a processor can add up at the same time. */
    private double rise(double[] of) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < size; i += 4) {
            a += of[i] * move[i];
            b += of[i + 1] * move[i + 1];
            c += of[i + 2] * move[i + 2];
            d += of[i + 3] * move[i + 3];
        }
        for (; i < size; i++) {
            a += of[i] * move[i];
        }
        return a + b + (c + d);
    }

    private void shift(int from, int to, double gain, double step) {
        double[] more = tangents[to].slope();
        double[] less = tangents[from].slope();
        double curvature = 0;
        for (int i = 0; i < size; i++) {
            double difference = more[i] - less[i];
            curvature += difference * difference * step / weights[i];
        }
        double share = curvature <= 0 ? shares[from] : Math.min(shares[from], gain / curvature);
        shares[from] -= share;
        shares[to] += share;
        add(slope, -share, less);
        add(slope, share, more);
    }

    private void add(double[] sum, double factor, double[] of) {
        if (factor != 0) {
            for (int i = 0; i < size; i++) {
                sum[i] += factor * of[i];
            }
        }
    }

    /**
     * Adds the tangent at the point.
     *
     * @param rise how much the function is there above its value at the center
     * @param becomesCenter whether the point is the center from now on
     */
    void learn(double rise, Tangent tangent, boolean becomesCenter) {
        if (count == tangents.length) {
            forget();
        }
        if (becomesCenter) {
            for (int k = 0; k < count; k++) {
                errors[k] = Math.max(0, errors[k] + rise(tangents[k].slope()) - rise);
            }
        }
        tangents[count] = tangent;
        errors[count] = becomesCenter ? 0 : Math.max(0, rise - rise(tangent.slope()));
        shares[count++] = 0;
        if (becomesCenter) {
            System.arraycopy(point, 0, center, 0, size);
        }
    }

    /** Drops what does not count and is furthest off. Where too much counts, makes one tangent of it, which promises the same. */
    private void forget() {
        int counting = 0;
        for (int k = 0; k < count; k++) {
            counting += shares[k] > 0 ? 1 : 0;
        }
        boolean merges = counting > mostThatCount;
        Tangent mean = new Tangent(new double[size], NO_SOLUTION);
        double error = 0;
        for (int k = 0; k < count && merges; k++) {
            add(mean.slope(), shares[k], tangents[k].slope());
            error += shares[k] * errors[k];
        }
        double[] sorted = Arrays.copyOf(errors, count);
        Arrays.sort(sorted);
        double median = sorted[count / 2];
        int kept = 0;
        for (int k = 0; k < count; k++) {
            if (errors[k] < median || (!merges && shares[k] > 0)) {
                tangents[kept] = tangents[k];
                shares[kept] = merges ? 0 : shares[k];
                errors[kept++] = errors[k];
            }
        }
        if (merges) {
            tangents[kept] = mean;
            errors[kept] = error;
            shares[kept++] = 1;
        }
        count = kept;
    }
}
