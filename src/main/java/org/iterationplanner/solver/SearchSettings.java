package org.iterationplanner.solver;

import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.phase.custom.CustomPhaseConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.backlog.TerminationReason;
import org.iterationplanner.state.PlanningProblem;

/**
 * How one request is searched: several starts, then late acceptance (Burke and Bykov 2017) over the moves of
 * {@link MoveGenerator}, until a limit. With a limit on steps nothing depends on time but a safety limit. Immutable.
 */
final class SearchSettings {

    private static final Score PERFECT = new Score(0, 0, 0);

    private final PlanConfig.Run run;
    private final Duration spentBefore;

    /**
     * Settings of one run.
     *
     * @param spentBefore the part of the time limit that earlier runs have used
     */
    SearchSettings(PlanConfig.Run run, Duration spentBefore) {
        this.run = run;
        this.spentBefore = spentBefore;
    }

    /**
     * Timefold's configuration: the starts one by one, then the search.
     *
     * @param spent time that this run has taken already
     */
    SolverConfig config(PlanningProblem problem, List<PhaseCommand<IterationPlan>> starts, Duration spent) {
        TerminationConfig limits = new TerminationConfig().withMillisecondsSpentLimit(Math.max(1, millisLeft(spent)));
        if (!countsSteps()) {
            limits.withBestScoreLimit("0hard/0medium/0soft");
        }
        return new SolverConfig()
                .withSolutionClass(IterationPlan.class)
                .withEntityClasses(MoveGroup.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(PlanScoreCalculator.class))
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(run.seed())
                .withTerminationConfig(limits)
                .withPhases(
                        new CustomPhaseConfig().withCustomPhaseCommandList(starts),
                        new LocalSearchPhaseConfig()
                                .withMoveSelectorConfig(new MoveIteratorFactoryConfig()
                                        .withMoveIteratorFactoryClass(PlanMoveFactory.class)
                                        .withSelectedCountLimit(movesPerStep(problem.groupCount())))
                                .withAcceptorConfig(new LocalSearchAcceptorConfig()
                                        .withLateAcceptanceSize(lateness(problem.groupCount())))
                                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))
                                .withTerminationConfig(searchLimit()));
    }

    private TerminationConfig searchLimit() {
        Long steps = run.termination().stepCountLimit();
        return steps != null
                ? new TerminationConfig().withStepCountLimit((int) Math.min(Integer.MAX_VALUE, steps))
                : new TerminationConfig()
                        .withUnimprovedMillisecondsSpentLimit(
                                run.termination().unimprovedSpentLimit().toMillis());
    }

    /** Whether the time limit is reached after so much time in this run. */
    boolean isOver(Duration spent) {
        return millisLeft(spent) <= 0;
    }

    private long millisLeft(Duration spent) {
        return run.termination().spentLimit().minus(spentBefore).minus(spent).toMillis();
    }

    boolean countsSteps() {
        return run.termination().stepCountLimit() != null;
    }

    /** The priority rules to start with: many for small problems, and never more than take a fraction of a second. */
    static int[] starts(int groups) {
        return IntStream.range(0, Math.max(2, Math.min(40, 100_000 / Math.max(1, groups))))
                .toArray();
    }

    /** After so many moves none of which was accepted the best of them is taken: a step always comes to an end. */
    private static long movesPerStep(int groups) {
        return Math.min(1_000, 20 + 10L * groups);
    }

    /**
     * 1,000 from 50 up to 1,000 groups, 50 at 10,000: a long memory does not pay where there is no time to use it, or not much
     * to remember.
     */
    private static int lateness(int groups) {
        double large = 1_000 * Math.pow(1_000.0 / Math.max(1, groups), 1.3);
        return (int) Math.max(50, Math.min(20.0 * groups, Math.min(1_000, large)));
    }

    /**
     * Why the search has ended.
     *
     * @param spent time that this run has taken
     */
    TerminationReason reason(boolean stopped, Score score, Duration spent) {
        if (stopped) {
            return TerminationReason.STOPPED;
        }
        if (score.equals(PERFECT) && !countsSteps()) {
            return TerminationReason.PROVED_OPTIMAL;
        }
        if (isOver(spent)) {
            return TerminationReason.TIME_LIMIT;
        }
        return countsSteps() ? TerminationReason.STEP_LIMIT : TerminationReason.UNIMPROVED;
    }
}
