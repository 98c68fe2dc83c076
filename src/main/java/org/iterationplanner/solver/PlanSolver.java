package org.iterationplanner.solver;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.impl.solver.DefaultSolver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.backlog.TerminationReason;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.State;
import org.jspecify.annotations.Nullable;

/**
 * Plans one valid request: the only class that starts a solver. One instance solves once; {@link #stop} may be called from
 * any thread at any time.
 */
public final class PlanSolver {

    /** Told of every better plan, on the solver's thread: must return at once and must not throw. */
    public interface ProgressListener {

        /**
         * There is a better plan.
         *
         * @param plan makes the plan; may be called later, once or never, from any thread
         */
        void improved(Score score, Supplier<Plan> plan);
    }

    /**
     * What came out.
     *
     * @param moves moves evaluated by the search
     * @param spent time of this run, without what was spent before
     */
    public record Outcome(Plan plan, Score score, TerminationReason reason, long moves, Duration spent) {}

    private final PlanRequest request;
    private final @Nullable Plan resumeFrom;
    private final Duration alreadySpent;
    private final UnaryOperator<SolverConfig> adaptation;
    private volatile boolean stopped;
    private volatile boolean planned;
    private volatile @Nullable Solver<IterationPlan> running;

    /**
     * A solver for one request.
     *
     * @param resumeFrom a plan to go on from, as of an interrupted run; null: from the baseline if there is one, else from
     *     scratch
     * @param alreadySpent time that earlier runs of the same request have used of its limit
     */
    public PlanSolver(PlanRequest request, @Nullable Plan resumeFrom, Duration alreadySpent) {
        this(request, resumeFrom, alreadySpent, UnaryOperator.identity());
    }

    /** With another configuration of Timefold, such as its assertions. */
    PlanSolver(
            PlanRequest request,
            @Nullable Plan resumeFrom,
            Duration alreadySpent,
            UnaryOperator<SolverConfig> adaptation) {
        this.request = request;
        this.resumeFrom = resumeFrom;
        this.alreadySpent = alreadySpent;
        this.adaptation = adaptation;
    }

    /** Searches until a limit of the request, a proof or {@link #stop} ends it, and gives the best plan found. */
    public Outcome solve(ProgressListener listener) {
        long begin = System.nanoTime();
        PlanningProblem problem = new PlanningProblem(request);
        SearchSettings settings = new SearchSettings(request.config().run(), alreadySpent);
        IterationPlan start = new IterationPlan(problem);
        boolean nothingToPlan = start.getGroups().isEmpty();
        boolean warm = resumeFrom != null || !request.modelInput().baseline().isEmpty();
        if (warm || nothingToPlan) {
            State state =
                    new StartPlan(problem, seed(), () -> stopped || settings.isOver(since(begin))).warm(resumeFrom);
            start.take(state);
            Plan plan = start.toPlan();
            listener.improved(state.score(), () -> plan);
            if (nothingToPlan) {
                TerminationReason reason = settings.reason(stopped, state.score(), since(begin));
                return new Outcome(plan, state.score(), reason, 0, since(begin));
            }
        }
        SolverConfig config = adaptation.apply(settings.config(problem, starts(problem, warm), since(begin)));
        DefaultSolver<IterationPlan> solver = (DefaultSolver<IterationPlan>)
                SolverFactory.<IterationPlan>create(config).buildSolver();
        running = solver;
        solver.addEventListener(event -> {
            // Until there is a start, events are about the empty plan.
            if (planned) {
                IterationPlan best = event.getNewBestSolution();
                listener.improved(score(best), best::toPlan);
            }
        });
        IterationPlan best = solver.solve(start);
        TerminationReason reason = settings.reason(stopped, score(best), since(begin));
        return new Outcome(best.toPlan(), score(best), reason, solver.getMoveEvaluationCount(), since(begin));
    }

    /** With a budget of moves only what there was before is a start: from scratch everything would move. */
    private List<PhaseCommand<IterationPlan>> starts(PlanningProblem problem, boolean warm) {
        List<PhaseCommand<IterationPlan>> starts = new ArrayList<>();
        if (warm) {
            starts.add((scoreDirector, isPhaseTerminated) -> onStart());
        }
        if (resumeFrom == null && !(warm && problem.hasMoveBudget())) {
            for (int rule : SearchSettings.starts(problem.groupCount())) {
                starts.add(new StartPhase(rule, seed(), this::onStart));
            }
        }
        return starts;
    }

    private long seed() {
        return request.config().run().seed();
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }

    private static Score score(IterationPlan plan) {
        HardMediumSoftLongScore score = plan.getScore();
        return score == null
                ? new Score(0, 0, 0)
                : new Score(score.hardScore(), score.mediumScore(), score.softScore());
    }

    /** Ends the search within two seconds; before {@link #solve} it makes that return as soon as there is a plan. */
    public void stop() {
        stopped = true;
        passOnStop();
    }

    /** There is a plan. Timefold forgets a request to stop that came before it began: the first start makes it again. */
    private void onStart() {
        planned = true;
        passOnStop();
    }

    private void passOnStop() {
        Solver<IterationPlan> solver = running;
        if (stopped && solver != null) {
            solver.terminateEarly();
        }
    }
}
