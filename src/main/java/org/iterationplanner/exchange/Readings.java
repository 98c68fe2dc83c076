package org.iterationplanner.exchange;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.iterationplanner.table.Unreadable;
import org.iterationplanner.table.Upload;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads files on threads of its own, each for a limited time, so that no file keeps its caller: a reader that is a library can
 * loop over what a crooked file says of itself. When its time is over it is interrupted, which ends it at the next byte of the
 * upload it asks for. One that asks for none keeps its thread, and one of the few places there are, until it ends; no other call
 * waits for it. Thread-safe.
 */
@Singleton
public class Readings {
    private static final Logger LOG = Logger.getLogger(Readings.class);
    private static final int SHOWN = 5;

    /** A reading. */
    public interface Reading<T> {
        T read() throws IOException;
    }

    private final ReadingConfig config;
    private final Semaphore places;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "import");
        // one that does not end must not keep the service from stopping
        thread.setDaemon(true);
        return thread;
    });

    public Readings(ReadingConfig config) {
        this.config = config;
        places = new Semaphore(config.parallel(), true);
    }

    /**
     * What the reading answers, or throws.
     *
     * @param uploads that are read, for what is said when their time is over
     * @throws Unreadable if its time is over
     * @throws RejectedExecutionException if all places are taken, or the service stops
     */
    public <T> T within(List<Upload> uploads, Reading<T> reading) throws IOException {
        takePlace();
        Run<T> run = new Run<>(reading);
        Future<T> result;
        try {
            result = threads.submit(run);
        } catch (RejectedExecutionException e) {
            places.release();
            throw e;
        }
        try {
            return result.get(config.timeLimit().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            run.giveUp(result);
            throw tooSlow(uploads);
        } catch (InterruptedException e) {
            run.giveUp(result);
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException("The service stops", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    /** One reading, which gives its place back when it really ends, or has never begun. */
    private final class Run<T> implements Callable<T> {
        private final Reading<T> reading;
        private final AtomicReference<@Nullable Thread> reader = new AtomicReference<>();

        Run(Reading<T> reading) {
            this.reading = reading;
        }

        @Override
        public T call() throws IOException {
            if (!reader.compareAndSet(null, Thread.currentThread())) {
                throw new CancellationException();
            }
            try {
                return reading.read();
            } finally {
                places.release();
            }
        }

        void giveUp(Future<T> result) {
            if (reader.compareAndSet(null, Thread.currentThread())) {
                places.release();
            } else {
                LOG.warnf(
                        "A file is still being read after %s, at %s",
                        config.timeLimit(), place(requireNonNull(reader.get())));
            }
            result.cancel(true);
        }
    }

    private void takePlace() {
        boolean taken;
        try {
            taken = places.tryAcquire(config.waitLimit().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            taken = false;
        }
        if (!taken) {
            throw new RejectedExecutionException("As many imports as may be are being read");
        }
    }

    private RuntimeException failure(@Nullable Throwable cause) throws IOException {
        if (threads.isShutdown()) {
            return new RejectedExecutionException("The service stops", cause);
        }
        if (cause instanceof IOException e) {
            throw e;
        }
        if (cause instanceof Error e) {
            throw e;
        }
        return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
    }

    private Unreadable tooSlow(List<Upload> uploads) {
        String names = uploads.stream().map(Upload::name).collect(Collectors.joining(", "));
        return new Unreadable(
                Unreadable.Code.TOO_SLOW,
                names + " could not be read within " + config.timeLimit()
                        + ". Maybe it is damaged: save it anew or as another format, or import it in parts.");
    }

    private static String place(Thread thread) {
        return Stream.of(thread.getStackTrace())
                .limit(SHOWN)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
