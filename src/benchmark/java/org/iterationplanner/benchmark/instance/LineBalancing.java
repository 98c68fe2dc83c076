package org.iterationplanner.benchmark.instance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Calendar;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Iterations;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.backlog.Workload;

/**
 * A simple assembly line balancing problem (SALBP-1): tasks with times and an order, as few stations as possible. A station
 * is an iteration of one day, the cycle time the capacity of one team, and all tasks are one workload, so that the cost of
 * delay is the number of iterations in use less one.
 *
 * @param precedence pairs of task numbers counted from 1
 */
public record LineBalancing(int cycleTime, List<Integer> times, List<Pair> precedence) {

    /** {@code before} is done in an iteration not later than {@code after}. */
    public record Pair(int before, int after) {}

    private static final LocalDate START = LocalDate.of(2026, 12, 7);
    private static final String TEAM = "line";
    private static final String WORKLOAD = "product";

    /** Only the last iteration counts, and leaving a task out is never worth it. */
    private static final Map<String, Integer> WEIGHTS = Map.of(
            Rule.COST_OF_DELAY.id(), 1,
            Rule.UNPLANNED.id(), 1_000_000,
            Rule.EARLINESS.id(), 0,
            Rule.WORK_IN_PROGRESS.id(), 0,
            Rule.OVERTARGET.id(), 0,
            Rule.AFFINITY.id(), 0,
            Rule.STABILITY.id(), 0);

    public LineBalancing {
        times = List.copyOf(times);
        precedence = List.copyOf(precedence);
    }

    /** The problem as a request to plan. */
    public PlanRequest request() {
        Calendar calendar = new Calendar(START, 1, Iterations.of(enoughIterations()), null, null);
        Backlog backlog = new Backlog(
                calendar,
                null,
                null,
                List.of(),
                List.of(team()),
                List.of(),
                List.of(product()),
                List.of(),
                IntStream.rangeClosed(1, times.size()).mapToObj(this::task).toList(),
                precedence.stream().map(LineBalancing::dependency).toList(),
                List.of(),
                List.of(),
                null,
                List.of());
        return new PlanRequest(new PlanConfig(null, new PlanConfig.Model(WEIGHTS, null)), backlog);
    }

    /**
     * Filling one station after the other leaves no two neighbours that fit into one, so twice the total time is enough; it
     * does not depend on what others have found.
     */
    private int enoughIterations() {
        long total = times.stream().mapToLong(Integer::longValue).sum();
        return (int) Math.min(times.size(), 2 * total / cycleTime + 1);
    }

    private Team team() {
        return new Team(
                TEAM,
                null,
                BigDecimal.valueOf(cycleTime),
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                Map.of(),
                List.of());
    }

    private static Workload product() {
        return new Workload(
                WORKLOAD, null, null, null, null, null, null, null, null, Map.of(), List.of(), Map.of(), List.of());
    }

    private Asset task(int number) {
        return Assets.withEffort(id(number), WORKLOAD, Map.of(TEAM, BigDecimal.valueOf(times.get(number - 1))), null);
    }

    private static Dependency dependency(Pair pair) {
        return new Dependency(id(pair.before()), id(pair.after()), null, null, null, null);
    }

    private static String id(int number) {
        return "t" + number;
    }
}
