package org.iterationplanner.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.check.Checker;
import org.iterationplanner.check.Verdict;
import org.iterationplanner.solver.PlanSolver;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.validate.RequestValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README of the folder says of each sample. */
class SamplePlansTest {

    static List<String> all() {
        return DemoData.list().stream().map(DemoData.Sample::id).toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void thereIsNothingToCorrect(String id) {
        assertThat(RequestValidator.validate(request(id))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void theTeamsAreWellUsed(String id) {
        IndexedBacklog index = new IndexedBacklog(request(id).modelInput());

        assertThat((double) index.remainingEffort() / index.totalCapacity()).isBetween(0.75, 0.92);
    }

    @ParameterizedTest
    @ValueSource(strings = {"first-steps", "two-datacenter-exit", "software-team", "replan-after-slip"})
    void canBePlannedInTime(String id) {
        Verdict verdict = planned(request(id), new Score(0, 0, Long.MIN_VALUE));

        assertThat(verdict.score().hard()).isZero();
        assertThat(verdict.score().medium()).isZero();
        assertThat(verdict.kpis().assetsNotPlanned()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tight-lease", "large-estate"})
    void canBePlannedButLate(String id) {
        Verdict verdict = planned(request(id), new Score(0, Long.MIN_VALUE, Long.MIN_VALUE));

        assertThat(verdict.score().hard()).isZero();
        assertThat(verdict.score().medium()).isNegative();
    }

    @Test
    void theTightLeaseCannotBeKeptByAnyPlan() {
        Backlog backlog = request("tight-lease").modelInput();
        IndexedBacklog index = new IndexedBacklog(backlog);
        long capacityInTime = 0;
        for (int t = 0; t < index.iterationCount(); t++) {
            boolean inTime = !index.timeline()
                    .iterations()
                    .get(t)
                    .end()
                    .isAfter(index.datacenter(0).lastDay());
            for (int team = 0; team < index.teamCount(); team++) {
                capacityInTime += inTime ? index.capacity(team, t) : 0;
            }
        }

        assertThat(backlog.datacenters()).hasSize(1);
        assertThat(index.remainingEffort()).isGreaterThan(capacityInTime);
    }

    private static PlanRequest request(String id) {
        return DemoData.get(id).orElseThrow();
    }

    /** The checker's verdict on the first plan that is at least {@code enough}, or on the best one of half a minute. */
    private static Verdict planned(PlanRequest request, Score enough) {
        PlanConfig.Termination halfAMinute =
                new PlanConfig.Termination(Duration.ofSeconds(30), Duration.ofSeconds(30), null);
        PlanConfig.Run run = new PlanConfig.Run(null, List.of(), halfAMinute, null, null);
        PlanConfig.Model model = request.config().model();
        PlanSolver solver =
                new PlanSolver(new PlanRequest(new PlanConfig(run, model), request.modelInput()), null, Duration.ZERO);
        Plan plan = solver.solve((score, any) -> {
                    if (score.compareTo(enough) >= 0) {
                        solver.stop();
                    }
                })
                .plan();
        return Checker.check(request.modelInput(), plan, model.weights(), model.maxMoves());
    }
}
