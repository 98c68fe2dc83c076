package org.iterationplanner.solver;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.cloner.SolutionCloner;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.State;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.Staffing;
import org.jspecify.annotations.Nullable;

/** The planning solution: the groups that can be planned, each in a slot. Groups that never can are not entities. */
@PlanningSolution(solutionCloner = IterationPlan.Cloner.class)
public final class IterationPlan {

    private final PlanningProblem problem;
    private final SlotTable slots;

    @PlanningEntityCollectionProperty
    private List<MoveGroup> groups;

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    /** The arrays behind the working solution; what is cloned off it has none. */
    private @Nullable State state;

    /** Nothing is planned yet. */
    IterationPlan(PlanningProblem problem) {
        this.problem = problem;
        slots = new SlotTable(problem.never(), problem.mostStaffings());
        groups = new ArrayList<>();
        for (int g = 0; g < problem.groupCount(); g++) {
            if (problem.entityOf(g) >= 0) {
                int staffings = problem.staffings(g).size();
                groups.add(new MoveGroup(g, slots.of(problem.candidates().all(g), staffings), slots.unplanned()));
            }
        }
    }

    private IterationPlan(IterationPlan original) {
        problem = original.problem;
        slots = original.slots;
        score = original.score;
        groups = new ArrayList<>(original.groups.size());
        for (MoveGroup group : original.groups) {
            groups.add(group.copy());
        }
    }

    PlanningProblem problem() {
        return problem;
    }

    /** Every slot there is. */
    SlotTable slots() {
        return slots;
    }

    public List<MoveGroup> getGroups() {
        return groups;
    }

    /** The entity of a group that can be planned. */
    MoveGroup entity(int group) {
        return groups.get(problem.entityOf(group));
    }

    public @Nullable HardMediumSoftLongScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardMediumSoftLongScore score) {
        this.score = score;
    }

    /** The arrays of the working solution. */
    State state() {
        if (state == null) {
            throw new IllegalStateException("Only the working solution has a state.");
        }
        return state;
    }

    void setState(State state) {
        this.state = state;
    }

    /** Puts every group where a state has it. */
    void take(State other) {
        for (MoveGroup group : groups) {
            group.setSlot(slots.of(other.iteration(group.number()), other.staffing(group.number())));
        }
    }

    /** The plan as it stands now, by asset. */
    Plan toPlan() {
        IndexedBacklog index = problem.index();
        Map<String, Plan.Placement> placements = new HashMap<>();
        for (MoveGroup group : groups) {
            Slot slot = group.getSlot();
            if (slot.iteration() < problem.never()) {
                Staffing staffing = problem.staffings(group.number()).get(slot.staffing());
                List<Integer> members = problem.groups().members(group.number());
                for (int m = 0; m < members.size(); m++) {
                    int team = staffing.flexibleTeam(m);
                    placements.put(
                            index.asset(members.get(m)).id(),
                            new Plan.Placement(
                                    problem.horizon().number(slot.iteration()),
                                    team == IndexedBacklog.NONE
                                            ? null
                                            : index.backlog().teams().get(team).id()));
                }
            }
        }
        return Plan.inOrderOf(index.backlog(), placements);
    }

    /** Copies the entities only: everything else is shared. */
    public static final class Cloner implements SolutionCloner<IterationPlan> {

        @Override
        public IterationPlan cloneSolution(IterationPlan original) {
            return new IterationPlan(original);
        }
    }
}
