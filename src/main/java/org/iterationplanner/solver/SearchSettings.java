package org.iterationplanner.solver;

import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import ai.timefold.solver.core.config.phase.custom.CustomPhaseConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.backlog.TerminationReason;
import org.iterationplanner.search.Limits;

/** How long and with what one request is searched. With a limit on steps nothing depends on time but a safety limit. Immutable. */
final class SearchSettings {

    /** How often a search hands over its best plan. */
    static final Duration SLICE = Duration.ofMillis(500);

    /** Slices of a search that is shorter than {@link #SLICE}, starts included: those are cheap, and end with the search. */
    private static final int FEW_SLICES = 100;

    /** A longer search than of so many slices hands over its best more rarely: nobody looks at it as often. */
    private static final int MANY_SLICES = 200_000;

    private static final Duration GRACE = Duration.ofMillis(500);

    private static final Score PERFECT = new Score(0, 0, 0);

    private final PlanConfig.Run run;
    private final Duration spentBefore;
    private final long begin;

    /**
     * Settings of one run.
     *
     * @param spentBefore the part of the time limit that earlier runs have used
     * @param begin when this run began, as {@link System#nanoTime} tells it
     */
    SearchSettings(PlanConfig.Run run, Duration spentBefore, long begin) {
        this.run = run;
        this.spentBefore = spentBefore;
        this.begin = begin;
    }

    /** Timefold's configuration: one phase whose steps are the starts and the slices of the search. */
    SolverConfig config(PhaseCommand<IterationPlan> search) {
        long left = Math.max(1, left().toMillis());
        int slices = (int) Math.min(MANY_SLICES, FEW_SLICES + left / SLICE.toMillis());
        return new SolverConfig()
                .withSolutionClass(IterationPlan.class)
                .withEntityClasses(MoveGroup.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(PlanScoreCalculator.class))
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(run.seed())
                .withTerminationConfig(new TerminationConfig().withMillisecondsSpentLimit(left))
                .withPhases(new CustomPhaseConfig().withCustomPhaseCommandList(Collections.nCopies(slices, search)));
    }

    Limits limits() {
        Long steps = run.termination().stepCountLimit();
        return new Limits(
                System.nanoTime() + left().toNanos(),
                run.termination().unimprovedSpentLimit().toNanos(),
                steps == null ? Limits.UNCOUNTED : steps);
    }

    long seed() {
        return run.seed();
    }

    int threads() {
        return run.maxThreadCount();
    }

    /** Time that this run has taken so far. */
    Duration spent() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Whether the time limit is reached. */
    boolean isOver() {
        return left().toMillis() <= 0;
    }

    /** Whether even a first plan must be handed over as it is: it may take a little longer than the limit. */
    boolean isOverdue() {
        return left().plus(GRACE).isNegative();
    }

    private Duration left() {
        return run.termination().spentLimit().minus(spentBefore).minus(spent());
    }

    private boolean countsSteps() {
        return run.termination().stepCountLimit() != null;
    }

    /** The priority rules to start with: many for small problems, and never more than take a fraction of a second. */
    static int[] starts(int groups) {
        return IntStream.range(0, Math.max(2, Math.min(40, 100_000 / Math.max(1, groups))))
                .toArray();
    }

    /** Why a search has ended that nobody has stopped. */
    TerminationReason reason(Score score) {
        if (score.equals(PERFECT) && !countsSteps()) {
            return TerminationReason.PROVED_OPTIMAL;
        }
        if (isOver()) {
            return TerminationReason.TIME_LIMIT;
        }
        return countsSteps() ? TerminationReason.STEP_LIMIT : TerminationReason.UNIMPROVED;
    }
}
