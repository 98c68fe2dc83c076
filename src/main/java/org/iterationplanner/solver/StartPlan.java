package org.iterationplanner.solver;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.state.PlanReader;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.State;
import org.jspecify.annotations.Nullable;

/** Makes the plans that a search begins with. Stateless but for its problem. */
final class StartPlan {

    private final PlanningProblem problem;
    private final long seed;
    private final BooleanSupplier stop;

    /**
     * Starts of one search.
     *
     * @param stop what ends them early; what is not planned by then stays unplanned
     */
    StartPlan(PlanningProblem problem, long seed, BooleanSupplier stop) {
        this.problem = problem;
        this.seed = seed;
        this.stop = stop;
    }

    /** What there was before, mended and completed: the plan to resume from, else the baseline. */
    State warm(@Nullable Plan resumeFrom) {
        State state = new State(problem);
        if (resumeFrom != null) {
            new PlanReader(state).read(resumeFrom);
        } else {
            new PlanReader(state).readBaseline();
        }
        SplittableRandom random = new SplittableRandom(seed);
        if (state.hard() > 0) {
            new Repair(state, random).run(stop);
        }
        return completed(state, 0, random);
    }

    /**
     * From scratch.
     *
     * @param rule the number of a priority rule, see {@link Priorities}
     */
    State cold(int rule) {
        State state = new State(problem);
        new PlanReader(state).readPins();
        return completed(state, rule, new SplittableRandom(seed + rule));
    }

    private State completed(State state, int rule, SplittableRandom random) {
        double[] order = new Priorities(state).order(rule, random);
        new SerialSchedule(state, new Requirements(state), order).build(stop);
        if (state.spans().open().excess() > 0) {
            new WorkloadInsertion(state).rebuild();
        }
        if (state.hard() > 0) {
            new Repair(state, random).run(stop);
        }
        return state;
    }
}
