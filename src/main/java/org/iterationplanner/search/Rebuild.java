package org.iterationplanner.search;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.Residents;
import org.iterationplanner.state.Span;
import org.iterationplanner.state.State;
import org.iterationplanner.state.Trial;

/**
 * Takes up to three whole workloads that share iterations out of the plan and puts them back one after the other in a random
 * order, each asset as early as it fits; now and then one passes over a place where it would fit. After Schrimpf et al.
 * (2000) and Christiaens and Vanden Berghe (2020).
 */
final class Rebuild {

    /** More groups than this are not taken out at once. */
    private static final int GROUPS = 40;

    private static final int WORKLOADS = 3;
    private static final int ROUNDS = 3;

    /** One of so many places is passed over. */
    private static final int BLINK = 10;

    /** One of so many related workloads is any. */
    private static final int ANY = 4;

    private final State state;
    private final PlanningProblem problem;
    private final Trial trial;
    private final EarliestFit fit;
    private final int never;
    private final List<Span> workloads;
    private final int[] rank;
    private final Span[] chosen = new Span[WORKLOADS];
    private final int[] out = new int[GROUPS];
    private int size;

    Rebuild(State state, Trial trial) {
        this.state = state;
        this.trial = trial;
        fit = new EarliestFit(state, trial);
        problem = state.problem();
        never = problem.never();
        workloads = state.spans().workloads();
        rank = Priorities.places(Priorities.topological(state));
    }

    /** Puts the move on the trial; false if what was planned does not all fit again. */
    boolean propose(RandomGenerator random) {
        int count = choose(random);
        size = 0;
        for (int i = 0; i < count; i++) {
            collect(chosen[i]);
        }
        boolean complete = true;
        for (int i = 0; i < size; i++) {
            complete &= state.isPlanned(out[i]);
            trial.assign(out[i], never, 0);
        }
        BooleanSupplier passes = () -> random.nextInt(BLINK) == 0;
        int missing = size;
        for (int round = 0; round < ROUNDS && missing > 0; round++) {
            for (int i = 0; i < size; i++) {
                if (!state.isPlanned(out[i]) && fit.put(out[i], passes)) {
                    missing--;
                }
            }
        }
        return missing == 0 || !complete;
    }

    /** Some workloads that have to do with each other, in random order. Returns how many. */
    private int choose(RandomGenerator random) {
        int wanted = 1 + random.nextInt(WORKLOADS);
        int groups = 0;
        int count = 0;
        Span next = first(random);
        for (int i = 0; i < wanted && groups + next.groups().length <= GROUPS; i++) {
            if (!isChosen(next, count)) {
                groups += next.groups().length;
                int at = random.nextInt(count + 1);
                chosen[count++] = chosen[at];
                chosen[at] = next;
            }
            next = related(chosen[random.nextInt(count)], random);
        }
        return count;
    }

    /** Any workload; where some are left out, half of the time one of those. */
    private Span first(RandomGenerator random) {
        int left = state.residents().size(never);
        return left > 0 && random.nextBoolean()
                ? state.spans().workload(state.residents().get(never, random.nextInt(left)))
                : workloads.get(random.nextInt(workloads.size()));
    }

    private boolean isChosen(Span span, int count) {
        for (int i = 0; i < count; i++) {
            if (chosen[i] == span) {
                return true;
            }
        }
        return false;
    }

    /** Another workload that has something in an iteration of this one, mostly. */
    private Span related(Span span, RandomGenerator random) {
        int t = random.nextInt(ANY) == 0
                ? random.nextInt(never + 1)
                : span.first() + random.nextInt(span.last() - span.first() + 1);
        Residents residents = state.residents();
        int there = residents.size(t);
        return there == 0 ? span : state.spans().workload(residents.get(t, random.nextInt(there)));
    }

    /** The groups of a workload that may move, those first that others wait for. */
    private void collect(Span workload) {
        int from = size;
        for (int group : workload.groups()) {
            if (problem.candidates().clean(group).length > 1 && !isOut(group)) {
                int at = size++;
                for (; at > from && rank[out[at - 1]] > rank[group]; at--) {
                    out[at] = out[at - 1];
                }
                out[at] = group;
            }
        }
    }

    private boolean isOut(int group) {
        for (int i = 0; i < size; i++) {
            if (out[i] == group) {
                return true;
            }
        }
        return false;
    }
}
