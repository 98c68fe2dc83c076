package org.iterationplanner.search;

import java.util.List;
import java.util.random.RandomGenerator;
import org.iterationplanner.state.Span;
import org.iterationplanner.state.State;
import org.jspecify.annotations.Nullable;

/**
 * Goes from one order of workloads to another and makes the plan of each. Which workload comes before which decides most of
 * what a plan costs; moves of assets hardly change that, least of all across the end of a lease, where here it takes a single move. What
 * simulated annealing on activity lists is in project scheduling (Boctor 1996; Bouleimen and Lecocq 2003), with the places of
 * workloads and, relative to them, of groups. Not thread-safe.
 */
final class OrderSearch {

    /** A workload moves at most half as many iterations. */
    private static final double RANGE = 6;

    /** A group comes at most half as many iterations before or after the place of its workload. */
    private static final double OFFSETS = 4;

    /** Two workloads that follow each other are closer than any other two. */
    private static final double NEXT = 1e-3;

    /** One of so many moves is of a single group. */
    private static final int SINGLE = 4;

    /** One of so many such moves takes the group back to its workload. */
    private static final int HOME = 3;

    /** While promises are broken, one of so many moves is about what breaks one. */
    private static final int URGENT = 3;

    private static final int SAMPLES = 20;

    private final State state;
    private final List<Span> workloads;
    private final List<Span> promised;
    private final ListSchedule schedule;
    private final int[] workloadOf;
    private final double[] places;
    private final double[] offsets;
    private final double[] priorities;
    private final int[] changed = new int[2];
    private final double[] before = new double[2];
    private int changes;
    private double[] values;

    OrderSearch(State state) {
        this.state = state;
        workloads = state.spans().workloads();
        promised = state.spans().promised();
        schedule = new ListSchedule(state);
        int n = state.problem().groupCount();
        workloadOf = new int[n];
        for (int w = workloads.size() - 1; w >= 0; w--) {
            for (int group : workloads.get(w).groups()) {
                workloadOf[group] = w;
            }
        }
        places = new double[workloads.size()];
        offsets = new double[n];
        priorities = new double[n];
        values = places;
    }

    /**
     * Begins with workloads in the order in which the current plan ends them. Makes the plan of that order the current one.
     *
     * @param exactly whether groups keep their places relative to their workloads, so that hardly anything changes: none
     *     gets later, but for those that have to be apart from others, or are of one open workload too many
     */
    void begin(boolean exactly) {
        for (int w = 0; w < places.length; w++) {
            places[w] = workloads.get(w).last();
        }
        for (int g = 0; g < offsets.length; g++) {
            offsets[g] = exactly ? state.iteration(g) - places[workloadOf[g]] : 0;
        }
        schedule.begin();
        build();
    }

    private void build() {
        for (int g = 0; g < priorities.length; g++) {
            priorities[g] = places[workloadOf[g]] + offsets[g];
        }
        schedule.build(priorities);
    }

    /** Makes the plan of a slightly different order the current one. */
    void move(RandomGenerator random) {
        changes = 0;
        int urgent = state.medium() > 0 && random.nextInt(URGENT) == 0 ? late(random) : -1;
        if (urgent >= 0) {
            values = random.nextBoolean() ? places : offsets;
            int index = values == places ? workloadOf[urgent] : urgent;
            set(index, values[index] - random.nextDouble() * RANGE);
        } else if (random.nextInt(SINGLE) == 0) {
            values = offsets;
            set(random.nextInt(offsets.length), random.nextInt(HOME) == 0 ? 0 : around(OFFSETS, random));
        } else {
            values = places;
            moveWorkload(random.nextInt(places.length), random.nextInt(places.length), random);
        }
        build();
    }

    private void moveWorkload(int workload, int other, RandomGenerator random) {
        double place = places[workload];
        switch (random.nextInt(3)) {
            case 0 -> {
                set(workload, places[other]);
                set(other, place);
            }
            case 1 -> set(workload, places[other] + around(NEXT, random));
            default -> set(workload, place + around(RANGE, random));
        }
    }

    private static double around(double range, RandomGenerator random) {
        return (random.nextDouble() - 0.5) * range;
    }

    private void set(int index, double value) {
        changed[changes] = index;
        before[changes++] = values[index];
        values[index] = value;
    }

    /** A group by which a promise is broken, −1 if a few looks find none. */
    private int late(RandomGenerator random) {
        Span span = latePromise(random);
        if (span != null) {
            int[] groups = span.groups();
            for (int i = 0; i < SAMPLES; i++) {
                int group = groups[random.nextInt(groups.length)];
                if (span.late(state.iteration(group)) > 0) {
                    return group;
                }
            }
        }
        return -1;
    }

    private @Nullable Span latePromise(RandomGenerator random) {
        for (int i = 0; i < SAMPLES; i++) {
            Span span = promised.get(random.nextInt(promised.size()));
            if (span.late(span.last()) > 0) {
                return span;
            }
        }
        return null;
    }

    /** Back to the order and the plan before the last move. */
    void takeBack() {
        while (changes > 0) {
            changes--;
            values[changed[changes]] = before[changes];
        }
        schedule.takeBack();
    }
}
