package org.iterationplanner.search;

import java.util.List;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.Span;
import org.iterationplanner.state.State;

/**
 * The temperatures that annealing begins with, in hundredths of each level: of the order of what it costs that one workload
 * ends an iteration later, or where not everything fits, that one item is left out.
 *
 * @param coldMedium what is left of the medium temperature at the end, as a share
 * @param spread of the direction that is taken where the score has none, see {@link Penalty#spread}
 * @param usesSpread whether there is no rule that makes every asset's early end worth something
 */
record Temperatures(double hard, double medium, double coldMedium, double soft, double spread, boolean usesSpread) {

    /** One broken pin, freeze or iteration too early. */
    private static final double ONE_BREACH = 100;

    /** Where everything fits, promises are soon kept again and only soft costs are left to weigh. */
    private static final double COLD_WHERE_ALL_FITS = 1e-4;

    private static final double COLD_WHERE_NOT = 0.03;

    /** Left out, the average promise is late by a multiple of what one item is worth. */
    private static final double SHARE_OF_LATENESS = 0.3;

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
        boolean allFits = state.residents().size(never) == groups - problem.entityCount();
        double late = state.spans().promised().stream()
                .mapToDouble(span -> allFits
                        ? (double) span.late(never) - span.late(never - 1)
                        : SHARE_OF_LATENESS * span.late(never))
                .average()
                .orElse(0);
        double squares = 0;
        for (int g = 0; g < groups; g++) {
            squares += Math.pow((double) state.loads().demand(g), 2);
        }
        return new Temperatures(
                ONE_BREACH,
                Math.max(1, late),
                allFits ? COLD_WHERE_ALL_FITS : COLD_WHERE_NOT,
                Math.max(1, (delay + earliness) / Math.max(1, workloads.size())),
                Math.max(1, squares / Math.max(1, groups)),
                problem.weights().of(Rule.EARLINESS) == 0);
    }
}
