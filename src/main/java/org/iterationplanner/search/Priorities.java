package org.iterationplanner.search;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.iterationplanner.state.Horizon;
import org.iterationplanner.state.Span;
import org.iterationplanner.state.State;

/**
 * Orders in which a schedule can be built: by value, earliest deadline, longest chain behind it, and random mixtures of the
 * three. What others wait for inherits the earliest of their deadlines. Kolisch (1996) compares such rules.
 */
final class Priorities {

    private final State state;
    private final int n;
    private final int[] topological;
    private final double[] byValue;
    private final double[] byDeadline;
    private final double[] byChain;

    Priorities(State state) {
        this.state = state;
        n = state.problem().groupCount();
        topological = topological(state);
        byValue = ranks(ValueOrder.of(state, topological));
        byDeadline = ranks(inherited(deadline(), daysPerIteration()));
        byChain = ranks(chain());
    }

    /**
     * The order of one start: a number for each group, the smallest goes first.
     *
     * @param start 0 by value, 1 by deadline, 2 by deadline and value, 3 by chain; further ones are mixed at random
     */
    double[] order(int start, SplittableRandom random) {
        double[] mix =
                switch (start) {
                    case 0 -> new double[] {1, 0, 0, 0};
                    case 1 -> new double[] {0.01, 1, 0, 0};
                    case 2 -> new double[] {0.5, 0.5, 0, 0};
                    case 3 -> new double[] {0.3, 0, 0.7, 0};
                    default ->
                        new double[] {
                            random.nextDouble(), random.nextDouble(), random.nextDouble() / 2, random.nextDouble() / 10
                        };
                };
        double[] order = new double[n];
        for (int g = 0; g < n; g++) {
            double noise = mix[3] == 0 ? 0 : random.nextDouble();
            order[g] = mix[0] * byValue[g] + mix[1] * byDeadline[g] + mix[2] * byChain[g] + mix[3] * noise;
        }
        return order;
    }

    private double[] deadline() {
        double[] deadline = new double[n];
        for (int g = 0; g < n; g++) {
            long day = state.problem().horizon().endDays(state.problem().never());
            for (Span span : state.spans().of(g)) {
                day = Math.min(day, span.deadline());
            }
            deadline[g] = day;
        }
        return deadline;
    }

    private double[] chain() {
        double[] length = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            int group = topological[i];
            int[] next = state.waits().successors(group);
            for (int s = 0; s < next.length; s++) {
                length[group] =
                        Math.min(length[group], length[next[s]] - state.waits().successorLag(group, s) - 0.1);
            }
        }
        return length;
    }

    private double daysPerIteration() {
        Horizon horizon = state.problem().horizon();
        return (double) horizon.endDays(horizon.never()) / (horizon.never() + 1);
    }

    /** What waits passes its place on, the earlier the more iterations lie between. */
    private double[] inherited(double[] own, double perIteration) {
        for (int i = n - 1; i >= 0; i--) {
            int group = topological[i];
            int[] after = state.waits().successors(group);
            for (int s = 0; s < after.length; s++) {
                double place = own[after[s]] - perIteration * state.waits().successorLag(group, s);
                own[group] = Math.min(own[group], place);
            }
            for (Span span : state.spans().of(group)) {
                for (Span follower : span.followers()) {
                    for (int next : follower.groups()) {
                        own[group] = Math.min(own[group], own[next]);
                    }
                }
            }
        }
        return own;
    }

    /** Equal values share a rank; the largest is 1. */
    private double[] ranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || Double.compare(sorted[i], sorted[distinct - 1]) != 0) {
                sorted[distinct++] = sorted[i];
            }
        }
        double[] ranks = new double[values.length];
        for (int i = 0; distinct > 1 && i < ranks.length; i++) {
            ranks[i] = (double) Arrays.binarySearch(sorted, 0, distinct, values[i]) / (distinct - 1);
        }
        return ranks;
    }

    /** The groups, each after all that it waits for. */
    static int[] topological(State state) {
        int[] order = new int[state.problem().groupCount()];
        int[] size = {0};
        Readiness readiness = new Readiness(state, g -> false, g -> order[size[0]++] = g);
        readiness.begin();
        for (int i = 0; i < size[0] || readiness.force(); i++) {
            readiness.taken(order[i]);
        }
        return order;
    }

    /** By group, its place in an order of all. */
    static int[] places(int[] order) {
        int[] places = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            places[order[i]] = i;
        }
        return places;
    }
}
