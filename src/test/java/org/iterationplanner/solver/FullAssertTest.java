package org.iterationplanner.solver;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.check.Checker;
import org.iterationplanner.check.Verdict;
import org.iterationplanner.sample.DemoData;
import org.iterationplanner.sample.RandomBacklog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Timefold compares every score that it is handed with the independent checker's. */
class FullAssertTest {

    private static final int BACKLOGS = Integer.getInteger("planner.fullAssert.backlogs", 1_000);

    @Test
    void thousandRandomBacklogs() {
        for (long seed = 0; seed < BACKLOGS; seed++) {
            PlanRequest request = RandomBacklog.of(seed);
            try {
                PlanSolver.Outcome outcome = asserted(request, 12);
                assertConfirmed(request, outcome);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("Random backlog " + seed, e);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first-steps",
                "two-datacenter-exit",
                "software-team",
                "tight-lease",
                "replan-after-slip",
                "large-estate"
            })
    void everySample(String id) {
        PlanRequest request = DemoData.get(id).orElseThrow();

        assertConfirmed(request, asserted(request, 5));
    }

    static PlanSolver.Outcome asserted(PlanRequest request, long steps) {
        return new PlanSolver(limited(request, steps), null, Duration.ZERO, FullAssertTest::fullAssert)
                .solve((score, plan) -> {});
    }

    static SolverConfig fullAssert(SolverConfig config) {
        config.getScoreDirectorFactoryConfig()
                .withAssertionScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withEasyScoreCalculatorClass(CheckerScore.class));
        return config.withEnvironmentMode(EnvironmentMode.FULL_ASSERT);
    }

    static PlanRequest limited(PlanRequest request, long steps) {
        PlanConfig.Run run = request.config().run();
        PlanConfig.Termination limit = new PlanConfig.Termination(Duration.ofMinutes(5), null, steps);
        return new PlanRequest(
                new PlanConfig(
                        new PlanConfig.Run(run.name(), run.tags(), limit, run.seed(), null),
                        request.config().model()),
                request.modelInput());
    }

    static Verdict assertConfirmed(PlanRequest request, PlanSolver.Outcome outcome) {
        PlanConfig.Model model = request.config().model();
        Verdict verdict = Checker.check(request.modelInput(), outcome.plan(), model.weights(), model.maxMoves());
        assertThat(verdict.score()).isEqualTo(outcome.score());
        return verdict;
    }
}
