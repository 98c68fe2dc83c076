package org.iterationplanner.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iterationplanner.backlog.Literals.backlog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.junit.jupiter.api.Test;

class ScoreRangeCheckTest {

    /** The rules with these weights only, so that what is possible can be added up by hand. */
    private static List<Issue> issues(Backlog backlog, Map<String, Integer> weights) {
        Map<String, Integer> all = new HashMap<>(Map.of(
                "costOfDelay",
                0,
                "earliness",
                0,
                "unplanned",
                0,
                "affinity",
                0,
                "workInProgress",
                0,
                "overtarget",
                0,
                "stability",
                0));
        all.putAll(weights);
        return RequestValidator.validate(
                new PlanRequest(new PlanConfig(null, new PlanConfig.Model(all, null)), backlog));
    }

    /** One day: to the end of the iteration after it, from the day before, there are 2 days. */
    private static Backlog workloads(int count, int lastValue) {
        String assets = IntStream.rangeClosed(1, count)
                .mapToObj(i ->
                        "{id: 'a%d', effort: {crew: 0}, value: %d}".formatted(i, i == count ? lastValue : 1_000_000))
                .collect(Collectors.joining(","));
        return backlog("calendar: {start: '2026-12-07', iterationDays: 1, iterations: 1}, assets: [" + assets + "]");
    }

    @Test
    void theLargestPossibleSoftScoreMayReachNineTimesTenToTheEighteen() {
        // 45,000 values of 10^8 hundredths × 2 days × weight 10^6
        assertThat(issues(workloads(45_000, 1_000_000), Map.of("costOfDelay", 1_000_000)))
                .isEmpty();
        assertThat(issues(workloads(45_001, 1), Map.of("costOfDelay", 1_000_000)))
                .singleElement()
                .satisfies(issue -> {
                    assertThat(Requests.coded(issue)).isEqualTo("ERROR SCORE_RANGE /modelInput");
                    assertThat(issue.value()).isEqualTo("9000000000200000000");
                    assertThat(issue.message()).contains("The soft score could reach 9000000000200000000 hundredths");
                });
    }

    @Test
    void promisesOfLongAgoMakeTheMediumScoreLarge() {
        String assets = IntStream.range(0, 40_000)
                .mapToObj(i -> "{id: 'a%d', effort: {crew: 1000000}, due: '1900-01-01'}".formatted(i))
                .collect(Collectors.joining(","));
        Backlog backlog =
                backlog("calendar: {start: '9990-01-01', iterationDays: 1, iterations: 1}, assets: [" + assets + "]");
        // 4·10^4 × 10^8 hundredths × 2,954,813 days
        assertThat(issues(backlog, Map.of()).get(0)).satisfies(issue -> {
            assertThat(issue.code()).isEqualTo("SCORE_RANGE");
            assertThat(issue.message()).contains("The medium score could reach 11819252000000000000");
        });
    }
}
