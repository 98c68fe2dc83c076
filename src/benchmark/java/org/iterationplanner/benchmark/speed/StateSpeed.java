package org.iterationplanner.benchmark.speed;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.state.PlanReader;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.State;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The array state alone: one group of a first plan put elsewhere, anywhere it may be, the three levels of the score read, and
 * put back.
 */
@org.openjdk.jmh.annotations.State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StateSpeed {

    @Param({"1000", "10000"})
    private int assets;

    private final SplittableRandom random = new SplittableRandom(1);
    private State state = new State(new PlanningProblem(Estate.request(2)));

    /** A plan as a search begins with. */
    @Setup
    public void prepare() {
        PlanRequest request = Estate.request(assets);
        state = new State(new PlanningProblem(request));
        new PlanReader(state).read(Estate.firstPlan(request));
    }

    /** Two changes of one group. */
    @Benchmark
    @OperationsPerInvocation(2)
    public long assign() {
        int group = random.nextInt(state.problem().groupCount());
        int[] where = state.problem().candidates().clean(group);
        if (where.length == 0 || !state.isPlanned(group)) {
            return 0;
        }
        int iteration = state.iteration(group);
        int staffing = state.staffing(group);
        int other = random.nextInt(state.problem().staffings(group).size());
        state.assign(group, where[random.nextInt(where.length)], other);
        long score = state.hard() + state.medium() + state.soft();
        state.assign(group, iteration, staffing);
        return score;
    }
}
