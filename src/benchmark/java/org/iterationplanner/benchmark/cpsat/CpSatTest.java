package org.iterationplanner.benchmark.cpsat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.benchmark.instance.Instance;
import org.iterationplanner.benchmark.rival.Attempt;
import org.iterationplanner.check.Checker;
import org.iterationplanner.sample.RandomBacklog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The model of CP-SAT against the independent checker, on small backlogs with every kind of rule. */
class CpSatTest {

    private static final int PLANS = 2_000;
    private static final Duration ENOUGH = Duration.ofSeconds(30);

    @Test
    void whatItProvesIsTheCheckersScore() {
        int proved = 0;
        for (long seed = 0; seed < 60; seed++) {
            PlanRequest request = limited(RandomBacklog.of(seed));
            Attempt attempt = attempt(request);
            Plan plan = attempt.plan();
            if (plan != null && attempt.proved()) {
                Score score = score(request, plan);
                assertThat(score.hard()).as("backlog %d", seed).isZero();
                assertThat(attempt.bounds())
                        .as("backlog %d", seed)
                        .containsEntry(Rule.Level.MEDIUM, score.medium())
                        .containsEntry(Rule.Level.SOFT, score.soft());
                proved++;
            }
        }
        assertThat(proved).isGreaterThan(30);
    }

    @Test
    void noPlanIsBetter() {
        int compared = 0;
        for (long seed = 0; seed < 400; seed++) {
            PlanRequest request = limited(RandomBacklog.of(seed));
            if (plans(request) <= PLANS) {
                Score best = new Best(request).score;
                Attempt attempt = attempt(request);
                Plan plan = attempt.plan();
                if (best.isFeasible()) {
                    assertThat(plan == null ? null : score(request, plan))
                            .as("backlog %d", seed)
                            .isEqualTo(best);
                } else {
                    assertThat(attempt.ending()).as("backlog %d", seed).isEqualTo("INFEASIBLE");
                }
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(20);
    }

    private static PlanRequest limited(PlanRequest request) {
        PlanConfig.Termination limit = new PlanConfig.Termination(ENOUGH, ENOUGH, null);
        PlanConfig.Run run = new PlanConfig.Run(null, List.of(), limit, null, 1);
        return new PlanRequest(new PlanConfig(run, request.config().model()), request.modelInput());
    }

    private static Attempt attempt(PlanRequest request) {
        Instance instance =
                Instance.of("test", "test", request.modelInput().assets().size(), () -> request);
        return new CpSat(Integer.MAX_VALUE).attempt(instance, request);
    }

    private static Score score(PlanRequest request, Plan plan) {
        PlanConfig.Model model = request.config().model();
        return Checker.check(request.modelInput(), plan, model.weights(), model.maxMoves())
                .score();
    }

    private static List<String> teams(Asset asset) {
        Asset.FlexibleEffort flexible = asset.flexibleEffort();
        return flexible == null ? List.of("") : flexible.teams();
    }

    private static long plans(PlanRequest request) {
        int iterations = new Timeline(request.modelInput().calendar()).size();
        long product = 1;
        for (Asset asset : request.modelInput().assets()) {
            if (isPlannable(asset)) {
                product = Math.min(
                        Integer.MAX_VALUE,
                        product * (1 + (long) iterations * teams(asset).size()));
            }
        }
        return product;
    }

    private static boolean isPlannable(Asset asset) {
        return asset.isEstimated() && !asset.isDone();
    }

    /** Looks at every plan. */
    private static final class Best {

        private final PlanRequest request;
        private final List<Asset> assets;
        private final Timeline timeline;
        private final Map<String, Plan.Placement> placements = new HashMap<>();
        private Score score = new Score(Long.MIN_VALUE, 0, 0);

        Best(PlanRequest request) {
            this.request = request;
            assets = request.modelInput().assets().stream()
                    .filter(CpSatTest::isPlannable)
                    .toList();
            timeline = new Timeline(request.modelInput().calendar());
            extend(0);
        }

        private void extend(int i) {
            if (i == assets.size()) {
                Score next = score(request, new Plan(placements));
                score = next.compareTo(score) > 0 ? next : score;
                return;
            }
            Asset asset = assets.get(i);
            for (int t = timeline.first(); t <= timeline.last(); t++) {
                for (String team : teams(asset)) {
                    @Nullable String chosen = asset.flexibleEffort() == null ? null : team;
                    placements.put(asset.id(), new Plan.Placement(t, chosen));
                    extend(i + 1);
                }
            }
            placements.remove(asset.id());
            extend(i + 1);
        }
    }
}
