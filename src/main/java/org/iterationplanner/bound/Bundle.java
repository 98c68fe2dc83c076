package org.iterationplanner.bound;

import java.util.Arrays;

/**
 * What is known of a concave function of prices: at a center its value, and tangents that lie nowhere below it. Says where the
 * lowest of the tangents less the squared distance from the center is largest, which is a quadratic problem in the tangents'
 * shares: pairs of shares are shifted until none of that pays. Not thread-safe.
 */
final class Bundle {

    private static final int MOST_TANGENTS = 100;
    private static final int MOST_SHIFTS = 2_000;
    private static final int[] NO_SOLUTION = {};
    private static final double TOLERANCE = 0.01;

    private final int size;
    private final double[] weights;
    private final double[] center;
    private final double[] point;
    private final double[] slope;
    private final double[][] slopes = new double[MOST_TANGENTS][];
    /** By how much each tangent lies above the function at the center. */
    private final double[] errors = new double[MOST_TANGENTS];

    private final double[] shares = new double[MOST_TANGENTS];
    private final double[] rates = new double[MOST_TANGENTS];
    private final int[][] solutions = new int[MOST_TANGENTS][];
    private int count;

    /**
     * Begins with one tangent at the center.
     *
     * @param solution where the tangent comes from, kept for the caller
     * @param weights of squared distances by coordinate
     */
    Bundle(double[] center, double[] slope, int[] solution, double[] weights) {
        size = center.length;
        this.weights = weights;
        this.center = center.clone();
        point = center.clone();
        this.slope = new double[size];
        slopes[0] = slope.clone();
        solutions[0] = solution;
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
        return solutions[tangent];
    }

    /** The point found by {@link #maximize}. */
    double[] point() {
        return point;
    }

    /**
     * Finds the best point for this step length.
     *
     * @return how much above the value at the center the tangents promise there
     */
    double maximize(double step) {
        Arrays.fill(slope, 0);
        for (int k = 0; k < count; k++) {
            add(slope, shares[k], slopes[k]);
        }
        for (int shift = 0; shift < MOST_SHIFTS; shift++) {
            movePoint(step);
            int lowest = 0;
            int highest = -1;
            for (int k = 0; k < count; k++) {
                rates[k] = errors[k] + rise(slopes[k]);
                lowest = rates[k] < rates[lowest] ? k : lowest;
                highest = shares[k] > 0 && (highest < 0 || rates[k] > rates[highest]) ? k : highest;
            }
            double gain = rates[highest] - rates[lowest];
            if (gain <= TOLERANCE * Math.max(1e-9, rates[lowest])) {
                return rates[lowest];
            }
            shift(highest, lowest, gain, step);
        }
        return Math.max(0, rates[0]);
    }

    private void movePoint(double step) {
        for (int i = 0; i < size; i++) {
            point[i] = Math.max(0, center[i] + step * slope[i] / weights[i]);
        }
    }

    private double rise(double[] of) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += of[i] * (point[i] - center[i]);
        }
        return sum;
    }

    private void shift(int from, int to, double gain, double step) {
        double curvature = 0;
        for (int i = 0; i < size; i++) {
            double difference = slopes[to][i] - slopes[from][i];
            curvature += difference * difference * step / weights[i];
        }
        double share = curvature <= 0 ? shares[from] : Math.min(shares[from], gain / curvature);
        shares[from] -= share;
        shares[to] += share;
        add(slope, -share, slopes[from]);
        add(slope, share, slopes[to]);
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
    void learn(double rise, double[] slopeThere, int[] solution, boolean becomesCenter) {
        if (count == MOST_TANGENTS) {
            forget();
        }
        if (becomesCenter) {
            for (int k = 0; k < count; k++) {
                errors[k] = Math.max(0, errors[k] + rise(slopes[k]) - rise);
            }
        }
        slopes[count] = slopeThere.clone();
        solutions[count] = solution;
        errors[count] = becomesCenter ? 0 : Math.max(0, rise - rise(slopeThere));
        shares[count++] = 0;
        if (becomesCenter) {
            System.arraycopy(point, 0, center, 0, size);
        }
    }

    /** Makes one tangent of all that count, which promises the same, and drops the half of the others that is furthest off. */
    private void forget() {
        double[] mean = new double[size];
        double error = 0;
        for (int k = 0; k < count; k++) {
            add(mean, shares[k], slopes[k]);
            error += shares[k] * errors[k];
        }
        double[] sorted = Arrays.copyOf(errors, count);
        Arrays.sort(sorted);
        double median = sorted[count / 2];
        int kept = 0;
        for (int k = 0; k < count; k++) {
            if (errors[k] < median) {
                slopes[kept] = slopes[k];
                solutions[kept] = solutions[k];
                errors[kept++] = errors[k];
            }
        }
        slopes[kept] = mean;
        solutions[kept] = NO_SOLUTION;
        errors[kept] = error;
        Arrays.fill(shares, 0);
        shares[kept] = 1;
        count = kept + 1;
    }
}
