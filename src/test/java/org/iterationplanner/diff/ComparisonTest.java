package org.iterationplanner.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.check.Checker;
import org.iterationplanner.check.Verdict;
import org.iterationplanner.diff.PlanDiff.Cause;
import org.iterationplanner.diff.PlanDiff.MovedAsset;
import org.iterationplanner.diff.PlanDiff.RuleDifference;
import org.iterationplanner.json.Json;
import org.iterationplanner.report.PlanReport;
import org.iterationplanner.sample.RandomBacklog;
import org.iterationplanner.solver.PlanSolver;
import org.junit.jupiter.api.Test;

/** What is said of two plans: in exact sentences for small ones, and held against the checker for random ones. */
class ComparisonTest {
    private static final int PAIRS = 150;

    private static final String BEFORE = """
            {"calendar": {"start": "2026-12-07", "iterationDays": 14, "iterations": 3},
             "teams": [{"id": "dba", "name": "Database squad", "capacity": 10}],
             "datacenters": [{"id": "luna", "name": "Luna II", "exitBy": "2027-01-10"}],
             "workloads": [{"id": "crm", "name": "CRM", "datacenter": "luna", "due": "2026-12-20"}, {"id": "hr", "value": 2}],
             "releases": [{"id": "r", "name": "Winter", "workloads": ["crm", "hr"], "due": "2026-12-20"}],
             "assets": [{"id": "db", "name": "CRM-DB", "workload": "crm", "effort": {"dba": 6}},
                        {"id": "app", "workload": "hr", "effort": {"dba": 4}},
                        {"id": "old", "effort": {"dba": 1}}]}
            """;

    private static final Plan PLAN = plan(Map.of("db", 1, "app", 1, "old", 2));

    @Test
    void anAssetThatNoLongerFitsSaysWhatIsInTheWay() {
        PlanDiff diff = diff(
                BEFORE.replace("{\"dba\": 6}", "{\"dba\": 8}").replace("\"id\": \"old\"", "\"id\": \"new\""),
                plan(Map.of("db", 2, "app", 1, "new", 1)));

        assertThat(diff.added()).containsExactly("new");
        assertThat(diff.removed()).containsExactly("old");
        assertThat(diff.moved()).singleElement().satisfies(moved -> {
            assertThat(moved.asset()).isEqualTo("db");
            assertThat(moved.from())
                    .isEqualTo(
                            new PlanDiff.Place(1, LocalDate.parse("2026-12-07"), LocalDate.parse("2026-12-20"), null));
            assertThat(moved.to().iteration()).isEqualTo(2);
            assertThat(moved.reason().cause()).isEqualTo(Cause.WOULD_BREAK);
            assertThat(moved.reason().takenBy()).containsExactly("new");
            assertThat(moved.reason().changes()).containsExactly("its effort is dba 8 instead of dba 6");
            assertThat(moved.reason().sentence())
                    .isEqualTo(
                            "CRM-DB moves from iteration 1 to iteration 2: if it had stayed, team Database squad would"
                                    + " have 13 of 10 points in iteration 1; its place was taken by new. Changed: its effort is"
                                    + " dba 8 instead of dba 6.");
        });
        assertThat(diff.workloads())
                .containsExactly(new PlanDiff.DateChange(
                        "crm", "CRM", LocalDate.parse("2026-12-20"), LocalDate.parse("2027-01-03"), 0L, 14L));
        assertThat(diff.releases())
                .containsExactly(new PlanDiff.DateChange(
                        "r", "Winter", LocalDate.parse("2026-12-20"), LocalDate.parse("2027-01-03"), 0L, 14L));
        assertThat(diff.datacenters())
                .containsExactly(new PlanDiff.DateChange(
                        "luna", "Luna II", LocalDate.parse("2026-12-20"), LocalDate.parse("2027-01-03"), 0L, 0L));
        assertThat(diff.rules())
                .filteredOn(rule -> rule.id() == Rule.DUE_LATE)
                .singleElement()
                .satisfies(late -> {
                    assertThat(late.before()).isEqualTo("0");
                    assertThat(late.after()).isEqualTo("280");
                    assertThat(late.delta()).isEqualTo("280");
                });
        assertThat(diff.kpis())
                .filteredOn(kpi -> kpi.id().equals("lateWorkloadDays"))
                .containsExactly(new PlanDiff.FigureChange(
                        "lateWorkloadDays", BigDecimal.ZERO, BigDecimal.valueOf(28), BigDecimal.valueOf(28)));
    }

