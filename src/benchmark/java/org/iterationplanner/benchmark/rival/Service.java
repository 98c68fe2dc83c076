package org.iterationplanner.benchmark.rival;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.iterationplanner.backlog.Certificate;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.benchmark.instance.Instance;
import org.iterationplanner.bound.Bounds;
import org.iterationplanner.solver.PlanSolver;
import org.jspecify.annotations.Nullable;

/** The search of the service with its bounds beside it, without HTTP and database. */
public final class Service implements Rival {

    /** What it is called. */
    public static final String ID = "ours";

    private static final double NANOS = 1e9;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String description() {
        return "the search of this service, and on a thread of their own its bounds";
    }

    @Override
    public boolean suits(Instance instance, PlanRequest request) {
        return true;
    }

    @Override
    public Attempt attempt(Instance instance, PlanRequest request) {
        return new Run(request).attempt();
    }

    /** One attempt. */
    private static final class Run {

        private static final Duration PATIENCE = Duration.ofMillis(500);

        private final long begin = System.nanoTime();
        private final PlanSolver solver;
        private final Bounds bounds;
        private final long limitNanos;
        private final List<Attempt.Improvement> improvements = Collections.synchronizedList(new ArrayList<>());
        private volatile @Nullable Score best;
        private volatile boolean searched;

        Run(PlanRequest request) {
            solver = new PlanSolver(request, null, Duration.ZERO);
            bounds = new Bounds(request);
            limitNanos = request.config().run().termination().spentLimit().toNanos();
        }

        Attempt attempt() {
            bounds.onBetter(this::endIfProved);
            Thread proving = new Thread(() -> bounds.prove(this::isOver), "bounds");
            proving.setDaemon(true);
            proving.start();
            PlanSolver.Outcome outcome = solver.solve((score, plan) -> improved(score));
            if (!outcome.score().equals(best)) {
                improved(outcome.score());
            }
            searched = true;
            await(proving);
            Certificate certificate = bounds.certificate(outcome.score());
            boolean proved = certificate.provesOptimal();
            Map<Rule.Level, Long> proofs = certificate.levels().stream()
                    .filter(level -> level.bound() != null)
                    .collect(Collectors.toMap(Certificate.Level::level, Run::bound));
            return new Attempt(
                    outcome.plan(),
                    proofs,
                    proved ? "PROVED_OPTIMAL" : outcome.reason().name(),
                    proved,
                    outcome.moves(),
                    improvements);
        }

        private void improved(Score score) {
            improvements.add(new Attempt.Improvement((System.nanoTime() - begin) / NANOS, score));
            best = score;
            endIfProved();
        }

        private void endIfProved() {
            Score latest = best;
            if (latest != null && bounds.certificate(latest).provesOptimal()) {
                solver.proved();
            }
        }

        private boolean isOver() {
            return searched || System.nanoTime() - begin > limitNanos;
        }

        private static void await(Thread proving) {
            try {
                proving.join(PATIENCE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static long bound(Certificate.Level level) {
            return level.bound() == null ? 0 : Hundredths.of(level.bound());
        }
    }
}
