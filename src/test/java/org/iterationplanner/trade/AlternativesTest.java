package org.iterationplanner.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.check.Checker;
import org.iterationplanner.check.Verdict;
import org.iterationplanner.forecast.Forecast;
import org.iterationplanner.forecast.Forecaster;
import org.iterationplanner.forecast.History;
import org.iterationplanner.sample.RandomBacklog;
import org.iterationplanner.solver.PlanSolver;
import org.iterationplanner.trade.Alternatives.Alternative;
import org.iterationplanner.trade.Alternatives.Answer;
import org.junit.jupiter.api.Test;

/** Alternatives of small backlogs, held against the checker. */
class AlternativesTest {
    private static final int SEEDS = 60;
    private static final AlternativesRequest MINUTE = new AlternativesRequest(Duration.ofMinutes(1), null);

    @Test
    void noneIsAtLeastAsGoodAsAnotherAndAllAreJudgedAsAsked() {
        int several = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            PlanRequest asked = RandomBacklog.of(seed);
            Plan plan = new PlanSolver(asked, null, Duration.ZERO)
                    .solve((score, better) -> {})
                    .plan();
            Recorded<Answer> progress = Recorded.toTheEnd();

            List<Alternative> all =
                    new Alternatives(asked, plan, MINUTE).answer(progress).alternatives();

            assertThat(all).hasSizeBetween(1, 5);
            assertThat(all.get(0).plan()).isEqualTo(plan);
            assertThat(all.get(0).sentence()).isEqualTo("The plan as it is.");
            several += all.size() > 1 ? 1 : 0;
            boolean feasible = all.get(0).figures().feasible();
            for (Alternative one : all) {
                confirm(asked, plan, one);
                assertThat(one.figures().feasible() || !feasible).isTrue();
                assertThat(all)
                        .as("seed %d", seed)
                        .filteredOn(other -> isNoWorse(other.figures(), one.figures()))
                        .containsExactly(one);
            }
            assertThat(progress.shares).last().isEqualTo(1.0);
            assertThat(progress.answers).last().isEqualTo(new Answer(all, null));
        }
        assertThat(several).isGreaterThan(SEEDS / 4);
    }

    @Test
    void aSentenceSaysWhatIsGivenForWhat() {
        Figures plan = figures("10.5", "1200", 3, 0);

        assertThat(Trade.sentence(plan, figures("10.5", "1188", 6, 40)))
                .isEqualTo("12 value-days cheaper, but 3 more workloads open at the peak and 40 assets move.");
        assertThat(Trade.sentence(plan, figures("0", "3200", 2, 1)))
                .isEqualTo("10.5 effort-days less late and 1 fewer workload open at the peak, but 2,000 value-days"
                        + " dearer and 1 asset moves.");
        assertThat(Trade.sentence(plan, plan)).isEqualTo("The plan as it is.");
    }

    @Test
    void whoStopsItGetsWhatThereIs() {
        PlanRequest asked = RandomBacklog.of(2);
        Recorded<Answer> progress = new Recorded<>(1);

        new Alternatives(asked, Plan.EMPTY, MINUTE).answer(progress);

        assertThat(progress.answers).hasSize(1);
    }

    /** Each is judged by the forecast of its plan, and nothing that was found is better by P80 than the one that is told. */
    @Test
    void theBestByP80IsTold() {
        AlternativesRequest ranked = new AlternativesRequest(Duration.ofMinutes(1), AlternativesRequest.RankBy.P80);
        int others = 0;
        for (long seed = 0; seed < SEEDS / 4; seed++) {
            PlanRequest asked = RandomBacklog.of(seed);

            Answer answer = new Alternatives(asked, Plan.EMPTY, ranked).answer(Recorded.toTheEnd());

            Alternative best = answer.alternatives().get(answer.bestByP80());
            others += answer.bestByP80() > 0 ? 1 : 0;
            for (Alternative one : answer.alternatives()) {
                Forecast.Scores scores = Forecaster.forecast(
                                asked.modelInput(),
                                one.plan(),
                                History.NONE,
                                Forecaster.RUNS,
                                asked.config().run().seed())
                        .score();
                assertThat(one.p80().effortDaysLate())
                        .isEqualTo(scores.effortDaysLate().p80());
                assertThat(one.p80().costOfDelayValueDays())
                        .isEqualTo(scores.costOfDelayValueDays().p80());
                int rules = best.figures().brokenRules().compareTo(one.figures().brokenRules());
                assertThat(rules).isNotPositive();
                assertThat(rules < 0 || best.p80().compareTo(one.p80()) <= 0).isTrue();
            }
        }
        assertThat(others).isPositive();
    }

    private static void confirm(PlanRequest asked, Plan plan, Alternative one) {
        PlanConfig.Model model = asked.config().model();
        Verdict verdict = Checker.check(asked.modelInput(), one.plan(), model.weights(), model.maxMoves());
        Figures figures = one.figures();
        assertThat(figures.score()).isEqualTo(verdict.score().toString());
        assertThat(figures.costOfDelayValueDays()).isEqualTo(verdict.kpis().costOfDelayValueDays());
        assertThat(figures.peakOpenWorkloads()).isEqualTo(verdict.kpis().peakOpenWorkloads());
        assertThat(figures.effortDaysLate())
                .isEqualTo(Hundredths.toDecimal(-verdict.score().medium()));
        assertThat(figures.brokenRules())
                .isEqualTo(Hundredths.toDecimal(-verdict.score().hard()));
        long moves = asked.modelInput().assets().stream()
                .filter(asset -> where(plan, asset.id()) != where(one.plan(), asset.id()))
                .count();
        assertThat(figures.moves()).isEqualTo((int) moves).isEqualTo(one.moves().size());
    }

    private static int where(Plan plan, String asset) {
        Plan.Placement placement = plan.placement(asset);
        return placement == null ? -1 : placement.iteration();
    }

    private static boolean isNoWorse(Figures one, Figures other) {
        return one.brokenRules().compareTo(other.brokenRules()) <= 0
                && one.effortDaysLate().compareTo(other.effortDaysLate()) <= 0
                && one.costOfDelayValueDays().compareTo(other.costOfDelayValueDays()) <= 0
                && one.peakOpenWorkloads() <= other.peakOpenWorkloads()
                && one.moves() <= other.moves();
    }

    private static Figures figures(String late, String delay, int peak, int moves) {
        return new Figures(true, "", BigDecimal.ZERO, new BigDecimal(late), 0, new BigDecimal(delay), peak, moves);
    }
}