    @Test
    void anAssetThatCouldStaySaysWhatThatWouldCostOrThatItWouldCostNothing() {
        List<MovedAsset> later =
                diff(BEFORE, plan(Map.of("db", 2, "app", 1, "old", 2))).moved();
        assertThat(later).singleElement().satisfies(moved -> {
            assertThat(moved.reason().cause()).isEqualTo(Cause.NOT_NEEDED);
            assertThat(moved.reason().sentence())
                    .startsWith("CRM-DB moves from iteration 1 to iteration 2: if it had stayed, the plan would even be"
                            + " 224 effort-days less late (dueLate -224, ");
        });
        PlanDiff back = Comparison.of(
                request(BEFORE),
                output(BEFORE, plan(Map.of("db", 2, "app", 1, "old", 2))),
                request(BEFORE),
                output(BEFORE, PLAN));
        assertThat(back.moved()).singleElement().satisfies(moved -> {
            assertThat(moved.reason().cause()).isEqualTo(Cause.WOULD_COST);
            assertThat(moved.reason().sentence())
                    .startsWith("CRM-DB moves from iteration 2 to iteration 1: if it had stayed, the plan would be 224"
                            + " effort-days later (dueLate +224, ");
        });
    }

    @Test
    void anIterationThatIsGoneAndAnAssetThatIsDoneSaySo() {
        PlanDiff diff = diff(
                BEFORE.replace("\"iterations\": 3", "\"iterations\": 1")
                        .replace("\"id\": \"app\",", "\"id\": \"app\", \"completedOn\": \"2026-12-01\","),
                plan(Map.of("db", 1)));

        assertThat(diff.moved())
                .extracting(MovedAsset::asset, moved -> moved.reason().cause(), moved -> moved.reason()
                        .sentence())
                .containsExactly(
                        tuple(
                                "app",
                                Cause.IMPOSSIBLE,
                                "app falls out of iteration 1: it is done since 1 December 2026. Changed: its day of"
                                        + " completion is 1 December 2026 instead of not given."),
                        tuple(
                                "old",
                                Cause.IMPOSSIBLE,
                                "old falls out of iteration 2: iteration 2 is not planned any more."));
    }

    @Test
    void everyReasonOfRandomPlansIsWhatTheCheckerSays() {
        Map<Cause, Integer> causes = new HashMap<>();
        for (long seed = 0; seed < PAIRS; seed++) {
            PlanRequest asked = RandomBacklog.of(seed);
            PlanRequest other = RandomBacklog.of(seed % 2 == 0 ? seed + 1 : seed);
            Plan before = solved(asked, 20);
            Plan after = solved(other, 200);

            PlanDiff diff = Comparison.of(asked, output(asked, before), other, output(other, after));

            assertThat(diff.moved())
                    .extracting(MovedAsset::asset)
                    .containsExactlyElementsOf(moved(asked, before, other, after));
            assertThat(diff.scoreAfter()).isEqualTo(check(other, after).score().toString());
            for (MovedAsset moved : diff.moved()) {
                causes.merge(moved.reason().cause(), 1, Integer::sum);
                confirm(other, before, after, moved);
            }
        }
        assertThat(causes).containsKeys(Cause.WOULD_BREAK, Cause.WOULD_COST, Cause.NOT_NEEDED, Cause.IMPOSSIBLE);
        assertThat(causes).doesNotContainKey(Cause.NOT_EXAMINED);
    }

