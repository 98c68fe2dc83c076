package org.iterationplanner.solver;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.cloner.SolutionCloner;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.state.PlanWriter;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.State;
import org.jspecify.annotations.Nullable;

/** The planning solution: the groups that can be planned, each in a slot. Groups that never can are not entities. */
@PlanningSolution(solutionCloner = IterationPlan.Cloner.class)
public final class IterationPlan {

    /** What tells the slots of groups apart; the same array where the iterations are the same. */
    @SuppressWarnings("ArrayRecordComponent") // it is the identity of the array that counts
    private record Range(int[] iterations, int staffings) {}

    private final PlanningProblem problem;
    private final SlotTable slots;

    @PlanningEntityCollectionProperty
    private List<MoveGroup> groups;

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    /** Nothing is planned yet. */
    IterationPlan(PlanningProblem problem) {
        this.problem = problem;
        slots = new SlotTable(problem.never(), problem.mostStaffings());
        groups = new ArrayList<>();
        // Most groups may go where many others may: equal lists are kept once.
        Map<Range, List<Slot>> ranges = new HashMap<>();
        for (int g = 0; g < problem.groupCount(); g++) {
            if (problem.entityOf(g) >= 0) {
                int[] iterations = problem.candidates().all(g);
                int staffings = problem.staffings(g).size();
                List<Slot> range = ranges.computeIfAbsent(
                        new Range(iterations, staffings), any -> slots.of(iterations, staffings));
                groups.add(new MoveGroup(g, range, slots.unplanned()));
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

    public @Nullable HardMediumSoftLongScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardMediumSoftLongScore score) {
        this.score = score;
    }

    /** Puts every group where a plan has it. */
    void take(State.Snapshot other) {
        for (MoveGroup group : groups) {
            group.setSlot(slots.of(other.iteration(group.number()), other.staffing(group.number())));
        }
    }

    /** The plan as it stands now, by asset. */
    Plan toPlan() {
        int[] iterations = new int[problem.groupCount()];
        int[] staffings = new int[problem.groupCount()];
        Arrays.fill(iterations, problem.never());
        for (MoveGroup group : groups) {
            iterations[group.number()] = group.getSlot().iteration();
            staffings[group.number()] = group.getSlot().staffing();
        }
        return PlanWriter.plan(problem, g -> iterations[g], g -> staffings[g]);
    }

    /** Copies the entities only: everything else is shared. */
    public static final class Cloner implements SolutionCloner<IterationPlan> {

        @Override
        public IterationPlan cloneSolution(IterationPlan original) {
            return new IterationPlan(original);
        }
    }
}
