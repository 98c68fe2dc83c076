package org.iterationplanner.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Literals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the distribution is known, the forecast is it within the error of 20,000 runs: five standard errors. */
class ClosedFormsTest {

    private static final int RUNS = 20_000;

    private static Forecast forecast(String backlog, String plan, List<String> factors) {
        Backlog read = Literals.backlog(backlog);
        List<BigDecimal> numbers = factors.stream().map(Told::decimal).toList();
        return Forecaster.forecast(
                read, Literals.plan(plan), Certain.capacities(read, Map.of("crew", numbers)), RUNS, 3);
    }

    private static void confirm(double seen, double exact, String what) {
        double error = 5 * Math.sqrt(Math.max(0, exact * (1 - exact)) / RUNS) + 0.00005;
        assertThat(seen).as(what).isCloseTo(exact, within(error));
    }

    /** 60 points; a week gives 20 or nothing: three good weeks are needed, so P(T ≤ t) = P(Bin(t, ½) ≥ 3). */
    @Test
    void oneAssetTakesAsLongAsANegativeBinomial() {
        Forecast forecast = forecast("assets: [{id: 'a', effort: {crew: 60}}]", "a=1", List.of("0", "2"));

        double[] exact = {0, 0, 1 / 8.0, 5 / 16.0, 1 / 2.0, 42 / 64.0, 99 / 128.0, 219 / 256.0, 466 / 512.0};
        for (int t = 1; t <= exact.length; t++) {
            confirm(Told.reachedBy(forecast, t), exact[t - 1], "week " + t);
        }
    }

    /**
     * Ten points in each of four weeks; a week gives 5, 10 or 14. What is left over after week t is max(0, left + 10 − c), by
     * convolution; the last asset is done in the first week from the fourth on without any.
     */
    @ParameterizedTest
    @ValueSource(strings = {"", "dependencies: [{from: 'a', to: 'b'}, {from: 'b', to: 'c'}, {from: 'c', to: 'd'}], "})
    void aChainOfOneTeamIsAQueue(String dependencies) {
        String chain = dependencies
                + "calendar: {start: '2026-01-05', iterationDays: 7, iterations: 16}, assets: [{id: 'a', effort: {crew: 10}},"
                + "{id: 'b', effort: {crew: 10}}, {id: 'c', effort: {crew: 10}}, {id: 'd', effort: {crew: 10}}]";

        Forecast forecast = forecast(chain, "a=1 b=2 c=3 d=4", List.of("0.5", "1", "1.4"));

        TreeMap<Integer, Double> left = new TreeMap<>(Map.of(0, 1.0));
        for (int t = 1; t <= 16; t++) {
            TreeMap<Integer, Double> next = new TreeMap<>();
            int planned = t <= 4 ? 10 : 0;
            left.forEach((rest, chance) -> List.of(5, 10, 14)
                    .forEach(capacity -> next.merge(Math.max(0, rest + planned - capacity), chance / 3, Double::sum)));
            left = next;
            double none = left.getOrDefault(0, 0.0);
            double expected = left.entrySet().stream()
                    .mapToDouble(entry -> entry.getKey() * entry.getValue())
                    .sum();
            confirm(Told.reachedBy(forecast, t), none, "week " + t);
            assertThat(forecast.iterations().get(t - 1).carryOver().effort().doubleValue())
                    .isCloseTo(expected, within(0.2));
        }
    }

    /** A log-normal effort of median 10, p10 5 and p90 20 fits 5, 10, 20 in 10, 50, 90 of 100 cases. */
    @Test
    void anEffortIsWithinItsRange() {
        String range = "assets: [{id: 'a', effort: {crew: 10}, due: '2026-01-11', estimateRange: {p10: 0.5, p90: 2}}]";
        List<Double> chances = new ArrayList<>();
        for (String factor : List.of("0.5", "1", "2")) {
            chances.add(forecast(range, "a=1", List.of(factor))
                    .workloads()
                    .get(0)
                    .chance()
                    .doubleValue());
        }
        confirm(chances.get(0), 0.1, "p10");
        confirm(chances.get(1), 0.5, "median");
        confirm(chances.get(2), 0.9, "p90");
    }
}
