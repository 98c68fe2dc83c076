package org.iterationplanner.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.check.Checker;
import org.iterationplanner.check.RandomPlan;
import org.iterationplanner.check.Verdict;
import org.iterationplanner.forecast.Forecast.Milestone;
import org.iterationplanner.forecast.Forecast.Outlook;
import org.iterationplanner.report.PlanReport;
import org.iterationplanner.sample.RandomBacklog;
import org.junit.jupiter.api.Test;

/** With nothing left to luck, what a plan becomes that can be executed is the plan, as the checker and the report have it. */
class AsPlannedTest {

    private static final int SEEDS = Integer.getInteger("planner.forecast.seeds", 400);
    private static final int RUNS = 3;

    @Test
    void aPlanThatHoldsIsExecutedAsItIs() {
        int spread = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            PlanRequest request = RandomBacklog.of(seed);
            Plan plan = PlansThatHold.of(request.modelInput(), new Random(seed), seed % 2 == 0);
            Forecast forecast = Forecaster.forecast(
                    request.modelInput(), plan, Certain.asPlanned(request.modelInput()), RUNS, seed);
            confirm("seed " + seed + " " + plan, request, plan, forecast);
            spread += plan.placements().size() > 3 ? 1 : 0;
        }
        assertThat(spread).isGreaterThan(SEEDS / 4);
    }

    private static Verdict verdict(PlanRequest request, Plan plan) {
        PlanConfig.Model model = request.config().model();
        return Checker.check(request.modelInput(), plan, model.weights(), model.maxMoves());
    }

    private static void confirm(String seed, PlanRequest request, Plan plan, Forecast forecast) {
        Verdict verdict = verdict(request, plan);
        ModelOutput report = PlanReport.of(request.modelInput(), plan, true);
        assertThat(forecast.causes()).as(seed).isEmpty();
        for (ModelOutput.DatacenterDates datacenter : report.datacenters()) {
            Milestone milestone = find(forecast.datacenters(), datacenter.id());
            confirm(seed, milestone, datacenter.emptyOn(), datacenter.daysLate());
        }
        for (ModelOutput.WorkloadDates workload : report.workloads()) {
            Milestone milestone = find(forecast.workloads(), workload.id());
            confirm(seed, milestone, workload.readyOn(), workload.daysLate());
        }
        List<BigDecimal> value = verdict.kpis().valueByIteration();
        assertThat(forecast.iterations()).as(seed).hasSameSizeAs(value);
        for (int t = 0; t < value.size(); t++) {
            Outlook outlook = forecast.iterations().get(t);
            assertThat(outlook.value())
                    .as(seed)
                    .isEqualTo(new Forecast.Band(
                            value.get(t), value.get(t), value.get(t), value.get(t), value.get(t), value.get(t)));
            assertThat(outlook.effort().p10())
                    .as(seed)
                    .isEqualTo(outlook.effort().p90())
                    .isEqualTo(outlook.effort().planned());
            assertThat(outlook.carryOver().chance()).as(seed).isZero();
        }
        assertThat(forecast.iterations().get(value.size() - 1).effort().p50())
                .as(seed)
                .isEqualTo(verdict.kpis().effortPlanned());
        confirm(
                seed,
                forecast.score().effortDaysLate(),
                Hundredths.toDecimal(-verdict.score().medium()));
        confirm(seed, forecast.score().costOfDelayValueDays(), verdict.kpis().costOfDelayValueDays());
    }

    private static void confirm(String seed, Forecast.Amount amount, BigDecimal expected) {
        for (BigDecimal each : List.of(amount.mean(), amount.p10(), amount.p50(), amount.p80(), amount.p95())) {
            assertThat(each).as(seed).isEqualByComparingTo(expected);
        }
    }

    private static void confirm(String seed, Milestone milestone, LocalDate planned, Long daysLate) {
        assertThat(milestone.planned()).as(seed).isEqualTo(planned);
        assertThat(milestone.p10()).as(seed).isEqualTo(planned);
        assertThat(milestone.p95()).as(seed).isEqualTo(planned);
        if (planned != null && daysLate != null) {
            assertThat(milestone.chance()).as(seed).isEqualTo(daysLate == 0 ? BigDecimal.ONE : BigDecimal.ZERO);
        }
        if (planned == null) {
            assertThat(milestone.notPlanned()).as(seed).isPositive();
            assertThat(milestone.chance()).as(seed).isIn(null, BigDecimal.ZERO);
        }
    }

    private static Milestone find(List<Milestone> milestones, String id) {
        return milestones.stream()
                .filter(milestone -> milestone.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Plans that break rules: nothing is reached before it is planned, and what is planned late is told. */
    @Test
    void anyPlanCanBeExecuted() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Backlog backlog = RandomBacklog.of(seed).modelInput();
            Plan plan = RandomPlan.of(backlog, new Random(seed));

            Forecast forecast = Forecaster.forecast(backlog, plan, History.NONE, 20, seed);

            for (Milestone milestone : forecast.datacenters()) {
                assertThat(milestone.planned() == null).isEqualTo(milestone.notPlanned() > 0);
                if (milestone.p10() != null && milestone.planned() != null) {
                    assertThat(milestone.p10()).as("seed %d", seed).isAfterOrEqualTo(milestone.planned());
                }
            }
        }
    }
}
