package org.iterationplanner.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.iterationplanner.state.Span;
import org.iterationplanner.state.State;
import org.iterationplanner.state.Trial;

/**
 * Plans workloads one after the other, each as a whole and as early as rule {@code openWorkloads} allows: for plans in which
 * a limit on open workloads binds.
 */
final class WorkloadInsertion {

    /** Chains inside a workload up to this length are followed. */
    private static final int CHAIN = 4;

    private final State state;
    private final Trial trial;
    private final Trial step;

    WorkloadInsertion(State state) {
        this.state = state;
        trial = new Trial(state);
        step = Trial.ignoringOpenWorkloads(state);
    }

    /** Takes out every workload that the rule counts and plans it again, in the order in which they end now. */
    void rebuild() {
        List<Span> limited = state.spans().workloads().stream()
                .filter(Span::limited)
                .sorted(Comparator.comparingInt(Span::last).thenComparingInt(Span::first))
                .toList();
        State.Snapshot before = state.snapshot();
        int allowed = Math.max(state.moved(), state.problem().maxMoves());
        limited.forEach(this::takeOut);
        limited.forEach(this::insert);
        limited.stream().filter(span -> !isPlanned(span)).forEach(this::insert);
        if (state.moved() > allowed || state.score().compareTo(before.score()) < 0) {
            state.restore(before);
        }
    }

    private void takeOut(Span workload) {
        for (int group : workload.groups()) {
            if (!isFixed(group)) {
                state.unplan(group);
            }
        }
    }

    private boolean isFixed(int group) {
        int[] clean = state.problem().candidates().clean(group);
        return clean.length > 0 && clean[clean.length - 1] < state.problem().never();
    }

    private boolean isPlanned(Span workload) {
        return workload.last() < state.problem().never();
    }

    private void insert(Span workload) {
        int[] byStart = IntStream.of(workload.groups())
                .filter(g -> !state.isPlanned(g))
                .boxed()
                .sorted(Comparator.comparingInt(state.problem()::earliest))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int begin = 0; begin < state.problem().never(); begin++) {
            trial.begin();
            boolean all = true;
            // As often as a chain inside the workload may need, in whatever order its groups are looked at.
            for (int round = 0; round < CHAIN; round++) {
                all = true;
                for (int group : byStart) {
                    all &= state.isPlanned(group) || place(group, begin);
                }
            }
            if (trial.isAdmissible() && (all || begin == 0)) {
                return;
            }
            trial.rollback();
        }
    }

    private boolean place(int group, int begin) {
        int earliest = Math.max(begin, state.earliest(group));
        for (int t : state.problem().candidates().clean(group)) {
            int staffing = t < earliest || t >= state.problem().never()
                    ? -1
                    : state.loads().bestFit(group, t);
            if (staffing >= 0) {
                step.begin();
                step.assign(group, t, staffing);
                if (step.isAdmissible()) {
                    step.rollback();
                    trial.assign(group, t, staffing);
                    return true;
                }
                step.rollback();
            }
        }
        return false;
    }
}
