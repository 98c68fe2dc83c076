package org.iterationplanner.benchmark.cpsat;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.benchmark.instance.Instance;
import org.iterationplanner.benchmark.rival.Attempt;
import org.iterationplanner.benchmark.rival.Rival;
import org.iterationplanner.check.Checker;
import org.jspecify.annotations.Nullable;

/**
 * OR-Tools CP-SAT on the same rules, from nothing. Where there are dates to keep, the medium level gets half of the time at
 * most, more only until there is a first plan, and the soft level the rest. Its soft bound then holds for all plans that keep
 * the dates as well as the one it found.
 */
public final class CpSat implements Rival {

    private static final double NANOS = 1e9;

    private record Found(double seconds, Plan plan) {}

    private final int largest;

    /** @param largest the most assets it is asked to plan */
    public CpSat(int largest) {
        this.largest = largest;
    }

    @Override
    public String id() {
        return "cp-sat";
    }

    @Override
    public String description() {
        return "OR-Tools CP-SAT on a complete model of the same rules, first the medium level, then the soft one";
    }

    @Override
    public boolean suits(Instance instance, PlanRequest request) {
        return instance.size() <= largest;
    }

    @Override
    public Attempt attempt(Instance instance, PlanRequest request) {
        Loader.loadNativeLibraries();
        return new Run(request).attempt();
    }

    /** One attempt. */
    private static final class Run {

        private final long begin = System.nanoTime();
        private final PlanRequest request;
        private final PlanModel model;
        private final List<Found> found = new ArrayList<>();
        private final Map<Rule.Level, Long> bounds = new EnumMap<>(Rule.Level.class);

        Run(PlanRequest request) {
            this.request = request;
            model = new PlanModel(request);
        }

        Attempt attempt() {
            boolean mediumProved = true;
            CpSolverStatus status;
            if (model.hasMedium()) {
                model.minimizeMedium();
                CpSolver first = new CpSolver();
                status = solve(first, secondsLeft() / 2);
                if (!isPlan(status)) {
                    return ended(status, false);
                }
                bounds.put(Rule.Level.MEDIUM, -atLeast(first));
                mediumProved = status == CpSolverStatus.OPTIMAL;
                model.minimizeSoft(first, Math.round(first.objectiveValue()));
            } else {
                bounds.put(Rule.Level.MEDIUM, 0L);
                model.minimizeSoft();
            }
            CpSolver second = new CpSolver();
            status = solve(second, secondsLeft());
            if (isPlan(status)) {
                bounds.put(Rule.Level.HARD, 0L);
                bounds.put(Rule.Level.SOFT, -atLeast(second));
            }
            return ended(status, mediumProved && status == CpSolverStatus.OPTIMAL);
        }

        /** Solves until all time is over or, once there is a plan, until {@code enough} seconds are. */
        private CpSolverStatus solve(CpSolver solver, double enough) {
            PlanConfig.Run asked = request.config().run();
            solver.getParameters()
                    .setNumWorkers(asked.maxThreadCount())
                    .setMaxTimeInSeconds(Math.max(0.01, secondsLeft()));
            AtomicBoolean planned = new AtomicBoolean();
            AtomicBoolean late = new AtomicBoolean();
            ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
            Future<?> alarm = clock.schedule(
                    () -> {
                        late.set(true);
                        if (planned.get()) {
                            solver.stopSearch();
                        }
                    },
                    (long) (enough * NANOS),
                    TimeUnit.NANOSECONDS);
            try {
                return solver.solve(model.model(), new CpSolverSolutionCallback() {
                    @Override
                    public void onSolutionCallback() {
                        found.add(new Found(seconds(), model.plan(this::booleanValue)));
                        planned.set(true);
                        if (late.get()) {
                            stopSearch();
                        }
                    }
                });
            } finally {
                alarm.cancel(false);
                clock.shutdownNow();
            }
        }

        private double secondsLeft() {
            Duration limit = request.config().run().termination().spentLimit();
            return limit.toNanos() / NANOS - seconds();
        }

        private double seconds() {
            return (System.nanoTime() - begin) / NANOS;
        }

        private static boolean isPlan(CpSolverStatus status) {
            return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        }

        /** Costs are whole hundredths and at least 0, so a bound between two of them is the larger one. */
        private static long atLeast(CpSolver solver) {
            return Math.max(0, (long) Math.ceil(solver.bestObjectiveBound() - 1e-6));
        }

        private Attempt ended(CpSolverStatus status, boolean proved) {
            @Nullable Plan best = null;
            @Nullable Score bestScore = null;
            List<Attempt.Improvement> improvements = new ArrayList<>();
            for (Found each : found) {
                Score score = score(each.plan());
                if (bestScore == null || score.compareTo(bestScore) > 0) {
                    best = each.plan();
                    bestScore = score;
                    improvements.add(new Attempt.Improvement(each.seconds(), score));
                }
            }
            String ending = proved ? "PROVED_OPTIMAL" : isPlan(status) ? "TIME_LIMIT" : status.name();
            return new Attempt(best, bounds, ending, proved, 0, improvements);
        }

        private Score score(Plan plan) {
            PlanConfig.Model asked = request.config().model();
            return Checker.check(request.modelInput(), plan, asked.weights(), asked.maxMoves())
                    .score();
        }
    }
}
