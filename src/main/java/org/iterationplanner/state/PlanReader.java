package org.iterationplanner.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.Staffing;

/** Brings plans into a state and out of it. */
public final class PlanReader {

    private final State state;
    private final PlanningProblem problem;

    public PlanReader(State state) {
        this.state = state;
        problem = state.problem();
    }

    /**
     * Puts every group where the baseline has it, then pinned ones where they are pinned as far as the budget of moves allows
     * it; others stay unplanned. The baseline does not say which team does what: those without a choice come first, then the
     * largest, so that all find room again where all had room.
     */
    public void readBaseline() {
        List<Integer> choosers = new ArrayList<>();
        for (int g = 0; g < problem.groupCount(); g++) {
            int home = problem.home(g);
            if (home >= 0 && state.loads().staffingCount(g) > 1) {
                choosers.add(g);
            } else if (home >= 0) {
                put(g, home);
            }
        }
        choosers.sort(Comparator.comparingLong(g -> -state.loads().demand(g)));
        choosers.forEach(g -> put(g, problem.home(g)));
        readPins();
    }

    /** Puts every pinned group where it is pinned; others stay unplanned. */
    public void readPins() {
        for (int g = 0; problem.pins().any() && g < problem.groupCount(); g++) {
            for (int member : problem.groups().members(g)) {
                Integer place = problem.pins().pinned(member);
                if (place != null && state.movedWith(g, place) <= Math.max(state.moved(), problem.maxMoves())) {
                    put(g, place);
                }
            }
        }
    }

    private void put(int group, int iteration) {
        if (iteration == problem.never()) {
            state.unplan(group);
        } else if (problem.entityOf(group) >= 0) {
            int staffing = state.loads().bestFit(group, iteration);
            state.assign(group, iteration, Math.max(0, staffing));
        }
    }

    /** Puts every group where the plan has it, as far as it can be there. */
    public void read(Plan plan) {
        for (int g = 0; g < problem.groupCount(); g++) {
            List<Integer> members = problem.groups().members(g);
            Plan.Placement first =
                    plan.placement(problem.index().asset(members.get(0)).id());
            int t = first == null ? problem.never() : problem.horizon().indexOf(first.iteration());
            if (t == problem.never() || problem.entityOf(g) < 0) {
                state.unplan(g);
            } else {
                state.assign(g, t, staffing(g, members, plan.placements()));
            }
        }
    }

    private int staffing(int group, List<Integer> members, Map<String, Plan.Placement> placements) {
        List<Staffing> ways = problem.staffings(group);
        for (int s = 0; s < ways.size(); s++) {
            boolean same = true;
            for (int m = 0; m < members.size(); m++) {
                int team = ways.get(s).flexibleTeam(m);
                Plan.Placement placement =
                        placements.get(problem.index().asset(members.get(m)).id());
                same &= team == IndexedBacklog.NONE
                        || (placement != null
                                && problem.index()
                                        .backlog()
                                        .teams()
                                        .get(team)
                                        .id()
                                        .equals(placement.team()));
            }
            if (same) {
                return s;
            }
        }
        return 0;
    }
}
