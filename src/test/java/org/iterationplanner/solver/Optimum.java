package org.iterationplanner.solver;

import java.util.stream.IntStream;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.State;
import org.jspecify.annotations.Nullable;

/** Looks at every plan of a small request. */
public final class Optimum {

    private final State state;
    private final int[] groups;
    private Score score;

    private Optimum(State state, int[] groups) {
        this.state = state;
        this.groups = groups;
        score = state.score();
    }

    /** The best score of all; null if there are more plans than {@code most}. */
    public static @Nullable Score of(PlanRequest request, long most) {
        State state = new State(new PlanningProblem(request));
        int[] groups = IntStream.range(0, state.problem().groupCount())
                .filter(g -> state.problem().entityOf(g) >= 0)
                .toArray();
        if (plans(state.problem(), groups, most) > most) {
            return null;
        }
        Optimum optimum = new Optimum(state, groups);
        optimum.extend(0);
        return optimum.score;
    }

    private static long plans(PlanningProblem problem, int[] groups, long most) {
        long product = 1;
        for (int g : groups) {
            product *= 1 + (long) problem.never() * problem.staffings(g).size();
            if (product > most) {
                return product;
            }
        }
        return product;
    }

    private void extend(int i) {
        if (i == groups.length) {
            score = state.score().compareTo(score) > 0 ? state.score() : score;
            return;
        }
        for (int t = 0; t < state.problem().never(); t++) {
            for (int s = 0; s < state.loads().staffingCount(groups[i]); s++) {
                state.assign(groups[i], t, s);
                extend(i + 1);
            }
        }
        state.unplan(groups[i]);
        extend(i + 1);
    }
}
