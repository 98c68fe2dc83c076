package org.iterationplanner.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.iterationplanner.forecast.Told.decimal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Asset.EstimateRange;
import org.iterationplanner.backlog.Asset.Strategy;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Literals;
import org.iterationplanner.forecast.History.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LuckTest {

    /** Standard tables of the normal distribution. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 0",
        "0.9, 1.2815515655446008",
        "0.2, -0.8416212335729142",
        "0.975, 1.9599639845400536",
        "0.001, -3.090232306167813",
        "1e-10, -6.361340902404056",
        "1e-15, -7.941345326170998"
    })
    void normalQuantiles(double p, double z) {
        assertThat(NormalQuantile.of(p)).isCloseTo(z, within(1e-14));
    }

    @Test
    void anEstimateIsTheMedianOfItsRange() {
        Spread spread = spread("0.8", "1.7");

        assertThat(spread.factor(0.1)).isCloseTo(0.8, within(1e-12));
        assertThat(spread.factor(0.5)).isEqualTo(1);
        assertThat(spread.factor(0.9)).isCloseTo(1.7, within(1e-12));
        assertThat(spread("1", "1").factor(0.123)).isEqualTo(1);
        assertThat(spread("1", "2").factor(0.3)).isEqualTo(1);
    }

    @Test
    void aRangeBesideTheEstimateHasItsMedianInItsMiddle() {
        Spread spread = spread("1.5", "6");

        assertThat(spread.factor(0.1)).isCloseTo(1.5, within(1e-12));
        assertThat(spread.factor(0.5)).isCloseTo(3, within(1e-12));
        assertThat(spread.factor(0.9)).isCloseTo(6, within(1e-12));
    }

    private static Spread spread(String p10, String p90) {
        return Spread.of(range(p10, p90));
    }

    private static EstimateRange range(String p10, String p90) {
        return new EstimateRange(decimal(p10), decimal(p90));
    }

    @Test
    void numbersAreUniformAndNotRelated() {
        int runs = 100_000;
        long one = Luck.stream(1, "asset", "a");
        long other = Luck.stream(1, "asset", "b");
        int[] tenths = new int[10];
        double product = 0;
        for (int run = 0; run < runs; run++) {
            double u = Luck.uniform(one, run);
            assertThat(u).isGreaterThan(0).isLessThan(1);
            tenths[(int) (10 * u)]++;
            product += (u - 0.5) * (Luck.uniform(other, run) - 0.5);
        }
        // five standard deviations: 95 of a tenth, 1/12 of a mean product by the root of the runs
        for (int count : tenths) {
            assertThat(count).isBetween(10_000 - 475, 10_000 + 475);
        }
        assertThat(product / runs).isCloseTo(0, within(5.0 / 12 / Math.sqrt(runs)));
    }

    @Test
    void numbersDependOnSeedKindIdAndRunOnly() {
        assertThat(Luck.uniform(Luck.stream(1, "asset", "a"), 5))
                .isEqualTo(Luck.uniform(Luck.stream(1, "asset", "a"), 5));
        assertThat(List.of(
                        Luck.stream(1, "asset", "a"),
                        Luck.stream(2, "asset", "a"),
                        Luck.stream(1, "team", "a"),
                        Luck.stream(1, "asset", "b"),
                        Luck.stream(1, "asset", "aa"),
                        Luck.stream(Luck.stream(1, "team", "a"), 1),
                        Luck.stream(Luck.stream(1, "team", "a"), 2)))
                .doesNotHaveDuplicates();
    }

    private static Forecast forecast(String backlog, String plan, History history, long seed) {
        return Forecaster.forecast(Literals.backlog(backlog), Literals.plan(plan), history, 2_000, seed);
    }

    /** The same luck in another plan: where a and b do not meet, each is as late as before, whatever else is in the backlog. */
    @Test
    void plansAreComparedWithTheSameLuck() {
        String two =
                "assets: [{id: 'a', effort: {crew: 8}, due: '2026-01-11'}, {id: 'b', effort: {dba: 8}, due: '2026-01-18'}],"
                        + "teams: [{id: 'crew', capacity: 10}, {id: 'dba', velocityHistory: [7, 10, 13]}]";
        String three = two.replace("assets: [", "assets: [{id: 'x', effort: {crew: 1}},");

        Forecast one = forecast(two, "a=1 b=1", History.NONE, 0);
        Forecast other = forecast(three, "x=4 b=1 a=1", History.NONE, 0);

        assertThat(other.workloads()).isEqualTo(one.workloads());
        assertThat(forecast(two, "a=1 b=1", History.NONE, 1).workloads()).isNotEqualTo(one.workloads());
    }

    /** Estimates of the service are off by more than those of others of the same strategy, which are off by more than known. */
    @Test
    void theMostSpecificRangeCounts() {
        String five = "assets: [{id: 'a', effort: {crew: 1}, estimateRange: {p10: 1, p90: 1}},"
                + "{id: 'b', type: 'VM', strategy: 'REHOST', effort: {crew: 1}}, {id: 'c', type: 'VM', effort: {crew: 1}},"
                + "{id: 'd', type: 'SERVICE', strategy: 'REHOST', effort: {crew: 1}}, {id: 'e', effort: {crew: 1}}]";
        History history = new History(
                Map.of(
                        new Kind(Asset.Type.VM, Strategy.REHOST), range("2", "2"),
                        new Kind(Asset.Type.VM, null), range("3", "3"),
                        new Kind(Asset.Type.SERVICE, Strategy.REHOST), range("4", "4")),
                Map.of());
        Backlog backlog = Literals.backlog(five);

        Forecast forecast = Forecaster.forecast(backlog, Literals.plan("a=1 b=2 c=3 e=4"), history, 10, 0);
        Draws draws = new Draws(new LongRun(backlog), history, 0);

        assertThat(draws.effortFactor(0, 1)).isEqualTo(1);
        assertThat(draws.effortFactor(1, 1)).isCloseTo(2, within(1e-12));
        assertThat(draws.effortFactor(2, 1)).isCloseTo(3, within(1e-12));
        assertThat(draws.effortFactor(3, 1)).isCloseTo(4, within(1e-12));
        // d is not planned
        assertThat(forecast.basis().ownRanges()).isEqualTo(1);
        assertThat(forecast.basis().learnedRanges()).isEqualTo(2);
        assertThat(forecast.basis().defaultRanges()).isEqualTo(1);
    }

    /** 7, 10 and 13 of 10 on average, of a capacity of 20: 14, 20 or 26, each as often; the buffer is off the capacity only. */
    @Test
    void aTeamDoesWhatItHasDoneBefore() {
        Backlog backlog =
                Literals.backlog("buffer: 0.5, teams: [{id: 'crew', capacity: 40, velocityHistory: [7, 10, 13]},"
                        + " {id: 'new', velocityHistory: [7]}, {id: 'idle', velocityHistory: [0, 0]}]");
        Draws draws = new Draws(new LongRun(backlog), History.NONE, 0);
        double[] counts = new double[2_601];
        for (int run = 0; run < 30_000; run++) {
            counts[(int) draws.capacity(0, 1, run)]++;
        }
        assertThat(counts[1_400] / 30_000).isCloseTo(1 / 3.0, within(0.014));
        assertThat(counts[2_000] / 30_000).isCloseTo(1 / 3.0, within(0.014));
        assertThat(counts[2_600] / 30_000).isCloseTo(1 / 3.0, within(0.014));
        assertThat(draws.capacity(1, 0, 9)).isEqualTo(350);
        assertThat(draws.capacity(2, 0, 9)).isZero();
        assertThat(Forecaster.forecast(backlog, Literals.plan(""), History.NONE, 1, 0)
                        .basis())
                .extracting(Forecast.Basis::historicCapacities, Forecast.Basis::constantCapacities)
                .containsExactly(1, 2);
        assertThat(BigDecimal.ONE).isEqualTo(Quantiles.share(2, 2));
    }
}
