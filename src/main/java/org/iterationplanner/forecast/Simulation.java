package org.iterationplanner.forecast;

import java.util.stream.IntStream;

/** What many runs of a plan came to; the same however many threads there are. */
record Simulation(Model model, Outcomes outcomes, Tally tally) {

    /** Executes a plan so many times, on as many threads as there are processors. */
    static Simulation of(Model model, int runs) {
        Outcomes outcomes = new Outcomes(runs, model.run().iterations());
        Execution all = IntStream.range(0, runs)
                .parallel()
                .collect(() -> new Execution(model, outcomes, model.tally()), Execution::execute, Execution::add);
        return new Simulation(model, outcomes, all.tally());
    }

    int runs() {
        return outcomes.runs();
    }
}
