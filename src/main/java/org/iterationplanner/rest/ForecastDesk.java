package org.iterationplanner.rest;

import jakarta.inject.Singleton;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.forecast.Forecast;
import org.iterationplanner.forecast.Forecaster;
import org.iterationplanner.forecast.History;
import org.jspecify.annotations.Nullable;

/** Makes forecasts, which take all processors: two at once, a few may wait, further ones are sent away. Safe for threads. */
@Singleton
final class ForecastDesk {

    private static final int AT_ONCE = 2;
    private static final int WITH_THOSE_THAT_WAIT = 10;
    private static final long SECONDS_TO_WAIT = 10;
    private static final int LARGEST_SEED = 999_999_999;

    private final Semaphore inside = new Semaphore(WITH_THOSE_THAT_WAIT);
    private final Semaphore served = new Semaphore(AT_ONCE, true);

    /**
     * A forecast of a plan.
     *
     * @param runs as the address has it; 2,000 unless said
     * @param seed as the address has it; 0 unless said
     * @throws Refusal if one of them is wrong
     * @throws RejectedExecutionException if too many are asked for at once
     */
    Forecast forecast(Backlog backlog, Plan plan, History history, @Nullable String runs, @Nullable String seed) {
        int number = Query.whole("runs", runs, Forecaster.RUNS, Forecaster.RUNS, Forecaster.mostRuns(backlog));
        int start = Query.whole("seed", seed, 0, 0, LARGEST_SEED);
        if (!inside.tryAcquire()) {
            throw new RejectedExecutionException("Too many wait for a forecast.");
        }
        try {
            return inTurn(backlog, plan, history, number, start);
        } finally {
            inside.release();
        }
    }

    private Forecast inTurn(Backlog backlog, Plan plan, History history, int runs, int seed) {
        if (!isServed()) {
            throw new RejectedExecutionException("Others take too long.");
        }
        try {
            return Forecaster.forecast(backlog, plan, history, runs, seed);
        } finally {
            served.release();
        }
    }

    private boolean isServed() {
        try {
            return served.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
