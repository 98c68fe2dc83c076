package org.iterationplanner.price;

import java.time.Duration;
import java.util.List;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.bound.ShadowPrices;
import org.iterationplanner.explain.Attempt;
import org.iterationplanner.explain.Progress;
import org.iterationplanner.explain.Question;
import org.iterationplanner.price.Agenda.Task;

/**
 * What one more unit of capacity of each team in each iteration is worth, each freeze, limit and dependency: by solving again
 * with it eased, with a common start, common random numbers and equal limits. A price is shown when the searches with all
 * seeds find something better with it than any search has found without. Takes two threads beside its own.
 */
public final class Prices implements Question<PriceList> {

    /** The part of the time for shadow prices. */
    private static final double SHARE_OF_SHADOWS = 0.05;

    /** There is time for so many searches at least. */
    private static final int LEAST_SEARCHES = 80;

    private static final Duration SHORTEST = Duration.ofMillis(200);
    private static final Duration PER_ASSET = Duration.ofMillis(1);

    private final PlanRequest request;
    private final Plan plan;
    private final PricesRequest how;

    /**
     * A question about a plan.
     *
     * @param request what the plan is of
     */
    public Prices(PlanRequest request, Plan plan, PricesRequest how) {
        this.request = request;
        this.plan = plan;
        this.how = how;
    }

    @Override
    public PriceList answer(Progress<PriceList> progress) {
        Attempt asked = Attempt.of(request, plan);
        List<Lever> levers = Levers.of(request);
        try (Bench bench = new Bench(progress, how.spentLimit(), limits())) {
            PriceSearch search = new PriceSearch(request, how, asked, ranking(asked, levers, bench));
            PriceReport report = new PriceReport(request, how, Outcome.of(asked), levers, search);
            for (List<Task> next = search.next(); !next.isEmpty() && !bench.isOver(); next = search.next()) {
                List<Attempt> found = bench.run(next.stream().map(search::trial).toList());
                for (int i = 0; i < found.size(); i++) {
                    search.learn(next.get(i), found.get(i));
                }
                search.beginAnewIfBetter();
                progress.reached(bench.share(), report.list());
            }
            return report.list();
        }
    }

    /** Shadow prices of the level that has something to gain. */
    private Ranking ranking(Attempt asked, List<Lever> levers, Bench bench) {
        Rule.Level level = asked.score().medium() < 0 ? Rule.Level.MEDIUM : Rule.Level.SOFT;
        double until = bench.share() + SHARE_OF_SHADOWS;
        ShadowPrices prices = ShadowPrices.of(request, level, () -> bench.isOver() || bench.share() > until);
        if (prices.largest() == 0 && level == Rule.Level.MEDIUM) {
            prices = ShadowPrices.of(request, Rule.Level.SOFT, () -> bench.isOver() || bench.share() > 2 * until);
        }
        return new Ranking(request, asked.plan(), levers, prices);
    }

    /** Time for one search. */
    private Duration each() {
        Duration most = how.spentLimit().multipliedBy(Bench.THREADS).dividedBy(LEAST_SEARCHES);
        Duration wanted = PER_ASSET.multipliedBy(request.modelInput().assets().size());
        return min(most, wanted.compareTo(SHORTEST) < 0 ? SHORTEST : wanted);
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private PlanConfig.Termination limits() {
        Duration each = each();
        Long steps = how.stepCountLimit();
        return steps == null
                ? new PlanConfig.Termination(each, each, null)
                : new PlanConfig.Termination(how.spentLimit(), null, steps);
    }
}