    /** Tries every team by which an asset that nothing is bound to could have stayed where it was. */
    private static void confirm(PlanRequest other, Plan before, Plan after, MovedAsset moved) {
        PlanDiff.MoveReason reason = moved.reason();
        assertThat(reason.sentence()).endsWith(".").hasSizeGreaterThan(30);
        boolean isBound = other.modelInput().dependencies().stream()
                .anyMatch(d -> moved.asset().equals(d.from()) || moved.asset().equals(d.to()));
        if (isBound || reason.cause() == Cause.IMPOSSIBLE) {
            return;
        }
        Verdict now = check(other, after);
        Verdict best = ways(other.modelInput(), moved.asset(), before.placement(moved.asset()))
                .map(way -> {
                    Map<String, Plan.Placement> placements = new HashMap<>(after.placements());
                    placements.remove(moved.asset());
                    placements.putAll(way);
                    return check(other, new Plan(placements));
                })
                .max(Comparator.comparing(Verdict::score))
                .orElseThrow();
        Score score = best.score();
        assertThat(reason.cause())
                .isEqualTo(
                        score.hard() < now.score().hard()
                                ? Cause.WOULD_BREAK
                                : score.compareTo(now.score()) < 0 ? Cause.WOULD_COST : Cause.NOT_NEEDED);
        for (RuleDifference rule : reason.staying()) {
            assertThat(rule.before()).isEqualTo(now.of(rule.id()).amount());
            assertThat(rule.delta()).isEqualTo(rule.after().subtract(rule.before()));
        }
    }

    private static Stream<Map<String, Plan.Placement>> ways(Backlog backlog, String id, Plan.Placement was) {
        if (was == null) {
            return Stream.of(Map.of());
        }
        Asset asset = backlog.assets().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return asset.flexibleEffort() == null
                ? Stream.of(Map.of(id, new Plan.Placement(was.iteration(), null)))
                : asset.flexibleEffort().teams().stream()
                        .map(team -> Map.of(id, new Plan.Placement(was.iteration(), team)));
    }

    private static List<String> moved(PlanRequest asked, Plan before, PlanRequest other, Plan after) {
        List<String> known = asked.modelInput().assets().stream().map(Asset::id).toList();
        return other.modelInput().assets().stream()
                .map(Asset::id)
                .filter(known::contains)
                .filter(id -> !Objects.equals(before.placement(id), after.placement(id)))
                .toList();
    }

    private static Plan solved(PlanRequest request, long steps) {
        PlanConfig.Run run = request.config().run();
        PlanConfig.Termination few =
                new PlanConfig.Termination(run.termination().spentLimit(), null, steps);
        PlanConfig config = new PlanConfig(
                new PlanConfig.Run(null, List.of(), few, run.seed(), null),
                request.config().model());
        Plan plan = new PlanSolver(new PlanRequest(config, request.modelInput()), null, Duration.ZERO)
                .solve((score, better) -> {})
                .plan();
        return output(request, plan).plan();
    }

    private static Verdict check(PlanRequest request, Plan plan) {
        PlanConfig.Model model = request.config().model();
        return Checker.check(request.modelInput(), plan, model.weights(), model.maxMoves());
    }

    private static PlanDiff diff(String later, Plan plan) {
        return Comparison.of(request(BEFORE), output(BEFORE, PLAN), request(later), output(later, plan));
    }

    private static PlanRequest request(String input) {
        return new PlanRequest(null, Json.read(input, Backlog.class));
    }

    private static ModelOutput output(String input, Plan plan) {
        return output(request(input), plan);
    }

    private static ModelOutput output(PlanRequest request, Plan plan) {
        return PlanReport.of(request.modelInput(), plan, true);
    }

    private static Plan plan(Map<String, Integer> iterations) {
        Map<String, Plan.Placement> placements = new HashMap<>();
        iterations.forEach((asset, iteration) -> placements.put(asset, new Plan.Placement(iteration, null)));
        return new Plan(placements);
    }
}
