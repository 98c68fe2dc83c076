package org.iterationplanner.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import org.iterationplanner.state.Candidates;
import org.iterationplanner.state.Span;
import org.iterationplanner.state.State;
import org.iterationplanner.state.Trial;

/**
 * Serial schedule generation: takes one group after the other, those it waits for first, and puts each into the first
 * iteration that breaks no rule. What fits nowhere stays unplanned. A workload looks open to the end until its last group
 * is placed, so that rule {@code openWorkloads} is left to {@link WorkloadInsertion}. After Kolisch (1996).
 */
final class SerialSchedule {

    private static final int STOP_CHECK_INTERVAL = 64;

    private final State state;
    private final Trial trial;
    private final double[] order;
    private final int[] missing;
    private final boolean[] queued;
    private final Map<Span, Integer> missingOfSpan = new HashMap<>();
    private final PriorityQueue<Integer> ready;

    /**
     * A schedule for the groups of the state that are not planned; costs next to nothing if there are few.
     *
     * @param order the smallest goes first
     */
    SerialSchedule(State state, Requirements required, double[] order) {
        this.state = state;
        this.order = order;
        trial = Trial.ignoringOpenWorkloads(state);
        missing = new int[order.length];
        queued = new boolean[order.length];
        ready = new PriorityQueue<>(Comparator.<Integer>comparingInt(required::latest)
                .thenComparingDouble(g -> order[g])
                .thenComparingInt(g -> g));
    }

    /** Plans what can be planned, until it is told to stop. */
    void build(BooleanSupplier stop) {
        for (int g = 0; g < order.length; g++) {
            queued[g] = state.isPlanned(g);
            if (!queued[g]) {
                countWhatWaitsFor(g);
            }
        }
        for (int g = 0; g < order.length && !missingOfSpan.isEmpty(); g++) {
            for (Span span : state.spans().of(g)) {
                missing[g] += missingOfSpan.containsKey(span) ? 1 : 0;
            }
        }
        for (int g = 0; g < order.length; g++) {
            offerIfReady(g);
        }
        int next = 0;
        int placed = 0;
        while (true) {
            if (placed++ % STOP_CHECK_INTERVAL == 0 && stop.getAsBoolean()) {
                return;
            }
            if (!ready.isEmpty()) {
                process(ready.poll());
                continue;
            }
            // Workloads that wait for each other through their assets: somebody has to begin.
            while (next < order.length && queued[next]) {
                next++;
            }
            if (next == order.length) {
                return;
            }
            queued[next] = true;
            process(next);
        }
    }

    private void countWhatWaitsFor(int group) {
        for (int next : state.waits().successors(group)) {
            missing[next]++;
        }
        for (Span span : state.spans().of(group)) {
            for (Span follower : span.followers()) {
                missingOfSpan.merge(follower, 1, Integer::sum);
            }
        }
    }

    private void offerIfReady(int group) {
        if (missing[group] == 0 && !queued[group]) {
            queued[group] = true;
            ready.add(group);
        }
    }

    private void process(int group) {
        place(group);
        for (int next : state.waits().successors(group)) {
            missing[next]--;
            offerIfReady(next);
        }
        for (Span span : state.spans().of(group)) {
            for (Span follower : span.followers()) {
                if (missingOfSpan.merge(follower, -1, Integer::sum) == 0) {
                    for (int next : follower.groups()) {
                        missing[next]--;
                        offerIfReady(next);
                    }
                }
            }
        }
    }

    private void place(int group) {
        int[] candidates = state.problem().candidates().clean(group);
        for (int i = Candidates.firstFrom(candidates, state.earliest(group)); i < candidates.length; i++) {
            int t = candidates[i];
            int staffing = t == state.problem().never() ? -1 : state.loads().bestFit(group, t);
            if (staffing >= 0) {
                trial.begin();
                trial.assign(group, t, staffing);
                if (trial.isAdmissible()) {
                    return;
                }
                trial.rollback();
            }
        }
    }
}
