package org.iterationplanner.ledger;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.forecast.Forecaster;
import org.iterationplanner.learning.Learning;
import org.iterationplanner.store.BacklogPromises;
import org.iterationplanner.tracking.Promises;
import org.jboss.logging.Logger;

/**
 * Adds to what an accepted plan promises what a forecast says of it, in the background. The forecast is lost if the process dies
 * before or too many plans are accepted at once; it is then missing where forecasts are judged. Thread-safe.
 */
@Singleton
public class Promising {
    private static final Logger LOG = Logger.getLogger(Promising.class);
    private static final int WAITING = 100;

    private final BacklogPromises promises;
    private final ExecutorService forecasting = new ThreadPoolExecutor(
            0,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            task -> new Thread(task, "promises"),
            new ThreadPoolExecutor.DiscardPolicy());

    Promising(BacklogPromises promises) {
        this.promises = promises;
    }

    /** @param backlog as accepting its plan made it */
    void accepted(LivingBacklog backlog) {
        forecasting.execute(() -> forecast(backlog));
    }

    private void forecast(LivingBacklog backlog) {
        try {
            PlannedBacklog planned = PlannedBacklog.of(backlog);
            promises.put(
                    backlog.id(),
                    Promises.of(
                            backlog,
                            Forecaster.forecast(
                                    planned.records(), planned.plan(), Learning.history(backlog), Forecaster.RUNS, 0)));
        } catch (RuntimeException e) {
            LOG.warnf(
                    e,
                    "The plan accepted with version %d of backlog %s is not forecast.",
                    backlog.version(),
                    backlog.id());
        }
    }

    @PreDestroy
    void stop() {
        forecasting.shutdownNow();
    }
}
