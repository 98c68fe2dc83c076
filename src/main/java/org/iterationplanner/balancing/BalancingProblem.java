package org.iterationplanner.balancing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.LongStream;
import org.iterationplanner.balancing.Arcs.Arc;
import org.jspecify.annotations.Nullable;

/**
 * Tasks to be packed into as few iterations as possible: each needs effort of one or more teams, may wait for others and may be
 * closed out of some iterations. With one team, equal capacities and nothing closed it is the simple assembly line balancing
 * problem of type 1 (iterations are stations, the capacity is the cycle time). Efforts and capacities are whole numbers of any
 * unit, at least 0. Immutable.
 */
public final class BalancingProblem {

    private final int tasks;
    private final int iterations;
    private final long[][] efforts;
    private final long[][] capacities;
    private final List<Arc> waits;
    private final @Nullable BitSet @Nullable [] closed;
    private final int largestLag;

    private BalancingProblem(Builder builder) {
        tasks = builder.tasks;
        iterations = builder.iterations;
        efforts = builder.efforts.toArray(long[][]::new);
        capacities = builder.capacities.toArray(long[][]::new);
        waits = List.copyOf(builder.waits);
        closed = builder.closed;
        largestLag = waits.stream().mapToInt(Arc::lag).max().orElse(0);
    }

    /** Collects a problem; the first team is the bottleneck, whose effort guides the search. */
    public static final class Builder {

        private final int tasks;
        private final int iterations;
        private final List<long[]> efforts = new ArrayList<>();
        private final List<long[]> capacities = new ArrayList<>();
        private final List<Arc> waits = new ArrayList<>();
        private @Nullable BitSet @Nullable [] closed;

        public Builder(int tasks, int iterations) {
            this.tasks = tasks;
            this.iterations = iterations;
        }

        /** A team with what each task needs of it and what it can do in each iteration. */
        public Builder team(long[] efforts, long[] capacities) {
            this.efforts.add(Arrays.copyOf(efforts, tasks));
            this.capacities.add(Arrays.copyOf(capacities, iterations));
            return this;
        }

        /** A task is not before {@code lag} iterations after another; with lag 0 both may be in the same one. */
        public Builder precedes(int before, int after, int lag) {
            waits.add(new Arc(before, after, lag));
            return this;
        }

        /** A task may not be in an iteration. */
        public Builder close(int task, int iteration) {
            if (closed == null) {
                closed = new BitSet[tasks];
            }
            BitSet set = closed[task];
            if (set == null) {
                set = new BitSet(iterations);
                closed[task] = set;
            }
            set.set(iteration);
            return this;
        }

        /** Whether tasks wait for each other, so that there is no plan and nothing to build. */
        public boolean hasCycle() {
            return Arcs.topological(tasks, waits).length < tasks;
        }

        /** The problem, unless tasks wait for each other. */
        public BalancingProblem build() {
            int ordered = Arcs.topological(tasks, waits).length;
            if (ordered < tasks) {
                throw new IllegalArgumentException("%d of %d tasks wait for each other. Maybe join them to one task."
                        .formatted(tasks - ordered, tasks));
            }
            if (efforts.isEmpty()) {
                throw new IllegalArgumentException("There are 0 teams. Maybe add one with the effort of each task.");
            }
            return new BalancingProblem(this);
        }
    }

    public int tasks() {
        return tasks;
    }

    /** How many iterations there are at most. */
    public int iterations() {
        return iterations;
    }

    int teams() {
        return efforts.length;
    }

    long effort(int team, int task) {
        return efforts[team][task];
    }

    long capacity(int team, int iteration) {
        return capacities[team][iteration];
    }

    long largestCapacity(int team) {
        return LongStream.of(capacities[team]).max().orElse(0);
    }

    List<Arc> waits() {
        return waits;
    }

    boolean isClosed(int task, int iteration) {
        BitSet set = closed == null ? null : closed[task];
        return set != null && set.get(iteration);
    }

    boolean closesNothing() {
        return closed == null;
    }

    /** The longest wait between two tasks, in iterations. */
    int largestLag() {
        return largestLag;
    }

    /** Whether every iteration is like every other. */
    boolean isUniform() {
        return closed == null
                && Arrays.stream(capacities)
                        .allMatch(c -> LongStream.of(c).distinct().count() <= 1);
    }

    /** The same read from the end, where that is the same problem: a plan of it is a plan of this one, backward. */
    BalancingProblem reversed() {
        Builder builder = new Builder(tasks, iterations);
        for (int team = 0; team < efforts.length; team++) {
            builder.team(efforts[team], capacities[team]);
        }
        waits.forEach(arc -> builder.precedes(arc.after(), arc.before(), arc.lag()));
        return builder.build();
    }
}
