package org.iterationplanner.solver;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.backlog.TerminationReason;
import org.iterationplanner.search.Starts;
import org.iterationplanner.state.PlanWriter;
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
    private volatile boolean proved;
    private volatile boolean over;
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
        SearchSettings settings = new SearchSettings(request.config().run(), alreadySpent, System.nanoTime());
        PlanningProblem problem = new PlanningProblem(request);
        boolean nothingToPlan = problem.entityCount() == 0;
        boolean warm = resumeFrom != null || !request.modelInput().baseline().isEmpty();
        Starts starts = new Starts(
                problem, settings.seed(), () -> planned ? isEnded() || settings.isOver() : settings.isOverdue());
        if (warm || nothingToPlan) {
            starts.warm(resumeFrom);
            State.Snapshot first = starts.best();
            Score score = first.score();
            Supplier<Plan> plan = () -> PlanWriter.plan(problem, first::iteration, first::staffing);
            listener.improved(score, plan);
            planned = true;
            if (nothingToPlan) {
                return new Outcome(plan.get(), score, reason(settings, score), 0, settings.spent());
            }
        }
        IterationPlan start = new IterationPlan(problem);
        if (warm) {
            start.take(starts.best());
        }
        int[] rules = startsCold(problem, warm) ? SearchSettings.starts(problem.groupCount()) : new int[0];
        try (SearchPhase search = new SearchPhase(starts, rules, settings, this::onPlan, this::onOver)) {
            IterationPlan best = solve(start, settings.config(search), listener);
            return new Outcome(
                    best.toPlan(), score(best), reason(settings, score(best)), search.evaluations(), settings.spent());
        }
    }

    private IterationPlan solve(IterationPlan start, SolverConfig config, ProgressListener listener) {
        Solver<IterationPlan> solver =
                SolverFactory.<IterationPlan>create(adaptation.apply(config)).buildSolver();
        running = solver;
        solver.addEventListener(event -> {
            // Until there is a start, events are about the empty plan.
            if (planned) {
                IterationPlan best = event.getNewBestSolution();
                listener.improved(score(best), best::toPlan);
            }
        });
        return solver.solve(start);
    }

    /** With a budget of moves only what there was before is a start: from scratch everything would move. */
    private boolean startsCold(PlanningProblem problem, boolean warm) {
        return resumeFrom == null && !(warm && problem.hasMoveBudget());
    }

    private TerminationReason reason(SearchSettings settings, Score score) {
        if (stopped) {
            return TerminationReason.STOPPED;
        }
        return proved ? TerminationReason.PROVED_OPTIMAL : settings.reason(score);
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
        passOnEnd();
    }

    /** As {@link #stop}, because the best plan told so far is proved to be the best there is. */
    public void proved() {
        proved = true;
        passOnEnd();
    }

    private void onOver() {
        over = true;
        passOnEnd();
    }

    /** There is a plan. Timefold forgets a request to stop that came before it began: the first plan makes it again. */
    private void onPlan() {
        planned = true;
        passOnEnd();
    }

    private boolean isEnded() {
        return stopped || proved || over;
    }

    private void passOnEnd() {
        Solver<IterationPlan> solver = running;
        if (isEnded() && solver != null) {
            solver.terminateEarly();
        }
    }
}
