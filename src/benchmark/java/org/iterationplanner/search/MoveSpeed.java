package org.iterationplanner.search;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.benchmark.speed.Estate;
import org.iterationplanner.state.PlanReader;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.State;
import org.iterationplanner.state.Trial;
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

/** Proposing a move of any kind to a first plan, and taking it back. */
@org.openjdk.jmh.annotations.State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MoveSpeed {

    @Param({"1000", "10000"})
    private int assets;

    private final SplittableRandom random = new SplittableRandom(1);
    private State state = new State(new PlanningProblem(Estate.request(2)));
    private Trial trial = new Trial(state);
    private MoveGenerator moves = new MoveGenerator(state, trial);

    /** A plan as a search begins with. */
    @Setup
    public void prepare() {
        PlanRequest request = Estate.request(assets);
        state = new State(new PlanningProblem(request));
        new PlanReader(state).read(Estate.firstPlan(request));
        trial = new Trial(state);
        moves = new MoveGenerator(state, trial);
    }

    /** One proposal, usable or not. */
    @Benchmark
    public boolean propose() {
        boolean usable = moves.propose(random);
        if (usable) {
            trial.rollback();
        }
        return usable;
    }
}
