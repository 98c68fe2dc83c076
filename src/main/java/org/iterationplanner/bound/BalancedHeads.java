package org.iterationplanner.bound;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Narrows the windows of the completions of what is most by line balancing: all jobs that must be planned by then, each whole in
 * one iteration and none before those it waits for, take a team at least so many iterations, as if each had its largest
 * capacity. Not thread-safe.
 */
final class BalancedHeads {

    /** The bound takes time in the third power of the number of jobs. */
    private static final int MOST_JOBS = 1_500;

    private static final int MOST_COMPLETIONS = 4;
    private static final int MOST_TEAMS = 3;

    private final Terms terms;
    private final Windows windows;
    private final Resources resources;
    private final int jobs;
    private final int never;
    private final List<List<Terms.Wait>> before = new ArrayList<>();

    BalancedHeads(Terms terms, Windows windows, Jobs jobs, Resources resources) {
        this.terms = terms;
        this.windows = windows;
        this.resources = resources;
        this.jobs = jobs.count();
        never = jobs.never();
        for (int v = 0; v < terms.variables(); v++) {
            before.add(new ArrayList<>(2));
        }
        terms.waits().forEach(wait -> before.get(wait.to()).add(wait));
    }

    /** Narrows as many windows as there is time for. */
    void narrow(BooleanSupplier stop) {
        record Completion(int variable, BitSet all) {}
        List<Completion> largest = IntStream.range(jobs, terms.variables())
                .filter(this::isBetterSooner)
                .mapToObj(v -> new Completion(v, allBefore(v)))
                .sorted(Comparator.comparing(completion -> -completion.all().cardinality()))
                .limit(MOST_COMPLETIONS)
                .filter(completion -> completion.all().cardinality() <= MOST_JOBS)
                .toList();
        for (Completion completion : largest) {
            for (int team : busiest(completion.all())) {
                if (stop.getAsBoolean()) {
                    return;
                }
                narrow(completion.variable(), completion.all(), team);
            }
        }
    }

    private boolean isBetterSooner(int variable) {
        long[] costs = terms.costs(variable);
        return costs[never] > costs[0];
    }

    /** The jobs that have to be planned for the variable to come about. */
    private BitSet allBefore(int variable) {
        BitSet seen = new BitSet();
        Deque<Integer> found = new ArrayDeque<>(List.of(variable));
        seen.set(variable);
        while (!found.isEmpty()) {
            for (Terms.Wait wait : before.get(found.remove())) {
                if (!seen.get(wait.from())) {
                    seen.set(wait.from());
                    found.add(wait.from());
                }
            }
        }
        seen.clear(jobs, terms.variables());
        return seen;
    }

    /** The teams that have most to do for their capacity. */
    private int[] busiest(BitSet all) {
        double[] iterations = new double[resources.teams()];
        for (int team = 0; team < iterations.length; team++) {
            int of = team;
            iterations[team] =
                    all.stream().mapToLong(job -> effort(job, of)).sum() / (double) Math.max(1, largestCapacity(team));
        }
        return IntStream.range(0, iterations.length)
                .boxed()
                .sorted(Comparator.comparing(team -> -iterations[team]))
                .limit(MOST_TEAMS)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private long effort(int job, int team) {
        return resources.fixed(job).getOrDefault(team, 0L);
    }

    private long largestCapacity(int team) {
        return IntStream.range(0, never)
                .mapToLong(t -> resources.capacity(team, t))
                .max()
                .orElse(0);
    }

    private void narrow(int variable, BitSet all, int team) {
        int[] tasks = all.stream().toArray();
        long[] efforts =
                Arrays.stream(tasks).mapToLong(job -> effort(job, team)).toArray();
        long capacity = largestCapacity(team);
        if (tasks.length < 2 || capacity < 1 || Arrays.stream(efforts).anyMatch(effort -> effort > capacity)) {
            return;
        }
        int iterations = new LineBalancingBound(efforts, capacity, precedences(tasks))
                .prove()
                .iterations();
        int first = Arrays.stream(tasks).map(windows::first).min().orElse(0);
        windows.notBefore(variable, Math.max(0, first) + iterations - 1);
    }

    /** Who waits for whom among these jobs, but for those in circles, whom the bound does not take. */
    private int[][] precedences(int[] tasks) {
        List<List<Integer>> after = new ArrayList<>();
        int[] open = new int[tasks.length];
        for (int to = 0; to < tasks.length; to++) {
            after.add(new ArrayList<>(2));
        }
        for (int to = 0; to < tasks.length; to++) {
            for (Terms.Wait wait : before.get(tasks[to])) {
                int from = Arrays.binarySearch(tasks, wait.from());
                if (from >= 0) {
                    after.get(from).add(to);
                    open[to]++;
                }
            }
        }
        List<int[]> pairs = new ArrayList<>();
        Deque<Integer> ready = new ArrayDeque<>();
        IntStream.range(0, tasks.length).filter(task -> open[task] == 0).forEach(ready::add);
        while (!ready.isEmpty()) {
            int from = ready.remove();
            for (int to : after.get(from)) {
                pairs.add(new int[] {from, to});
                if (--open[to] == 0) {
                    ready.add(to);
                }
            }
        }
        return pairs.toArray(int[][]::new);
    }
}
