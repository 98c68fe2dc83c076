package org.iterationplanner.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether jobs fit, each between two times of its own: for every span of iterations, those that must lie in it need no more
 * than there is in it. Looked at for each resource, and for each set of teams that a choice is between together, where also
 * the choices count. What is left in the spans narrows windows (energetic reasoning and edge finding, Baptiste, Le Pape and
 * Nuijten 2001, for jobs that lie in one iteration). Not thread-safe.
 */
final class CumulatedNeeds {

    /** What {@link #narrow} returns if not all jobs fit. */
    static final int OVERFULL = -1;

    /** So many sets of teams are enough to find most of what there is to find. */
    private static final int MOST_SETS = 40;

    private final ResourceModel model;
    private final int jobs;
    private final int never;
    private final int pools;
    /** By pool and time: what there is in all iterations before it. */
    private final long[][] available;

    private final int[][] poolsOfJob;
    private final long[][] needsOfJob;
    /** By pool, the needs of what begins at a time or later and ends at a time. */
    private final long[][] needs;

    CumulatedNeeds(ResourceModel model) {
        this.model = model;
        jobs = model.jobs();
        never = model.slots();
        List<Set<Integer>> members = new ArrayList<>();
        for (int r = 0; r < model.count(); r++) {
            members.add(Set.of(r));
        }
        Set<Set<Integer>> together = new LinkedHashSet<>();
        for (int choice = 0; choice < model.choices() && together.size() < MOST_SETS; choice++) {
            Set<Integer> teams = new LinkedHashSet<>();
            Arrays.stream(model.teams(choice)).forEach(teams::add);
            if (teams.size() > 1) {
                together.add(teams);
            }
        }
        members.addAll(together);
        pools = members.size();
        available = new long[pools][never + 1];
        for (int pool = 0; pool < pools; pool++) {
            for (int t = 0; t < never; t++) {
                available[pool][t + 1] = available[pool][t];
                for (int r : members.get(pool)) {
                    available[pool][t + 1] = Math.addExact(available[pool][t + 1], model.capacity(r, t));
                }
            }
        }
        needs = new long[pools][never * never];
        poolsOfJob = new int[jobs][];
        needsOfJob = new long[jobs][];
        for (int job = 0; job < jobs; job++) {
            list(job, members);
        }
    }

    private void list(int job, List<Set<Integer>> members) {
        int[] inPools = new int[pools];
        long[] amounts = new long[pools];
        int count = 0;
        for (int pool = 0; pool < pools; pool++) {
            long amount = model.need(job, members.get(pool));
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

    /**
     * Closes the times at which a job has no room beside those that must lie in a span around it.
     *
     * @return how many; {@link #OVERFULL} if not even those fit
     */
    int narrow(Windows windows) {
        clear();
        for (int job = 0; job < jobs; job++) {
            if (windows.last(job) < never) {
                add(job, windows.first(job), windows.last(job));
            }
        }
        if (!fit()) {
            return OVERFULL;
        }
        for (int pool = 0; pool < pools; pool++) {
            leave(pool);
        }
        int closed = 0;
        for (int job = 0; job < jobs; job++) {
            if (windows.first(job) < windows.last(job)) {
                closed += narrow(job, windows);
            }
        }
        return closed;
    }

    /** Turns what begins at a time or later and ends at a time into what is left from the one to the other. */
    private void leave(int pool) {
        long[] ofPool = needs[pool];
        for (int from = 0; from < never; from++) {
            long sum = 0;
            for (int to = from; to < never; to++) {
                sum += ofPool[from * never + to];
                ofPool[from * never + to] = available[pool][to + 1] - available[pool][from] - sum;
            }
        }
    }

    private int narrow(int job, Windows windows) {
        int first = windows.first(job);
        int last = windows.last(job);
        int closed = 0;
        for (int t = first; t >= 0 && t < never; t = windows.next(job, t + 1)) {
            if (!hasRoom(job, t, first, last)) {
                windows.close(job, t);
                closed++;
            }
        }
        return closed;
    }

    private boolean hasRoom(int job, int time, int first, int last) {
        for (int i = 0; i < poolsOfJob[job].length; i++) {
            if (left(poolsOfJob[job][i], time, first, last) < needsOfJob[job][i]) {
                return false;
            }
        }
        for (int choice = model.firstChoice(job); choice < model.endOfChoices(job); choice++) {
            boolean some = false;
            for (int team : model.teams(choice)) {
                // which does not count the choice as needed there, unless there is no other
                some |= model.teams(choice).length == 1 || left(team, time, 0, never) >= model.amount(choice);
            }
            if (!some) {
                return false;
            }
        }
        return true;
    }

    /** The least that is left in a span around the time, but for those in which the job must lie anyway. */
    private long left(int pool, int time, int first, int last) {
        long least = Long.MAX_VALUE;
        for (int from = 0; from <= time; from++) {
            for (int to = time; to < never; to++) {
                if (from > first || to < last) {
                    least = Math.min(least, needs[pool][from * never + to]);
                }
            }
        }
        return least;
    }
}
