package org.iterationplanner.search;

import java.util.random.RandomGenerator;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.Residents;
import org.iterationplanner.state.Span;
import org.iterationplanner.state.State;
import org.iterationplanner.state.Trial;

/**
 * Where not everything fits: leaves whole workloads or datacenters out, with all that waits for them, to bring others in whole,
 * with all they wait for. A promise is as broken by one asset that is left out as by all of them, so that what is left out
 * pays only by being left out together, and no exchange of single assets leads from one such choice to another.
 */
final class Exchange {

    /** More groups than this are not taken out at once. */
    private static final int GROUPS = 120;

    private static final int LEAVING = 4;

    private final State state;
    private final PlanningProblem problem;
    private final Trial trial;
    private final EarliestFit fit;
    private final int never;
    private final int[] out = new int[GROUPS];
    private int size;

    Exchange(State state, Trial trial) {
        this.state = state;
        this.trial = trial;
        problem = state.problem();
        fit = new EarliestFit(state, trial);
        never = problem.never();
    }

    /** Puts the move on the trial; false if too much would have to leave. */
    boolean propose(RandomGenerator random) {
        Residents residents = state.residents();
        int wanted = residents.get(never, random.nextInt(residents.size(never)));
        size = 0;
        Span entering = any(wanted, random);
        for (int leaving = random.nextInt(LEAVING); leaving >= 0; leaving--) {
            int t = random.nextInt(never);
            if (residents.size(t) > 0) {
                Span span = any(residents.get(t, random.nextInt(residents.size(t))), random);
                for (int group : span.groups()) {
                    if (span != entering && !takeOut(group)) {
                        return false;
                    }
                }
            }
        }
        for (int group : entering.groups()) {
            bring(group);
        }
        putBackWhole(random);
        for (int i = 0; i < size; i++) {
            bring(out[i]);
        }
        fill(random);
        return true;
    }

    private Span any(int group, RandomGenerator random) {
        Span[] spans = state.spans().of(group);
        return spans[random.nextInt(spans.length)];
    }

    /** With everything planned that waits for it. */
    private boolean takeOut(int group) {
        if (!state.isPlanned(group) || problem.candidates().clean(group).length < 2) {
            return true;
        }
        if (size == GROUPS) {
            return false;
        }
        out[size++] = group;
        trial.assign(group, never, 0);
        for (int next : state.waits().successors(group)) {
            if (!takeOut(next)) {
                return false;
            }
        }
        for (Span span : state.spans().of(group)) {
            for (Span follower : span.followers()) {
                for (int next : follower.groups()) {
                    if (!takeOut(next)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Workload by workload, in random order, each as a whole or not at all. */
    private void putBackWhole(RandomGenerator random) {
        int offset = size == 0 ? 0 : random.nextInt(size);
        for (int i = 0; i < size; i++) {
            int group = out[(offset + i) % size];
            if (!state.isPlanned(group)) {
                int before = trial.size();
                for (int each : state.spans().workload(group).groups()) {
                    if (!bring(each)) {
                        while (trial.size() > before) {
                            trial.undoLast();
                        }
                        break;
                    }
                }
            }
        }
    }

    /** What is left out, as far as it fits one by one. */
    private void fill(RandomGenerator random) {
        int many = Math.min(GROUPS, state.residents().size(never));
        int[] left = new int[many];
        int offset = many == 0 ? 0 : random.nextInt(state.residents().size(never));
        for (int i = 0; i < many; i++) {
            left[i] = state.residents()
                    .get(never, (offset + i) % state.residents().size(never));
        }
        for (int group : left) {
            bring(group);
        }
    }

    /** Plans a group, after what it waits for, as early as it fits; false if it does not. */
    private boolean bring(int group) {
        if (state.isPlanned(group)) {
            return true;
        }
        for (int before : state.waits().predecessors(group)) {
            if (!bring(before)) {
                return false;
            }
        }
        return fit.put(group);
    }
}
