package org.iterationplanner.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.benchmark.instance.Instance;
import org.iterationplanner.benchmark.rival.Attempt;
import org.iterationplanner.benchmark.rival.Rival;
import org.iterationplanner.check.Checker;
import org.iterationplanner.check.Verdict;
import org.iterationplanner.validate.RequestValidator;
import org.jspecify.annotations.Nullable;

/**
 * Lets rivals plan the same backlog one after the other, in this process, so that the processor time is theirs alone, and
 * judges every plan by the independent checker. Not thread-safe.
 */
final class Contest {

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final double NANOS = 1e9;

    private final List<Rival> rivals;
    private final Duration time;
    private final int threads;

    Contest(List<Rival> rivals, Duration time, int threads) {
        this.rivals = List.copyOf(rivals);
        this.time = time;
        this.threads = threads;
    }

    /**
     * Everybody's result for one instance.
     *
     * @throws IllegalArgumentException if the service would refuse the instance
     */
    List<Result> run(Instance instance) {
        PlanRequest request = limited(instance.request().get());
        RequestValidator.validate(request).stream()
                .filter(Issue::isError)
                .findFirst()
                .ifPresent(issue -> {
                    throw new IllegalArgumentException("%s is refused: %s".formatted(instance.name(), issue.message()));
                });
        List<Result> results = new ArrayList<>();
        for (Rival rival : rivals) {
            if (rival.suits(instance, request)) {
                results.add(run(rival, instance, request));
            }
        }
        return Contradictions.marked(results);
    }

    /** The same backlog and weights with the limits of the contest. */
    private PlanRequest limited(PlanRequest request) {
        PlanConfig.Run asked = request.config().run();
        PlanConfig.Run run = new PlanConfig.Run(
                asked.name(), asked.tags(), new PlanConfig.Termination(time, time, null), asked.seed(), threads);
        return new PlanRequest(new PlanConfig(run, request.config().model()), request.modelInput());
    }

    private Result run(Rival rival, Instance instance, PlanRequest request) {
        long cpu = PROCESS.getProcessCpuTime();
        long begin = System.nanoTime();
        Attempt attempt = null;
        String trouble = null;
        try {
            attempt = rival.attempt(instance, request);
        } catch (RuntimeException | UnsatisfiedLinkError e) {
            trouble = e.toString();
        }
        double wallSeconds = (System.nanoTime() - begin) / NANOS;
        double cpuSeconds = (PROCESS.getProcessCpuTime() - cpu) / NANOS;
        Verdict verdict = null;
        Plan plan = attempt == null ? null : attempt.plan();
        if (plan != null) {
            try {
                verdict = verdict(request, plan);
            } catch (IllegalArgumentException e) {
                trouble = e.getMessage();
            }
        }
        return new Result(
                instance,
                rival.id(),
                threads,
                cpuSeconds,
                wallSeconds,
                attempt,
                verdict,
                orMisjudged(attempt, verdict, trouble));
    }

    private static Verdict verdict(PlanRequest request, Plan plan) {
        PlanConfig.Model model = request.config().model();
        return Checker.check(request.modelInput(), plan, model.weights(), model.maxMoves());
    }

    /** A rival that reports its own score must report the checker's. */
    private static @Nullable String orMisjudged(
            @Nullable Attempt attempt, @Nullable Verdict verdict, @Nullable String trouble) {
        if (trouble != null
                || attempt == null
                || verdict == null
                || attempt.improvements().isEmpty()) {
            return trouble;
        }
        var said = attempt.improvements().get(attempt.improvements().size() - 1).score();
        return said.equals(verdict.score()) ? null : "It says %s, the checker %s.".formatted(said, verdict.score());
    }
}
