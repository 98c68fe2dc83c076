package org.iterationplanner.benchmark.rival;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.iterationplanner.backlog.Certificate;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.benchmark.instance.Instance;
import org.iterationplanner.bound.TrivialBounds;
import org.iterationplanner.solver.PlanSolver;

/** The search and the bounds of the service, without HTTP and database. */
public final class Service implements Rival {

    /** What it is called. */
    public static final String ID = "ours";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String description() {
        return "the search and the bounds of this service";
    }

    @Override
    public boolean suits(Instance instance, PlanRequest request) {
        return true;
    }

    @Override
    public Attempt attempt(Instance instance, PlanRequest request) {
        long begin = System.nanoTime();
        List<Attempt.Improvement> improvements = new ArrayList<>();
        PlanSolver.Outcome outcome = new PlanSolver(request, null, Duration.ZERO)
                .solve((score, plan) ->
                        improvements.add(new Attempt.Improvement((System.nanoTime() - begin) / 1e9, score)));
        Certificate certificate = TrivialBounds.of(outcome.score());
        Map<Rule.Level, Long> bounds = certificate.levels().stream()
                .filter(level -> level.bound() != null)
                .collect(Collectors.toMap(Certificate.Level::level, Service::bound));
        boolean proved = certificate.levels().stream()
                .allMatch(level -> level.gap() != null && level.gap().signum() == 0);
        return new Attempt(
                outcome.plan(),
                bounds,
                proved ? "PROVED_OPTIMAL" : outcome.reason().name(),
                proved,
                outcome.moves(),
                improvements);
    }

    private static long bound(Certificate.Level level) {
        return level.bound() == null ? 0 : Hundredths.of(level.bound());
    }
}
