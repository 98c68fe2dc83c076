package org.iterationplanner.state;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.Staffing;

/** Makes plans by asset of places by group. Stateless. */
public final class PlanWriter {

    private PlanWriter() {}

    /** The plan that a state has now. */
    public static Plan plan(State state) {
        return plan(state.problem(), state::iteration, state::staffing);
    }

    /**
     * The plan in which every group has its place.
     *
     * @param iterations the iteration of a group, from 0, or {@link PlanningProblem#never}
     * @param staffings which of its staffings a planned group has
     */
    public static Plan plan(PlanningProblem problem, IntUnaryOperator iterations, IntUnaryOperator staffings) {
        IndexedBacklog index = problem.index();
        Map<String, Plan.Placement> placements = new HashMap<>();
        for (int g = 0; g < problem.groupCount(); g++) {
            int iteration = iterations.applyAsInt(g);
            if (iteration < problem.never()) {
                Staffing staffing = problem.staffings(g).get(staffings.applyAsInt(g));
                List<Integer> members = problem.groups().members(g);
                for (int m = 0; m < members.size(); m++) {
                    int team = staffing.flexibleTeam(m);
                    placements.put(
                            index.asset(members.get(m)).id(),
                            new Plan.Placement(
                                    problem.horizon().number(iteration),
                                    team == IndexedBacklog.NONE
                                            ? null
                                            : index.backlog().teams().get(team).id()));
                }
            }
        }
        return Plan.inOrderOf(index.backlog(), placements);
    }
}
