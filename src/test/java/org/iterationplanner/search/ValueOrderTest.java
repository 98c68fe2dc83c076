package org.iterationplanner.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.iterationplanner.sample.EstateGenerator;
import org.iterationplanner.sample.RandomBacklog;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.Span;
import org.iterationplanner.state.State;
import org.junit.jupiter.api.Test;

/** A workload comes before all that is worth less per effort, with what it waits for. */
class ValueOrderTest {

    @Test
    void whatWaitsNeverComesBeforeTheWorkloadThatAsksForIt() {
        for (long seed = 0; seed < 100; seed++) {
            State state = new State(new PlanningProblem(RandomBacklog.of(seed)));
            double[] order = ValueOrder.of(state, Priorities.topological(state));
            for (Span workload : state.spans().workloads()) {
                double end = end(workload, order);
                for (int group : workload.groups()) {
                    for (int before : state.waits().predecessors(group)) {
                        assertThat(order[before]).as("backlog %d", seed).isLessThanOrEqualTo(end);
                    }
                }
            }
        }
    }

    @Test
    void theFirstWorkloadIsTheOneWorthTheMostPerEffort() {
        for (long seed = 1; seed <= 10; seed++) {
            State state = new State(new PlanningProblem(EstateGenerator.generate(100, seed, 0.9, 1)));
            double[] order = ValueOrder.of(state, Priorities.topological(state));
            Span first = null;
            for (Span workload : state.spans().workloads()) {
                first = first == null || end(workload, order) < end(first, order) ? workload : first;
            }
            assertThat(first).isNotNull();
            double best = density(first, state);
            for (Span workload : state.spans().workloads()) {
                assertThat(density(workload, state)).as("estate %d", seed).isLessThanOrEqualTo(best);
            }
        }
    }

    private static double end(Span workload, double[] order) {
        double end = 0;
        for (int group : workload.groups()) {
            end = Math.max(end, order[group]);
        }
        return end;
    }

    /** Value per effort of it and all that it waits for, one asset after the other. */
    private static double density(Span workload, State state) {
        boolean[] needed = new boolean[state.problem().groupCount()];
        for (int group : workload.groups()) {
            need(group, needed, state);
        }
        long effort = 0;
        for (int g = 0; g < needed.length; g++) {
            effort += needed[g] ? 1 + state.loads().demand(g) : 0;
        }
        return (double) workload.pricePerDayOfDelay() / effort;
    }

    private static void need(int group, boolean[] needed, State state) {
        if (!needed[group]) {
            needed[group] = true;
            for (int before : state.waits().predecessors(group)) {
                need(before, needed, state);
            }
        }
    }
}
