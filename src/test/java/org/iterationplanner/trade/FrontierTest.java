package org.iterationplanner.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.check.Checker;
import org.iterationplanner.check.Verdict;
import org.iterationplanner.json.AnyJson;
import org.iterationplanner.json.Json;
import org.iterationplanner.json.Reading;
import org.iterationplanner.sample.RandomBacklog;
import org.iterationplanner.solver.PlanSolver;
import org.iterationplanner.trade.Frontier.Curve;
import org.iterationplanner.trade.Frontier.Point;
import org.iterationplanner.validate.RequestValidator;
import org.junit.jupiter.api.Test;

/** The curve of small backlogs, held against the checker and against every plan there is. */
class FrontierTest {
    private static final int SEEDS = 80;
    private static final int PLANS = 3_000;

    @Test
    void everyPointIsWithinItsBudgetAndNoWorseThanTheOneBefore() {
        int optimal = 0;
        int points = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Case asked = Case.of(seed);
            PlanRequest changed = asked.changed();
            Curve curve = asked.frontier().answer(Recorded.toTheEnd());
            assertThat(curve.points()).extracting(Point::maxMoves).containsExactly(0, 1, 2, 5, 10, null);
            List<Plan> all = new ArrayList<>();
            AllPlans.of(changed.modelInput(), PLANS, all::add);
            Score before = null;
            for (Point point : curve.points()) {
                Verdict verdict = judged(changed, point.plan(), point.maxMoves());
                Figures figures = point.figures();
                assertThat(figures.score()).isEqualTo(verdict.score().toString());
                assertThat(figures.feasible()).isEqualTo(verdict.feasible());
                assertThat(figures.costOfDelayValueDays())
                        .isEqualTo(verdict.kpis().costOfDelayValueDays());
                assertThat(figures.moves())
                        .isEqualTo(verdict.kpis().movedFromBaseline())
                        .isEqualTo(point.moves().size());
                assertThat(point.moves())
                        .allSatisfy(move -> assertThat(move.from()).isNotEqualTo(move.to()));
                if (before != null) {
                    assertThat(verdict.score()).as("seed %d", seed).isGreaterThanOrEqualTo(before);
                }
                before = verdict.score();
                if (!all.isEmpty()) {
                    Score best = best(changed, all, point.maxMoves());
                    assertThat(figures.moves()).isLessThanOrEqualTo(fewest(changed, all, point.maxMoves()));
                    assertThat(verdict.score()).isLessThanOrEqualTo(best);
                    points++;
                    optimal += verdict.score().equals(best) ? 1 : 0;
                }
            }
        }
        assertThat(points).isGreaterThan(80);
        assertThat(optimal).as("optimal, of %d", points).isGreaterThanOrEqualTo(points * 9 / 10);
    }

    @Test
    void whoStopsItGetsWhatThereIs() {
        Recorded<Curve> progress = new Recorded<>(2);

        Curve curve = Case.of(3).frontier().answer(progress);

        assertThat(curve.points()).hasSize(2);
        assertThat(progress.shares).containsExactly(1.0 / 6, 2.0 / 6);
        assertThat(progress.answers.get(1)).isEqualTo(curve);
    }

    /** The best within the budget: a plan beyond it is never an answer, were its score the best of all that are infeasible. */
    private static Score best(PlanRequest request, List<Plan> all, Integer maxMoves) {
        int budget = fewest(request, all, maxMoves);
        return all.stream()
                .map(plan -> judged(request, plan, maxMoves))
                .filter(verdict -> verdict.kpis().movedFromBaseline() <= budget)
                .map(Verdict::score)
                .max(Score::compareTo)
                .orElseThrow();
    }

    /** The budget, or as many moves as cannot be avoided. */
    private static int fewest(PlanRequest request, List<Plan> all, Integer maxMoves) {
        int fewest = all.stream()
                .mapToInt(plan -> judged(request, plan, maxMoves).kpis().movedFromBaseline())
                .min()
                .orElseThrow();
        return maxMoves == null ? Integer.MAX_VALUE : Math.max(maxMoves, fewest);
    }

    private static Verdict judged(PlanRequest request, Plan plan, Integer maxMoves) {
        return Checker.check(
                request.modelInput(), plan, request.config().model().weights(), maxMoves);
    }

    private record Case(PlanRequest asked, Plan plan, FrontierRequest change) {

        Frontier frontier() {
            return new Frontier(asked, plan, change);
        }

        PlanRequest changed() {
            PlanRequest changed = ((Reading.Value<PlanRequest>) change.changed(asked, plan)).value();
            assertThat(RequestValidator.validate(changed)).noneMatch(Issue::isError);
            return changed;
        }

        /** A random backlog is planned, and then every third asset takes twice the effort. */
        private static Case of(long seed) {
            PlanRequest random = RandomBacklog.of(seed);
            PlanConfig config = new PlanConfig(
                    random.config().run(),
                    new PlanConfig.Model(random.config().model().overrides(), null));
            PlanRequest request = new PlanRequest(config, random.modelInput().withBaseline(List.of()));
            Plan plan = new PlanSolver(request, null, Duration.ZERO)
                    .solve((score, better) -> {})
                    .plan();
            List<Asset> assets = request.modelInput().assets();
            List<Map<String, Object>> larger = new ArrayList<>();
            for (int i = (int) (seed % 3); i < assets.size(); i += 3) {
                Map<String, Object> effort = new TreeMap<>();
                assets.get(i).effort().forEach((team, points) -> effort.put(team, points.add(points)));
                larger.add(Map.of("id", assets.get(i).id(), "effort", effort));
            }
            AnyJson changes = Json.read(Json.write(Map.of("assets", larger)), AnyJson.class);
            return new Case(request, plan, new FrontierRequest(Duration.ofMinutes(1), null, null, changes));
        }
    }
}
