package org.iterationplanner.benchmark.rival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.benchmark.instance.Instance;
import org.iterationplanner.check.Checker;
import org.iterationplanner.check.Verdict;
import org.iterationplanner.sample.EstateGenerator;
import org.iterationplanner.sample.RandomBacklog;
import org.junit.jupiter.api.Test;

/** What tools make that place one item after the other, judged by the independent checker. */
class RivalsTest {

    private static final List<Rival> RIVALS = List.of(new FirstFit(), new Waves());

    @Test
    void whereLeavingEverythingOutIsFeasibleTheirPlansAre() {
        int planned = 0;
        for (long seed = 0; seed < 500; seed++) {
            PlanRequest request = RandomBacklog.of(seed);
            Backlog backlog = request.modelInput();
            if (!backlog.baseline().isEmpty() || !verdict(request, Plan.EMPTY).feasible()) {
                continue;
            }
            for (Rival rival : RIVALS) {
                Plan plan = plan(rival, request);
                assertThat(verdict(request, plan).rules())
                        .as("backlog %d, %s", seed, rival.id())
                        .filteredOn(rule -> rule.rule().level() == Rule.Level.HARD)
                        .allSatisfy(rule -> assertThat(rule.matches()).isEmpty());
                planned += plan.placements().size();
            }
        }
        assertThat(planned).isGreaterThan(500);
    }

    @Test
    void firstFitPlansAnEstateThatIsNotTooFull() {
        PlanRequest request = EstateGenerator.generate(200, 1, 0.5);

        Verdict verdict = verdict(request, plan(new FirstFit(), request));

        assertThat(verdict.feasible()).isTrue();
        assertThat(verdict.kpis().assetsPlanned()).isEqualTo(200);
    }

    private static Plan plan(Rival rival, PlanRequest request) {
        Instance instance =
                Instance.of("test", "test", request.modelInput().assets().size(), () -> request);
        Plan plan = rival.attempt(instance, request).plan();
        return plan == null ? Plan.EMPTY : plan;
    }

    private static Verdict verdict(PlanRequest request, Plan plan) {
        PlanConfig.Model model = request.config().model();
        return Checker.check(request.modelInput(), plan, model.weights(), model.maxMoves());
    }
}
