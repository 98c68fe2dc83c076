package org.iterationplanner.benchmark.speed;

import java.util.concurrent.TimeUnit;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Weights;
import org.iterationplanner.check.Checker;
import org.iterationplanner.check.Verdict;
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

/** What is done once for a request or a plan: mapping, first plan, check. */
@org.openjdk.jmh.annotations.State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class WholePlanSpeed {

    @Param({"1000", "10000"})
    private int assets;

    private PlanRequest request = Estate.request(2);
    private Plan plan = Plan.EMPTY;

    /** An estate and its first plan. */
    @Setup
    public void prepare() {
        request = Estate.request(assets);
        plan = Estate.firstPlan(request);
    }

    /** From the request to the arrays that are searched. */
    @Benchmark
    public State mapping() {
        return new State(new PlanningProblem(request));
    }

    /** From the request to the first plan. */
    @Benchmark
    public Plan firstPlan() {
        return Estate.firstPlan(request);
    }

    /** The independent checker's verdict. */
    @Benchmark
    public Verdict check() {
        return Checker.check(request.modelInput(), plan, Weights.DEFAULT, null);
    }
}
