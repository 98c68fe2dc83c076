package org.iterationplanner.solver;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import java.util.function.BooleanSupplier;
import org.iterationplanner.search.Portfolio;
import org.iterationplanner.search.Starts;
import org.iterationplanner.state.State;
import org.jspecify.annotations.Nullable;

/**
 * The whole search as steps of one custom phase of Timefold: first one start after the other, then slices of local search.
 * After each the best plan is handed to Timefold, which scores it, keeps it and tells of it. A plan is so copied once a
 * slice and not at every improvement. To be called by one thread.
 */
final class SearchPhase implements PhaseCommand<IterationPlan>, AutoCloseable {

    /** The first slice is short, so that what is found at once is seen at once; each is twice as long as the one before. */
    private static final long FIRST_SLICE = 5_000_000;

    private final Starts starts;
    private final int[] rules;
    private final SearchSettings settings;
    private final Runnable made;
    private final Runnable over;
    private int started;
    private boolean balanced;
    private long slice = FIRST_SLICE;
    private @Nullable Portfolio portfolio;

    /**
     * A search that has not begun.
     *
     * @param rules the priority rules of the starts to make, see {@link Starts#cold}
     * @param made called when the first plan has been handed over
     * @param over called when a limit is reached
     */
    SearchPhase(Starts starts, int[] rules, SearchSettings settings, Runnable made, Runnable over) {
        this.starts = starts;
        this.rules = rules;
        this.settings = settings;
        this.made = made;
        this.over = over;
    }

    @Override
    public void changeWorkingSolution(ScoreDirector<IterationPlan> scoreDirector, BooleanSupplier isPhaseTerminated) {
        if (started < rules.length) {
            starts.cold(rules[started++]);
            handOver(starts.best(), scoreDirector);
            made.run();
            return;
        }
        if (!balanced) {
            balanced = true;
            if (rules.length > 0) {
                starts.triaged();
                starts.balanced();
                handOver(starts.best(), scoreDirector);
                made.run();
                return;
            }
        }
        if (portfolio == null) {
            portfolio = new Portfolio(starts.takeBest(), settings.limits(), settings.seed(), settings.threads());
        }
        long end = System.nanoTime() + slice;
        slice = Math.min(2 * slice, SearchSettings.SLICE.toNanos());
        boolean ended = portfolio.run(() -> System.nanoTime() - end >= 0 || isPhaseTerminated.getAsBoolean());
        handOver(portfolio.best(), scoreDirector);
        made.run();
        if (ended) {
            over.run();
        }
    }

    private static void handOver(State.Snapshot plan, ScoreDirector<IterationPlan> scoreDirector) {
        IterationPlan working = scoreDirector.getWorkingSolution();
        for (MoveGroup group : working.getGroups()) {
            Slot slot = working.slots().of(plan.iteration(group.number()), plan.staffing(group.number()));
            if (group.getSlot() != slot) {
                scoreDirector.beforeVariableChanged(group, MoveGroup.SLOT);
                group.setSlot(slot);
                scoreDirector.afterVariableChanged(group, MoveGroup.SLOT);
            }
        }
        scoreDirector.triggerVariableListeners();
    }

    /** Moves tried so far. */
    long evaluations() {
        return portfolio == null ? 0 : portfolio.evaluations();
    }

    @Override
    public void close() {
        if (portfolio != null) {
            portfolio.close();
        }
    }
}
