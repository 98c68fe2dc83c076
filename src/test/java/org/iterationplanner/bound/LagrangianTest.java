package org.iterationplanner.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.sample.RandomBacklog;
import org.junit.jupiter.api.Test;

/** No bound is better than the best of all feasible plans, whatever the prices. */
class LagrangianTest {

    private static final int SEEDS = Integer.getInteger("planner.bound.seeds", 170);
    private static final int VERDICTS = 2_500;

    @Test
    void noPlanIsBetterThanTheBoundAtAnyPrices() {
        int compared = 0;
        int met = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            PlanRequest request = RandomBacklog.of(seed);
            EveryPlan every = EveryPlan.of(request, VERDICTS);
            if (every == null || !every.isFeasible()) {
                continue;
            }
            for (Rule.Level level : List.of(Rule.Level.MEDIUM, Rule.Level.SOFT)) {
                Formulation formulation = Formulation.of(request, level, () -> false);
                assertThat(formulation).as("backlog %d", seed).isNotNull();
                long least = every.least(level);
                Relaxation relaxation = formulation.relaxation();
                int never = relaxation.times().never();
                for (int size = 1; size <= 3; size++) {
                    boundsAtRandomPrices(relaxation, Slotting.even(never, size), seed, least);
                }
                for (int together = 2; together <= never; together++) {
                    boundsAtRandomPrices(relaxation, new Slotting(never, together, 1 + together % 2), seed, least);
                }
                Ledger ledger = new Ledger();
                LevelAscent ascent = new LevelAscent(level, formulation, formulation.flat(), () -> false);
                for (int i = 0; i < 60 && ascent.advance(ledger, () -> false); i++) {
                    // goes on
                }
                Ledger.Entry entry = ledger.best(level);
                long bound = entry == null ? 0 : entry.penalty();
                assertThat(bound).as("%s of backlog %d", level, seed).isLessThanOrEqualTo(least);
                compared++;
                met += bound == least ? 1 : 0;
            }
        }
        assertThat(compared).isGreaterThan(80);
        assertThat(met).isGreaterThan(compared * 3 / 4);
    }

    private static void boundsAtRandomPrices(Relaxation relaxation, Slotting slots, long seed, long least) {
        Random random = new Random(seed);
        Granule granule = Granule.of(relaxation);
        Lagrangian lagrangian = new Lagrangian(relaxation.coarsened(slots));
        double[] prices = new double[lagrangian.size()];
        for (double highest : new double[] {0, 1, 30, 1_000, 1e12}) {
            for (int i = 0; i < prices.length; i++) {
                prices[i] = random.nextInt(3) == 0 ? highest * random.nextDouble() : 0;
            }
            lagrangian.solve(prices, () -> false);
            long bound = granule.roundUp(lagrangian.bound());
            assertThat(bound)
                    .as("%s, backlog %d, prices up to %s", slots, seed, highest)
                    .isLessThanOrEqualTo(least);
        }
    }
}
