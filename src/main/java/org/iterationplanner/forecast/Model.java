package org.iterationplanner.forecast;

import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Plan;

/** A plan ready to be executed. Immutable, safe for threads. */
record Model(LongRun run, Work work, Waits waits, Goals goals, Draws draws) {

    static Model of(Backlog backlog, Plan plan, History history, long seed) {
        LongRun run = new LongRun(backlog);
        Blocks blocks = new Blocks(run, plan);
        Work work = new Work(run, blocks, plan);
        Goals goals = new Goals(run, blocks);
        return new Model(run, work, new Waits(run, work, goals), goals, new Draws(run, history, seed));
    }

    Tally tally() {
        return new Tally(work.size, run.index().teamCount(), goals.size(), run.iterations());
    }
}
