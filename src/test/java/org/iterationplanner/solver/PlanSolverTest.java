package org.iterationplanner.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iterationplanner.backlog.Literals.backlog;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.TerminationReason;
import org.iterationplanner.check.Verdict;
import org.iterationplanner.sample.EstateGenerator;
import org.iterationplanner.sample.RandomBacklog;
import org.iterationplanner.state.PlanningProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PlanSolverTest {

    @Test
    void sameInputSeedAndStepLimitGiveTheSamePlan() {
        PlanRequest request = FullAssertTest.limited(EstateGenerator.generate(80, 3, 0.9), 300);

        PlanSolver.Outcome first = solve(request);

        assertThat(first.reason()).isEqualTo(TerminationReason.STEP_LIMIT);
        for (int i = 0; i < 3; i++) {
            assertThat(solve(request).plan()).isEqualTo(first.plan());
        }
    }

    @Test
    @Timeout(60)
    void stopEndsALongSearchWithItsBestPlan() throws Exception {
        PlanRequest request = limited(EstateGenerator.generate(200, 1, 0.9), Duration.ofHours(1));
        PlanSolver solver = new PlanSolver(request, null, Duration.ZERO);
        CountDownLatch firstPlan = new CountDownLatch(1);
        CompletableFuture<PlanSolver.Outcome> running =
                CompletableFuture.supplyAsync(() -> solver.solve((score, plan) -> firstPlan.countDown()));
        firstPlan.await();

        solver.stop();

        PlanSolver.Outcome outcome = running.get(30, TimeUnit.SECONDS);
        assertThat(outcome.reason()).isEqualTo(TerminationReason.STOPPED);
        FullAssertTest.assertConfirmed(request, outcome);
    }

    @Test
    @Timeout(60)
    void stopBeforeTheBeginningIsNotForgotten() {
        PlanRequest request = limited(EstateGenerator.generate(100, 1, 0.9), Duration.ofHours(1));
        PlanSolver solver = new PlanSolver(request, null, Duration.ZERO);
        solver.stop();

        PlanSolver.Outcome outcome = solver.solve((score, plan) -> {});

        assertThat(outcome.reason()).isEqualTo(TerminationReason.STOPPED);
        assertThat(outcome.plan().placements()).isNotEmpty();
    }

    @Test
    void nothingToDoIsAPlanToo() {
        PlanSolver.Outcome outcome = solve(request(backlog("assets: []"), null));

        assertThat(outcome.plan().placements()).isEmpty();
        assertThat(outcome.score().toString()).isEqualTo("0hard/0medium/0soft");
    }

    @Test
    void whatCanNeverBePlannedIsLeftOutAndThePlanIsFeasible() {
        Backlog backlog = backlog("assets: [{id: 'a', effort: {crew: 1}}, {id: 'huge', effort: {crew: 1000000}},"
                + " {id: 'vague'}, {id: 'later', effort: {crew: 1}}],"
                + " dependencies: [{from: 'huge', to: 'later'}]");

        PlanSolver.Outcome outcome = solve(request(backlog, null));

        assertThat(outcome.score().isFeasible()).isTrue();
        assertThat(outcome.plan().placements()).containsOnlyKeys("a");
    }

    @Test
    void aBudgetOfNoMovesKeepsAPlanThatIsStillFeasible() {
        Backlog backlog = backlog("assets: [{id: 'a', effort: {crew: 1}}, {id: 'b', effort: {crew: 1}}],"
                + " baseline: [{asset: 'a', iteration: 3}, {asset: 'b'}]");

        PlanSolver.Outcome outcome = solve(request(backlog, 0));

        assertThat(outcome.plan().placements()).isEqualTo(Map.of("a", new Plan.Placement(3, null)));
        assertThat(solve(request(backlog, 1)).plan().placements()).hasSizeBetween(1, 2);
        Verdict free = FullAssertTest.assertConfirmed(request(backlog, 2), solve(request(backlog, 2)));
        assertThat(free.of(Rule.DISRUPTION).amount()).isZero();
    }

    /** A baseline does not say which team does what: each iteration is staffed again until it fits. */
    @Test
    void aBudgetOfNoMovesKeepsAPlanWhoseTeamsHaveToBeFoundAgain() {
        for (long seed = 1; seed <= 5; seed++) {
            PlanRequest estate = FullAssertTest.limited(EstateGenerator.generate(300, seed, 0.9), 2_000);
            Plan plan = solve(estate).plan();
            Backlog old = estate.modelInput()
                    .withBaseline(plan.placements().entrySet().stream()
                            .map(entry -> new BaselineEntry(
                                    entry.getKey(), entry.getValue().iteration(), null))
                            .toList());

            PlanRequest again = request(old, 0);
            Verdict verdict = FullAssertTest.assertConfirmed(again, solve(again));

            assertThat(verdict.feasible()).as("seed %d", seed).isTrue();
            assertThat(verdict.kpis().movedFromBaseline()).isZero();
        }
    }

    @Test
    void theBudgetOfMovesIsNeverExceeded() {
        int bound = 0;
        for (long seed = 0; seed < 400; seed++) {
            PlanRequest request = FullAssertTest.limited(RandomBacklog.of(seed), 20);
            PlanningProblem problem = new PlanningProblem(request);
            if (problem.hasMoveBudget()) {
                Verdict verdict = FullAssertTest.assertConfirmed(request, solve(request));
                // Assets that can no longer be planned, or not in one group as they were, have moved whatever is done.
                int forced = IntStream.range(0, problem.groupCount())
                        .map(g -> IntStream.of(problem.candidates().all(g))
                                .map(t -> problem.ownCosts().moved(g, t))
                                .min()
                                .orElse(0))
                        .sum();
                assertThat(verdict.kpis().movedFromBaseline())
                        .as("backlog %d", seed)
                        .isLessThanOrEqualTo(Math.max(forced, problem.maxMoves()));
                bound++;
            }
        }
        assertThat(bound).isGreaterThan(50);
    }

    @Test
    void contradictingPinsGiveTheLeastInfeasiblePlan() {
        Backlog backlog = backlog("assets: [{id: 'a', effort: {crew: 1}, pin: {iteration: 3}},"
                + " {id: 'b', effort: {crew: 1}, pin: {iteration: 1}}], dependencies: [{from: 'a', to: 'b'}]");

        PlanSolver.Outcome outcome = solve(request(backlog, null));

        // To break one pin costs 1, to break the dependency 2.
        assertThat(outcome.score().hard()).isEqualTo(-100);
    }

    @Test
    void aResumedRunIsNeverWorseThanWhereItWas() {
        PlanRequest request = FullAssertTest.limited(EstateGenerator.generate(60, 2, 0.9), 200);
        PlanSolver.Outcome before = solve(request);

        PlanSolver.Outcome after = new PlanSolver(request, before.plan(), Duration.ZERO).solve((score, plan) -> {});

        assertThat(after.score()).isGreaterThanOrEqualTo(before.score());
    }

    @Test
    void estatesArePlannedCompletely() {
        PlanRequest request = FullAssertTest.limited(EstateGenerator.generate(300, 1, 0.9), 1);

        Verdict verdict = FullAssertTest.assertConfirmed(request, solve(request));

        assertThat(verdict.feasible()).isTrue();
        assertThat(verdict.kpis().assetsNotPlanned()).isZero();
    }

    private static PlanSolver.Outcome solve(PlanRequest request) {
        return new PlanSolver(request, null, Duration.ZERO).solve((score, plan) -> {});
    }

    private static PlanRequest request(Backlog backlog, Integer maxMoves) {
        return FullAssertTest.limited(
                new PlanRequest(new PlanConfig(null, new PlanConfig.Model(Map.of(), maxMoves)), backlog), 200);
    }

    private static PlanRequest limited(PlanRequest request, Duration spentLimit) {
        PlanConfig.Termination limit = new PlanConfig.Termination(spentLimit, spentLimit, null);
        return new PlanRequest(
                new PlanConfig(new PlanConfig.Run(null, List.of(), limit, null, null), null), request.modelInput());
    }
}
