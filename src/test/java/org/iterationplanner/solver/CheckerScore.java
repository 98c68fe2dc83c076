package org.iterationplanner.solver;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.calculator.EasyScoreCalculator;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.check.Checker;
import org.iterationplanner.state.PlanningProblem;

/** The independent checker as Timefold's assertion: the bridge between the two, which only tests have. */
public final class CheckerScore implements EasyScoreCalculator<IterationPlan, HardMediumSoftLongScore> {

    @Override
    public HardMediumSoftLongScore calculateScore(IterationPlan plan) {
        Score score = scoreOf(plan.problem(), plan);
        return HardMediumSoftLongScore.of(score.hard(), score.medium(), score.soft());
    }

    private static Score scoreOf(PlanningProblem problem, IterationPlan plan) {
        return Checker.check(
                        problem.index().backlog(),
                        plan.toPlan(),
                        problem.weights(),
                        problem.hasMoveBudget() ? problem.maxMoves() : null)
                .score();
    }
}
