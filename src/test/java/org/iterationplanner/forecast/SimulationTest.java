package org.iterationplanner.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Literals;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.check.RandomPlan;
import org.iterationplanner.forecast.Forecast.DelayCause;
import org.iterationplanner.sample.RandomBacklog;
import org.junit.jupiter.api.Test;

class SimulationTest {

    /** However many threads there are. */
    @Test
    void theSameSeedGivesTheSameAnswer() throws Exception {
        for (long seed = 0; seed < 10; seed++) {
            Backlog backlog = RandomBacklog.of(seed).modelInput();
            Plan plan = RandomPlan.of(backlog, new Random(seed));
            Forecast once = Forecaster.forecast(backlog, plan, History.NONE, 500, seed);
            for (int threads = 1; threads <= 4; threads += 3) {
                ForkJoinPool pool = new ForkJoinPool(threads);
                try {
                    assertThat(pool.submit(() -> Forecaster.forecast(backlog, plan, History.NONE, 500, once.seed()))
                                    .get())
                            .isEqualTo(once);
                } finally {
                    pool.shutdown();
                }
            }
        }
    }

    /** What runs delay goals by is blamed on somebody, all of it and once: the sums are equal. */
    @Test
    void allDelayIsBlamedOnSomebody() {
        int delayed = 0;
        for (long seed = 0; seed < 200; seed++) {
            Backlog backlog = RandomBacklog.of(seed).modelInput();
            Plan plan = RandomPlan.of(backlog, new Random(seed));
            Simulation simulation = Simulation.of(Model.of(backlog, plan, History.NONE, seed), 200);
            long days = 0;
            for (long each : simulation.outcomes().delay) {
                days += each;
            }
            long blamed = 0;
            for (long each : simulation.tally().blamedDays) {
                blamed += each;
            }
            assertThat(blamed).as("seed %d", seed).isEqualTo(days);
            delayed += days > 0 ? 1 : 0;
        }
        assertThat(delayed).isGreaterThan(100);
    }

    /** Its effort decides alone when w is complete, so the two go together; x never delays anything. */
    @Test
    void whoDecidesIsCrucial() {
        Backlog backlog = Literals.backlog(
                "workloads: [{id: 'w'}], teams: [{id: 'crew', capacity: 10}, {id: 'dba', capacity: 99}],"
                        + "assets: [{id: 'a', workload: 'w', effort: {crew: 20}, estimateRange: {p10: 0.4, p90: 2.5}},"
                        + "{id: 'x', workload: 'w', effort: {dba: 2}}]");

        Forecast forecast = Forecaster.forecast(backlog, Literals.plan("a=1 x=1"), History.NONE, 2_000, 0);

        assertThat(forecast.causes()).extracting(DelayCause::asset).isEqualTo(List.of("a"));
        DelayCause a = forecast.causes().get(0);
        assertThat(a.cruciality()).isGreaterThan(new BigDecimal("0.9"));
        assertThat(a.criticality()).isEqualTo(a.late()).isBetween(new BigDecimal("0.75"), new BigDecimal("0.89"));
        assertThat(a.most()).isEqualTo("w");
        assertThat(a.lateDays()).isZero();
    }

    /** Nobody can do anything, and there is much of it: runs end before all iterations were looked at. */
    @Test
    void hopelessPlansTakeNoTime() {
        StringBuilder assets = new StringBuilder();
        StringBuilder plan = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            assets.append(i == 0 ? "" : ",").append("{id: 'a").append(i).append("', effort: {crew: 1}}");
            plan.append("a").append(i).append("=1 ");
        }
        Backlog backlog = Literals.backlog("calendar: {start: '2026-01-05', iterationDays: 1, iterations: 1000},"
                + "teams: [{id: 'crew', capacity: 0}], assets: [" + assets + "]");

        Forecast forecast = Forecaster.forecast(backlog, Literals.plan(plan.toString()), History.NONE, 10, 0);

        assertThat(forecast.basis().cutRuns()).isEqualTo(10);
        assertThat(forecast.iterations().get(0).carryOver().assets()).isEqualTo(BigDecimal.valueOf(3_000));
        assertThat(Forecaster.mostRuns(backlog)).isEqualTo(2_264);
    }

    @Test
    void thereAreAlwaysEnoughRuns() {
        assertThat(Forecaster.mostRuns(Literals.backlog(""))).isEqualTo(20_000);
    }
}
