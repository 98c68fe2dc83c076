package org.iterationplanner.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether jobs fit, each between two times of its own: for every span of iterations, those that must lie in it need no more
 * than there is in it. Looked at for each resource, and for each set of teams that a choice is between together, where also
 * the choices count. Not thread-safe.
 */
final class CumulatedNeeds {

    /** So many sets of teams are enough to find most of what there is to find. */
    private static final int MOST_SETS = 40;

    private final int jobs;
    private final int never;
    private final int pools;
    /** By pool and time: what there is in all iterations before it. */
    private final long[][] available;

    private final int[][] poolsOfJob;
    private final long[][] needsOfJob;
    /** By pool, the needs of what begins at a time or later and ends at a time. */
    private final long[][] needs;

    CumulatedNeeds(Jobs jobs, Resources resources) {
        this.jobs = jobs.count();
        never = jobs.never();
        List<Set<Integer>> members = new ArrayList<>();
        for (int r = 0; r < resources.count(); r++) {
            members.add(Set.of(r));
        }
        Set<Set<Integer>> together = new LinkedHashSet<>();
        for (int job = 0; job < jobs.count() && together.size() < MOST_SETS; job++) {
            resources.choices(job).forEach(choice -> together.add(Set.copyOf(choice.teams())));
        }
        members.addAll(together);
        pools = members.size();
        available = new long[pools][never + 1];
        for (int pool = 0; pool < pools; pool++) {
            for (int t = 0; t < never; t++) {
                available[pool][t + 1] = available[pool][t];
                for (int r : members.get(pool)) {
                    available[pool][t + 1] = Math.addExact(available[pool][t + 1], resources.capacity(r, t));
                }
            }
        }
        needs = new long[pools][never * never];
        poolsOfJob = new int[jobs.count()][];
        needsOfJob = new long[jobs.count()][];
        for (int job = 0; job < jobs.count(); job++) {
            list(job, members, resources);
        }
    }

    private void list(int job, List<Set<Integer>> members, Resources resources) {
        int[] inPools = new int[pools];
        long[] amounts = new long[pools];
        int count = 0;
        for (int pool = 0; pool < pools; pool++) {
            long amount = 0;
            for (Map.Entry<Integer, Long> need : resources.fixed(job).entrySet()) {
                amount += members.get(pool).contains(need.getKey()) ? need.getValue() : 0;
            }
            for (Resources.Choice choice : resources.choices(job)) {
                amount += members.get(pool).containsAll(choice.teams()) ? choice.amount() : 0;
            }
            if (amount > 0) {
                inPools[count] = pool;
                amounts[count++] = amount;
            }
        }
        poolsOfJob[job] = Arrays.copyOf(inPools, count);
        needsOfJob[job] = Arrays.copyOf(amounts, count);
    }

    int never() {
        return never;
    }

    void clear() {
        for (long[] ofPool : needs) {
            Arrays.fill(ofPool, 0);
        }
    }

    /** A variable must lie between two times, both included; those that are no jobs need nothing. */
    void add(int variable, int from, int to) {
        if (variable < jobs) {
            for (int i = 0; i < poolsOfJob[variable].length; i++) {
                needs[poolsOfJob[variable][i]][from * never + to] += needsOfJob[variable][i];
            }
        }
    }

    /** Whether all jobs that must be planned fit in their windows. */
    boolean fit(Windows windows) {
        clear();
        for (int job = 0; job < jobs; job++) {
            if (windows.last(job) < never) {
                add(job, windows.first(job), windows.last(job));
            }
        }
        return fit();
    }

    /** Whether all that was added since the last {@link #clear} fits. */
    boolean fit() {
        for (int pool = 0; pool < pools; pool++) {
            long[] ofPool = needs[pool];
            // by the end, what begins at the time looked at or later
            for (int from = never - 1; from >= 0; from--) {
                long sum = 0;
                for (int to = from; to < never; to++) {
                    if (from + 1 < never) {
                        ofPool[from * never + to] += ofPool[(from + 1) * never + to];
                    }
                    sum += ofPool[from * never + to];
                    if (sum > available[pool][to + 1] - available[pool][from]) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
