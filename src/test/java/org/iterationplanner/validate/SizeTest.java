package org.iterationplanner.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iterationplanner.backlog.Literals.backlog;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Large and hostile backlogs take about as long as they take to read. */
@Timeout(120)
class SizeTest {

    private static final int MANY = 100_000;

    @Test
    void whatIsNotListedIsCounted() {
        List<Issue> issues = BacklogValidator.validate(
                backlog("assets: [" + list(1_500, i -> "{id: 'a" + i + "'}") + "], datacenters: ["
                        + list(1_001, i -> "{}") + "]"),
                "/x");
        assertThat(issues).hasSize(2_002);
        assertThat(issues.get(999).toString()).contains("REQUIRED", "/x/datacenters/999/id");
        assertThat(issues.get(1_000))
                .isEqualTo(new Issue(
                        "MORE_ERRORS",
                        Issue.Severity.ERROR,
                        "/x",
                        "There are 1 more errors. Maybe mend the listed ones and try again.",
                        "1"));
        assertThat(issues.get(2_001).code()).isEqualTo("MORE_WARNINGS");
        assertThat(issues.get(2_001).value()).isEqualTo("500");
    }

    @Test
    void sizesHaveLimits() {
        assertThat(coded("assets: [" + list(MANY + 1, i -> "{id: 'a" + i + "', effort: {crew: 0}}") + "]"))
                .containsExactly("ERROR TOO_MANY /assets");
        assertThat(coded("teams: [" + list(251, i -> "{id: 't" + i + "', capacity: 1}")
                        + "], calendar: {start: '2026-12-07', iterationDays: 1, iterations: 1000}"))
                .containsExactly("ERROR TOO_MANY /teams");
        assertThat(coded("teams: [{id: 'crew', capacity: 1, attributes: {" + list(65, i -> "k" + i + ": 'v'") + "}}]"))
                .containsExactly("ERROR TOO_MANY /teams/0/attributes");
    }

    @Test
    void allChoicesTogetherHaveALimit() {
        String teams = list(100, i -> "{id: 't" + i + "', capacity: 1}");
        String choices = list(100, i -> "'t" + i + "'");
        String assets = list(5_001, i -> "{id: 'a" + i + "', flexibleEffort: {points: 1, teams: [" + choices + "]}}");
        assertThat(coded("teams: [" + teams + "], assets: [" + assets + "]")).containsExactly("ERROR TOO_MANY /assets");
    }

    /** Shapes of 100,000 assets that are easy to make quadratic. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{from: 'a%d', to: 'a%d'}",
                "{from: 'a%2$d', to: 'a%1$d', lag: 1}",
                "{from: 'a%d', to: 'a%d', type: 'TOGETHER'}",
                "{from: 'a%d', to: 'a%d', type: 'APART'}"
            })
    void aChainOfDependencies(String dependency) {
        assertThat(BacklogValidator.validate(
                        backlog(assets("") + ", dependencies: [" + list(MANY - 1, i -> dependency.formatted(i, i + 1))
                                + "]"),
                        ""))
                .isNotNull();
    }

    @Test
    void aCircleOfDependencies() {
        String circle =
                list(MANY, i -> "{from: 'a%d', to: 'a%d', lag: %d}".formatted(i, (i + 1) % MANY, i == 7 ? 1 : 0));
        assertThat(coded(assets("") + ", dependencies: [" + circle + "]"))
                .containsExactly("ERROR CYCLE_WITH_LAG /dependencies/7");
    }

    @Test
    void aWorkloadThatManyWaitFor() {
        String waits = list(MANY / 2, i -> "{from: 'w', to: 'a" + i + "'}");
        String members = list(MANY / 2, i -> "{id: 'm" + i + "', workload: 'w', effort: {crew: 0}}");
        String others = list(MANY / 2, i -> "{id: 'a" + i + "', effort: {crew: 0}}");
        assertThat(coded("workloads: [{id: 'w'}], assets: [" + members + "," + others + "], workloadDependencies: ["
                        + waits + "]"))
                .isEmpty();
    }

    @Test
    void freezesOfEveryAssetAndOfAll() {
        String calendar = "calendar: {start: '2026-12-07', iterationDays: 7, iterations: 500}, ";
        String all = list(1_000, i -> freeze("all: true", i));
        String own = list(MANY - 1_000, i -> freeze("asset: 'a" + i + "'", i % 3_000));
        assertThat(coded(calendar + assets("") + ", freezes: [" + all + "," + own + "]"))
                .isEmpty();
    }

    @Test
    void aHugeGroupWithChoices() {
        String teams = "teams: [{id: 'crew', capacity: 10}, {id: 'guests', capacity: 1}], ";
        String together = list(MANY - 1, i -> "{from: 'a" + i + "', to: 'a" + (i + 1) + "', type: 'TOGETHER'}");
        String choices = list(MANY, i -> "{id: 'a%d', flexibleEffort: {points: 0.0%d, teams: ['crew', 'guests']}}"
                .formatted(i, i % 10));
        assertThat(coded(teams + "assets: [" + choices + "], dependencies: [" + together + "]"))
                .hasSize(1_001)
                .startsWith("WARNING HORIZON_SHORT /calendar/iterations", "WARNING GROUP_IMPOSSIBLE /assets/0");
    }

    private static String assets(String more) {
        return "assets: [" + list(MANY, i -> "{id: 'a" + i + "', effort: {crew: 0}" + more + "}") + "]";
    }

    private static String freeze(String scope, int day) {
        LocalDate from = LocalDate.of(2026, 12, 7).plusDays(day);
        return "{scope: {%s}, from: '%s', to: '%s'}".formatted(scope, from, from);
    }

    private static String list(int count, IntFunction<String> element) {
        return IntStream.range(0, count).mapToObj(element).collect(Collectors.joining(","));
    }

    private static List<String> coded(String fields) {
        Backlog backlog = backlog(fields);
        return BacklogValidator.validate(backlog, "").stream()
                .map(Requests::coded)
                .toList();
    }
}
