package org.iterationplanner.lifecycle;

import org.iterationplanner.explain.Progress;
import org.iterationplanner.plan.Job;
import org.jspecify.annotations.Nullable;

/** A job that this instance answers, and how far it is, which is fresher than what the store has of it. Thread-safe. */
final class LiveJob {

    /** The answer so far; each has another number. */
    record Reached(long number, double share, Object soFar) {}

    private final Job stored;
    private volatile @Nullable Reached reached;
    private volatile boolean stopped;
    private @Nullable Runnable onStop;

    LiveJob(Job stored) {
        this.stored = stored;
    }

    /** How it stands. */
    Job job() {
        Reached latest = reached;
        return latest == null ? stored : stored.reached(latest.share(), latest.soFar());
    }

    /** How far this worker is, if it has got anywhere. */
    @Nullable
    Reached reached() {
        return reached;
    }

    /** Has it answered as far as it has got. */
    void stop() {
        stopped = true;
        onStop(null).run();
    }

    boolean isStopped() {
        return stopped;
    }

    /** Sets what is to be done at a stop, and gives what was. */
    private synchronized Runnable onStop(@Nullable Runnable action) {
        Runnable before = onStop;
        onStop = action;
        return before == null ? () -> {} : before;
    }

    /** What the question is told of this job, and tells it. */
    <A> Progress<A> progress() {
        return new Progress<>() {

            @Override
            public void reached(double share, A soFar) {
                Reached last = reached;
                reached = new Reached(last == null ? 1 : last.number() + 1, share, soFar);
            }

            @Override
            public boolean isStopped() {
                return stopped;
            }

            @Override
            public void onStop(Runnable action) {
                LiveJob.this.onStop(action);
                if (stopped) {
                    LiveJob.this.onStop(null).run();
                }
            }
        };
    }
}
