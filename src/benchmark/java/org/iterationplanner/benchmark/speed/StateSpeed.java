package org.iterationplanner.benchmark.speed;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.State;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/** The array state alone: one group put elsewhere, anywhere it may be, and the three levels of the score read. */
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

    /** A plan in which every group is somewhere. */
    @Setup
    public void prepare() {
        state = new State(new PlanningProblem(Estate.request(assets)));
        for (int group = 0; group < state.problem().groupCount(); group++) {
            assign(group);
        }
    }

    /** Puts one group elsewhere. */
    @Benchmark
    public long assign() {
        assign(random.nextInt(state.problem().groupCount()));
        return state.hard() + state.medium() + state.soft();
    }

    private void assign(int group) {
        int[] where = state.problem().candidates().clean(group);
        if (where.length > 0) {
            int staffing = random.nextInt(state.problem().staffings(group).size());
            state.assign(group, where[random.nextInt(where.length)], staffing);
        }
    }
}
