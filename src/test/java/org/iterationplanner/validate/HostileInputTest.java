package org.iterationplanner.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.backlog.Calendar;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Freeze;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.Iterations;
import org.iterationplanner.backlog.Limits;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Release;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.backlog.Workload;
import org.iterationplanner.backlog.WorkloadDependency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that no honest client sends: validation answers, and says where it is wrong. */
class HostileInputTest {

    private static final Map<String, String> NO_TEXTS = Map.of();

    @Test
    void nothingAtAll() {
        assertThat(coded(null)).containsExactly("REQUIRED ");
        assertThat(RequestValidator.validate(new PlanRequest(null, null)))
                .extracting(Requests::coded)
                .containsExactly("ERROR REQUIRED /modelInput");
        assertThat(coded(backlog(null, null, null, null, null, null, null, null)))
                .containsExactly("REQUIRED /calendar");
    }

    @Test
    void recordsWithoutAnyField() {
        Backlog empty = new Backlog(
                new Calendar(
                        null, null, Iterations.of(Arrays.asList(new Iterations.Box(null, null), null)), null, null),
                null,
                null,
                null,
                List.of(new Team(null, null, null, null, null, null, null, null, null, null)),
                List.of(new Datacenter(null, null, null, null, null, null, null, null, null, null, null)),
                List.of(new Workload(null, null, null, null, null, null, null, null, null, null, null, null, null)),
                List.of(new Release(null, null, null, null)),
                List.of(asset(null, null)),
                List.of(new Dependency(null, null, null, null, null, null)),
                List.of(new WorkloadDependency(null, null, null)),
                List.of(new Freeze(null, null, null, null, null)),
                new Limits(null, null, new Limits.Pilot(null, null, null, null)),
                List.of(new BaselineEntry(null, null, null)));
        assertThat(coded(empty))
                .containsExactly(
                        "REQUIRED /calendar/iterations/0/start",
                        "REQUIRED /calendar/iterations/0/end",
                        "REQUIRED /calendar/iterations/1",
                        "REQUIRED /teams/0/id",
                        "NO_CAPACITY /teams/0",
                        "REQUIRED /datacenters/0/id",
                        "REQUIRED /workloads/0/id",
                        "REQUIRED /releases/0/id",
                        "REQUIRED /releases/0/workloads",
                        "REQUIRED /assets/0/id",
                        "REQUIRED /dependencies/0/from",
                        "REQUIRED /dependencies/0/to",
                        "REQUIRED /workloadDependencies/0/from",
                        "REQUIRED /workloadDependencies/0/to",
                        "REQUIRED /freezes/0/scope",
                        "REQUIRED /freezes/0/from",
                        "REQUIRED /freezes/0/to",
                        "REQUIRED /limits/pilot/iterations",
                        "REQUIRED /baseline/0/asset",
                        "NO_ESTIMATE /assets/0");
    }

    @Test
    void listsOfNothing() {
        List<Issue> issues = BacklogValidator.validate(
                new Backlog(
                        calendar(2),
                        null,
                        null,
                        nothing(),
                        nothing(),
                        nothing(),
                        nothing(),
                        nothing(),
                        nothing(),
                        nothing(),
                        nothing(),
                        nothing(),
                        null,
                        nothing()),
                "");
        assertThat(issues)
                .hasSize(10)
                .allSatisfy(issue -> assertThat(issue.pointer()).endsWith("/0"))
                .extracting(Issue::code)
                .containsOnly("REQUIRED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "-1e999999999",
                "1e-999999999",
                "0e-999999999",
                "0e999999999",
                "1e-1001",
                "0e1001",
                "1000000.01"
            })
    @Timeout(5)
    void absurdNumbersAreRefusedBeforeTheyAreComputedWith(String number) {
        BigDecimal absurd = new BigDecimal(number);
        Team team = new Team("t", null, absurd, null, List.of(absurd), null, null, null, null, null);
        Asset.FlexibleEffort flexible = new Asset.FlexibleEffort(absurd, List.of("t"));
        List<Issue> issues = BacklogValidator.validate(
                backlog(calendar(2), List.of(team), null, null, List.of(asset("a", flexible)), null, null, null), "");
        assertThat(issues)
                .extracting(Issue::pointer)
                .containsExactly("/teams/0/capacity", "/teams/0/velocityHistory/0", "/assets/0/flexibleEffort/points");
        assertThat(issues).extracting(Issue::code).containsAnyOf("OUT_OF_RANGE", "TOO_MANY_DECIMALS");
        assertThat(issues).extracting(Issue::value).containsOnly(absurd.toString());
    }

