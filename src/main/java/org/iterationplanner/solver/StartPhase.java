package org.iterationplanner.solver;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import java.util.function.BooleanSupplier;
import org.iterationplanner.state.State;

/**
 * One start of several: makes a plan from scratch in the order of some priority and keeps it if it is better than what there
 * is. Each is a command of its own, so that Timefold has a plan after the first.
 */
final class StartPhase implements PhaseCommand<IterationPlan> {

    private final int rule;
    private final long seed;
    private final Runnable made;

    /**
     * One start.
     *
     * @param rule the number of a priority rule, see {@link Priorities}
     * @param made called on the solver's thread when there is a plan
     */
    StartPhase(int rule, long seed, Runnable made) {
        this.rule = rule;
        this.seed = seed;
        this.made = made;
    }

    @Override
    public void changeWorkingSolution(ScoreDirector<IterationPlan> scoreDirector, BooleanSupplier isPhaseTerminated) {
        IterationPlan plan = scoreDirector.getWorkingSolution();
        State state = new StartPlan(plan.problem(), seed, isPhaseTerminated).cold(rule);
        if (state.score().compareTo(plan.state().score()) > 0) {
            for (MoveGroup group : plan.getGroups()) {
                int g = group.number();
                Slot slot = plan.slots().of(state.iteration(g), state.staffing(g));
                if (group.getSlot() != slot) {
                    PlanMove.assign(scoreDirector, group, slot);
                }
            }
            scoreDirector.triggerVariableListeners();
        }
        made.run();
    }
}
