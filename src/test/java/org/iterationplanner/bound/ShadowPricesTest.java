package org.iterationplanner.bound;

import static org.assertj.core.api.Assertions.assertThat;

import org.iterationplanner.backlog.Literals;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;
import org.junit.jupiter.api.Test;

class ShadowPricesTest {
    /** Two teams; one has to do in the first week what it can do in four, the other has next to nothing to do. */
    private static final PlanRequest SCARCE = new PlanRequest(null, Literals.backlog("""
            teams: [{id: 'idle', capacity: 10}, {id: 'busy', capacity: 10}],
            workloads: [{id: 'v', value: 10}, {id: 'w', value: 10}, {id: 'x', value: 10}],
            assets: [{id: 'a', workload: 'v', effort: {busy: 10, idle: 1}}, {id: 'b', workload: 'w', effort: {busy: 10}},
                     {id: 'c', workload: 'x', effort: {busy: 10}}]"""));

    @Test
    void whatIsScarceHasAPriceAndWhatIsNotHasNone() {
        ShadowPrices prices = ShadowPrices.of(SCARCE, Rule.Level.SOFT, () -> false);

        assertThat(prices.of("busy", 1)).isPositive().isEqualTo(prices.largest());
        assertThat(prices.of("busy", 1)).isGreaterThan(prices.of("busy", 2));
        assertThat(prices.of("busy", 4)).isZero();
        assertThat(prices.of("idle", 1)).isZero();
    }

    @Test
    void whereNothingIsPromisedNothingHasAPrice() {
        assertThat(ShadowPrices.of(SCARCE, Rule.Level.MEDIUM, () -> false).largest())
                .isZero();
    }

    @Test
    void whoStopsAtOnceHasNone() {
        assertThat(ShadowPrices.of(SCARCE, Rule.Level.SOFT, () -> true).largest())
                .isZero();
    }
}
