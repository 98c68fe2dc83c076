package org.iterationplanner.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.check.RandomPlan;
import org.iterationplanner.explain.Attempt;
import org.iterationplanner.price.PriceList.Price;
import org.iterationplanner.sample.RandomBacklog;
import org.iterationplanner.solver.Optimum;
import org.junit.jupiter.api.Test;

/** Random small backlogs of which every plan can be looked at, with and without each constraint. */
class EnumeratedPricesTest {
    private static final long SEEDS = 200;
    private static final long PLANS = 20_000;
    private static final PricesRequest HOW = new PricesRequest(Duration.ofMinutes(5), 2, null, 400L);

    @Test
    void noPriceIsShownWhereThereIsNoneAndHardlyOneIsMissed() {
        int backlogs = 0;
        int priced = 0;
        int late = 0;
        int missed = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            PlanRequest request = RandomBacklog.of(seed);
            Score best = request.config().model().maxMoves() == null ? Optimum.of(request, PLANS) : null;
            if (best == null) {
                continue;
            }
            PriceList list = Asked.prices(request, HOW);
            Map<String, Price> prices =
                    list.prices().stream().collect(Collectors.toMap(Price::pointer, Function.identity()));
            PriceReport report = new PriceReport(request, HOW, null, List.of(), null);
            boolean found = list.unchanged().equals(best.toString());
            backlogs += found ? 1 : 0;
            for (Lever lever : Levers.of(request)) {
                Score eased = Optimum.of(Easing.of(request, BigDecimal.ONE, List.of(lever)), 20 * PLANS);
                if (!found || eased == null) {
                    continue;
                }
                String what = "backlog %d: %s".formatted(seed, lever);
                assertThat(eased).as(what).isGreaterThanOrEqualTo(best);
                Price price = prices.get(report.pointer(lever));
                boolean isLess = eased.hard() > best.hard() || eased.medium() > best.medium();
                late += isLess ? 1 : 0;
                missed += isLess && price == null ? 1 : 0;
                if (price != null) {
                    priced++;
                    assertThat(eased).as(what).isGreaterThan(best);
                    assertThat(price.saving().effortDaysLate()).as(what).satisfies(saved -> assertThat(eased.hard()
                                            > best.hard()
                                    || saved.movePointRight(2).longValueExact() <= eased.medium() - best.medium())
                            .isTrue());
                }
            }
        }
        assertThat(backlogs).isGreaterThan(80);
        assertThat(priced).isGreaterThan(120);
        assertThat(late).isGreaterThan(60);
        assertThat(missed).as("missed, of %d", late).isLessThanOrEqualTo(late / 20);
    }

    @Test
    void whatIsEasedNeverMakesAPlanWorse() {
        Random random = new Random(1);
        for (long seed = 0; seed < SEEDS; seed++) {
            PlanRequest request = RandomBacklog.of(seed);
            Plan plan = RandomPlan.of(request.modelInput(), random);
            Score before = Attempt.of(request, plan).score();
            Breaches breaches = new Breaches(request.modelInput());
            for (Lever lever : Levers.of(request)) {
                PlanRequest eased = Easing.of(request, BigDecimal.ONE, List.of(lever));
                Score after = Attempt.of(eased, plan).score();
                assertThat(after).as("backlog %d: %s", seed, lever).isGreaterThanOrEqualTo(before);
                if (after.hard() > before.hard()) {
                    assertThat(breaches.in(Attempt.of(request, plan).verdict()))
                            .as("backlog %d", seed)
                            .contains(lever);
                }
            }
        }
    }
}
