package org.iterationplanner.search;

import java.util.List;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.Span;
import org.iterationplanner.state.State;

/**
 * The temperatures that annealing begins with, in hundredths of each level: of the order of what it costs that one workload
 * ends an iteration later.
 *
 * @param spread of the direction that is taken where the score has none, see {@link Penalty#spread}
 * @param usesSpread whether there is no rule that makes every asset's early end worth something
 */
record Temperatures(double hard, double medium, double soft, double spread, boolean usesSpread) {

    /** One broken pin, freeze or iteration too early. */
    private static final double ONE_BREACH = 100;

    private static final double SHARE_OF_MEDIUM = 1;
    private static final double SHARE_OF_SOFT = 1;

    static Temperatures of(State state) {
        PlanningProblem problem = state.problem();
        int groups = problem.groupCount();
        int never = problem.never();
        double days = (double) problem.horizon().endDays(never) / (never + 1);
        List<Span> workloads = state.spans().workloads();
        double delay = workloads.stream()
                        .mapToDouble(span -> (double) span.pricePerDayOfDelay())
                        .sum()
                * days;
        double earliness = 100.0 * problem.weights().of(Rule.EARLINESS) * days * groups;
        double late = state.spans().promised().stream()
                .mapToDouble(span -> (double) (span.late(never) - span.late(never - 1)))
                .average()
                .orElse(0);
        double squares = 0;
        for (int g = 0; g < groups; g++) {
            squares += Math.pow((double) state.loads().demand(g), 2);
        }
        return new Temperatures(
                ONE_BREACH,
                Math.max(1, SHARE_OF_MEDIUM * late),
                Math.max(1, SHARE_OF_SOFT * (delay + earliness) / Math.max(1, workloads.size())),
                Math.max(1, squares / Math.max(1, groups)),
                problem.weights().of(Rule.EARLINESS) == 0);
    }
}
