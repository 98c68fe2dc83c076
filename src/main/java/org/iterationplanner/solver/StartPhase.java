package org.iterationplanner.solver;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.state.PlanReader;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.State;
import org.jspecify.annotations.Nullable;

/**
 * One start of several: makes a plan from what there was before, or from scratch in the order of some priority, and keeps
 * it if it is better than the starts before it. Each is a command of its own, so that Timefold has a plan after the first.
 */
final class StartPhase implements PhaseCommand<IterationPlan> {

    /** Starts from the baseline, or from the plan to resume from. */
    static final int WARM = -1;

    private final int start;
    private final @Nullable Plan resumeFrom;
    private final long seed;
    private final Runnable ended;

    /**
     * One start.
     *
     * @param start {@link #WARM} or the number of a priority rule, see {@link Priorities}
     * @param ended called on the solver's thread when there is a plan
     */
    StartPhase(int start, @Nullable Plan resumeFrom, long seed, Runnable ended) {
        this.start = start;
        this.resumeFrom = resumeFrom;
        this.seed = seed;
        this.ended = ended;
    }

    @Override
    public void changeWorkingSolution(ScoreDirector<IterationPlan> scoreDirector, BooleanSupplier isPhaseTerminated) {
        IterationPlan plan = scoreDirector.getWorkingSolution();
        State made = make(plan.problem(), isPhaseTerminated);
        Score before = plan.state().score();
        if (made.score().compareTo(before) > 0 || start == WARM) {
            for (MoveGroup group : plan.getGroups()) {
                int g = group.number();
                Slot slot = plan.slots().of(made.iteration(g), made.staffing(g));
                if (group.getSlot() != slot) {
                    PlanMove.assign(scoreDirector, group, slot);
                }
            }
            scoreDirector.triggerVariableListeners();
        }
        ended.run();
    }

    private State make(PlanningProblem problem, BooleanSupplier stop) {
        State state = new State(problem);
        PlanReader reader = new PlanReader(state);
        SplittableRandom random = new SplittableRandom(seed + start);
        if (start != WARM) {
            reader.readPins();
        } else if (resumeFrom != null) {
            reader.read(resumeFrom);
        } else {
            reader.readBaseline();
        }
        Requirements required = new Requirements(state);
        Repair repair = new Repair(state, random);
        if (start == WARM && state.hard() > 0) {
            repair.run(stop);
        }
        double[] order = new Priorities(state).order(Math.max(0, start), random);
        new SerialSchedule(state, required, order).build(stop);
        if (state.spans().open().excess() > 0) {
            new WorkloadInsertion(state).rebuild();
        }
        if (state.hard() > 0) {
            repair.run(stop);
        }
        return state;
    }
}