    @Test
    void datesAtTheEndsOfTime() {
        Calendar calendar = new Calendar(LocalDate.MAX, 366, Iterations.of(Integer.MAX_VALUE), Integer.MIN_VALUE, -1);
        Datacenter dc =
                new Datacenter("d", null, null, LocalDate.MIN, Integer.MIN_VALUE, null, null, null, null, null, null);
        Freeze freeze = new Freeze(new Freeze.Scope(true, null, null, null), LocalDate.MIN, LocalDate.MAX, true, null);
        assertThat(coded(backlog(calendar, null, List.of(dc), null, null, null, null, List.of(freeze))))
                .containsExactly(
                        "OUT_OF_RANGE /calendar/firstNumber",
                        "OUT_OF_RANGE /calendar/iterations",
                        "OUT_OF_RANGE /calendar/start",
                        "OUT_OF_RANGE /datacenters/0/exitBy",
                        "OUT_OF_RANGE /datacenters/0/decommissionDays",
                        "OUT_OF_RANGE /freezes/0/from",
                        "OUT_OF_RANGE /freezes/0/to");
    }

    @Test
    void textsThatCannotBeStoredOrShown() {
        String half = "\uD83D";
        Map<String, String> attributes = new HashMap<>();
        attributes.put("~/", half);
        Workload workload = new Workload(
                "w" + half,
                "x".repeat(10_001),
                null,
                null,
                null,
                null,
                null,
                "nul\0",
                "😀".repeat(10_000),
                null,
                null,
                attributes,
                null);
        List<Issue> issues = BacklogValidator.validate(
                backlog(calendar(2), null, null, List.of(workload), null, null, null, null), "/modelInput");
        assertThat(issues)
                .filteredOn(Issue::isError)
                .extracting(Requests::coded)
                .containsExactly(
                        "ERROR ID_INVALID /modelInput/workloads/0/id",
                        "ERROR TEXT_INVALID /modelInput/workloads/0/name",
                        "ERROR TEXT_INVALID /modelInput/workloads/0/attributes/~0~1",
                        "ERROR TEXT_INVALID /modelInput/workloads/0/outcome");
        assertThat(issues.get(0).value()).isEqualTo("w\\ud83d");
        assertThat(issues.get(1).value()).isEqualTo("x".repeat(100) + "…");
        assertThat(issues.get(3).message()).contains("'nul\\u0000' has the character 0");
    }

    @Test
    void anIdHasUpTo200Characters() {
        String longest = "😀".repeat(200);
        assertThat(coded(backlog(calendar(2), null, List.of(datacenter(longest)), null, null, null, null, null)))
                .isEmpty();
        assertThat(coded(backlog(calendar(2), null, List.of(datacenter(longest + "x")), null, null, null, null, null)))
                .containsExactly("ID_INVALID /datacenters/0/id");
    }

    @Test
    void configsOfNonsense() {
        Map<String, Integer> overrides = new HashMap<>();
        overrides.put("x".repeat(100_000), 1);
        PlanConfig config = new PlanConfig(
                new PlanConfig.Run(
                        "\uD800",
                        Arrays.asList(null, "a\u0085"),
                        new PlanConfig.Termination(
                                Duration.ofSeconds(Long.MAX_VALUE), Duration.ofSeconds(Long.MIN_VALUE), Long.MAX_VALUE),
                        Long.MIN_VALUE,
                        Integer.MIN_VALUE),
                new PlanConfig.Model(overrides, Integer.MAX_VALUE));
        assertThat(ConfigValidator.validate(config, "/config"))
                .extracting(issue -> issue.code() + " " + issue.pointer())
                .containsExactly(
                        "TEXT_INVALID /config/run/name",
                        "REQUIRED /config/run/tags/0",
                        "ID_INVALID /config/run/tags/1",
                        "OUT_OF_RANGE /config/run/termination/spentLimit",
                        "OUT_OF_RANGE /config/run/termination/unimprovedSpentLimit",
                        "OUT_OF_RANGE /config/run/termination/stepCountLimit",
                        "OUT_OF_RANGE /config/run/maxThreadCount",
                        "OUT_OF_RANGE /config/model/maxMoves",
                        "UNKNOWN_RULE /config/model/overrides");
    }

    private static List<String> coded(Backlog backlog) {
        return BacklogValidator.validate(backlog, "").stream()
                .map(issue -> issue.code() + " " + issue.pointer())
                .toList();
    }

    private static <T> List<T> nothing() {
        return Arrays.asList((T) null);
    }

    private static Calendar calendar(int iterations) {
        return new Calendar(LocalDate.of(2026, 12, 7), 7, Iterations.of(iterations), null, null);
    }

    private static Datacenter datacenter(String id) {
        return new Datacenter(id, null, null, null, null, null, null, NO_TEXTS, null, NO_TEXTS, null);
    }

    private static Asset asset(String id, Asset.FlexibleEffort flexible) {
        return new Asset(
                id, null, null, null, null, null, null, null, flexible, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null);
    }

    private static Backlog backlog(
            Calendar calendar,
            List<Team> teams,
            List<Datacenter> datacenters,
            List<Workload> workloads,
            List<Asset> assets,
            List<Dependency> dependencies,
            List<WorkloadDependency> workloadDependencies,
            List<Freeze> freezes) {
        return new Backlog(
                calendar,
                null,
                null,
                null,
                teams,
                datacenters,
                workloads,
                null,
                assets,
                dependencies,
                workloadDependencies,
                freezes,
                null,
                null);
    }
}
