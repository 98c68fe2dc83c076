package org.iterationplanner.solver;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.move.AbstractMove;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.iterationplanner.state.Trial;
import org.jspecify.annotations.Nullable;

/** Puts some groups elsewhere, all at once. */
final class PlanMove extends AbstractMove<IterationPlan> {

    private static final String SLOT = "slot";

    private final List<MoveGroup> groups;
    private final List<Slot> targets;

    PlanMove(List<MoveGroup> groups, List<Slot> targets) {
        this.groups = groups;
        this.targets = targets;
    }

    /** The move that makes these changes. */
    static PlanMove of(IterationPlan plan, Trial.Change[] changes) {
        MoveGroup[] groups = new MoveGroup[changes.length];
        Slot[] targets = new Slot[changes.length];
        for (int i = 0; i < changes.length; i++) {
            Trial.Change change = changes[i];
            groups[i] = plan.entity(change.group());
            targets[i] = plan.slots().of(change.iteration(), change.staffing());
        }
        return new PlanMove(Arrays.asList(groups), Arrays.asList(targets));
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<IterationPlan> scoreDirector) {
        return true;
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<IterationPlan> scoreDirector) {
        for (int i = 0; i < groups.size(); i++) {
            assign(scoreDirector, groups.get(i), targets.get(i));
        }
    }

    /** Puts one group elsewhere and tells the score. */
    static void assign(ScoreDirector<IterationPlan> scoreDirector, MoveGroup group, Slot slot) {
        scoreDirector.beforeVariableChanged(group, SLOT);
        group.setSlot(slot);
        scoreDirector.afterVariableChanged(group, SLOT);
    }

    @Override
    public PlanMove rebase(ScoreDirector<IterationPlan> destination) {
        return new PlanMove(rebaseList(groups, destination), targets);
    }

    @Override
    public Collection<? extends @Nullable Object> getPlanningEntities() {
        return groups;
    }

    @Override
    public Collection<? extends @Nullable Object> getPlanningValues() {
        return targets;
    }

    @Override
    public String toString() {
        return groups + " -> " + targets;
    }
}
