package org.iterationplanner.solver;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import org.iterationplanner.state.State;

/** Timefold's view of the score: passes every change on to a {@link State}. */
public final class PlanScoreCalculator implements IncrementalScoreCalculator<IterationPlan, HardMediumSoftLongScore> {

    @SuppressWarnings("NullAway.Init") // Timefold sets a working solution before anything else.
    private State state;

    @Override
    public void resetWorkingSolution(IterationPlan plan) {
        state = new State(plan.problem());
        for (MoveGroup group : plan.getGroups()) {
            state.assign(
                    group.number(), group.getSlot().iteration(), group.getSlot().staffing());
        }
    }

    @Override
    public void beforeVariableChanged(Object entity, String variableName) {
        // The state knows where the group is.
    }

    @Override
    public void afterVariableChanged(Object entity, String variableName) {
        MoveGroup group = (MoveGroup) entity;
        state.assign(
                group.number(), group.getSlot().iteration(), group.getSlot().staffing());
    }

    @Override
    public void beforeEntityAdded(Object entity) {
        throw new UnsupportedOperationException("Groups do not come and go while solving.");
    }

    @Override
    public void afterEntityAdded(Object entity) {
        throw new UnsupportedOperationException("Groups do not come and go while solving.");
    }

    @Override
    public void beforeEntityRemoved(Object entity) {
        throw new UnsupportedOperationException("Groups do not come and go while solving.");
    }

    @Override
    public void afterEntityRemoved(Object entity) {
        throw new UnsupportedOperationException("Groups do not come and go while solving.");
    }

    @Override
    public HardMediumSoftLongScore calculateScore() {
        return HardMediumSoftLongScore.of(-state.hard(), -state.medium(), -state.soft());
    }
}
