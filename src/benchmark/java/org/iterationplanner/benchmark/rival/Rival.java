package org.iterationplanner.benchmark.rival;

import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.benchmark.instance.Instance;

/** One way to plan. The same rival may be asked again and again, by one thread. */
public interface Rival {

    /** What it is called in options, tables and plots. */
    String id();

    /** What it does, in one sentence. */
    String description();

    /** Whether it has an answer to such a problem; if not, it is not asked. */
    boolean suits(Instance instance, PlanRequest request);

    /** Plans within the request's limits of time and threads. */
    Attempt attempt(Instance instance, PlanRequest request);
}
