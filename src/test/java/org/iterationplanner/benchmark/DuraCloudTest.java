package org.iterationplanner.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Weights;
import org.iterationplanner.check.Checker;
import org.iterationplanner.check.Verdict;
import org.iterationplanner.solver.PlanSolver;
import org.iterationplanner.validate.RequestValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real backlog: what people did, against what the planner makes of the same stories, people and releases. */
class DuraCloudTest {

    private static final int STORIES = 437;

    /**
     * At its default weight it pays to leave out the story of 21 points and bring 21 small ones forward; people did all.
     */
    private static final Map<String, Integer> WHOLE_BACKLOG = Map.of(Rule.UNPLANNED.id(), 1_000_000);

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @BeforeEach
    void isThere() {
        assumeTrue(
                DuraCloud.isThere(),
                () -> "Skipped: there is no folder %s. Maybe give its parent as -Dplanner.benchmarks=..."
                        .formatted(DuraCloud.folder()));
    }

    @Test
    void historyFitsExactlyButBreaksOneDependency() {
        DuraCloud duraCloud = DuraCloud.read();
        Verdict history = verdict(duraCloud.backlog(BigDecimal.ONE), duraCloud.history());

        assertThat(history.of(Rule.PRECEDENCE).matches())
                .extracting(match -> match.asset() + " before " + match.other() + ": " + match.amount())
                .containsExactly("DURACLOUD-82 before DURACLOUD-126: 5");
        assertThat(history.score().hard()).isEqualTo(-500);
        assertThat(history.kpis().assetsPlanned()).isEqualTo(STORIES);
        assertThat(history.kpis().meanUtilisation()).isEqualByComparingTo("1");
    }

    @Test
    void historyIsRepairedWithoutASpareHour() {
        DuraCloud duraCloud = DuraCloud.read();
        Backlog backlog = duraCloud.backlog(BigDecimal.ONE).withBaseline(duraCloud.baseline());

        Verdict verdict = verdict(backlog, planned(backlog, null));

        report("Repaired", verdict(backlog, duraCloud.history()), verdict);
        assertThat(verdict.score().hard()).isZero();
        assertThat(verdict.kpis().assetsPlanned()).isEqualTo(STORIES);
    }

    /** Two stories of four points change places: fewer cannot do, because every release is full. */
    @Test
    void twoMovesAreEnough() {
        DuraCloud duraCloud = DuraCloud.read();
        Backlog backlog = duraCloud.backlog(BigDecimal.ONE).withBaseline(duraCloud.baseline());

        Verdict verdict = verdict(backlog, planned(backlog, 2));

        assertThat(verdict.score().hard()).isZero();
        assertThat(verdict.kpis().assetsPlanned()).isEqualTo(STORIES);
        assertThat(verdict.kpis().movedFromBaseline()).isEqualTo(2);
    }

    @Test
    void fromScratchWithTwoPercentMoreCapacity() {
        DuraCloud duraCloud = DuraCloud.read();
        Backlog backlog = duraCloud.backlog(new BigDecimal("1.02"));

        Verdict verdict = verdict(backlog, planned(backlog, null));

        report("From scratch, 2 % more capacity", verdict(backlog, duraCloud.history()), verdict);
        assertThat(verdict.score().hard()).isZero();
        assertThat(verdict.kpis().assetsPlanned()).isEqualTo(STORIES);
    }

    private static Plan planned(Backlog backlog, Integer maxMoves) {
        PlanConfig.Model model = new PlanConfig.Model(WHOLE_BACKLOG, maxMoves);
        PlanConfig.Run run =
                new PlanConfig.Run(null, List.of(), new PlanConfig.Termination(LIMIT, null, null), null, null);
        PlanRequest request = new PlanRequest(new PlanConfig(run, model), backlog);
        assertThat(RequestValidator.validate(request)).isEmpty();

        return new PlanSolver(request, null, Duration.ZERO)
                .solve((score, plan) -> {})
                .plan();
    }

    private static Verdict verdict(Backlog backlog, Plan plan) {
        return Checker.check(backlog, plan, new Weights(WHOLE_BACKLOG), null);
    }

    @SuppressWarnings("SystemOut") // the comparison is what the test is read for
    private static void report(String title, Verdict history, Verdict plan) {
        System.out.println(Comparison.table(title, history, plan));
    }
}
