package org.iterationplanner.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.iterationplanner.plan.JobStatus;
import org.iterationplanner.plan.PlanException.QueueFull;
import org.iterationplanner.plan.PlanStatus;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Wakes workers: db-scheduler's table holds one task for every plan and every job that is not terminal. A task is no more than
 * a call: the worker then takes what has waited longest, which only {@link Leases} can tell. Thread-safe.
 */
@Singleton
public final class SolveQueue {

    /** What is to become of a task that has run. */
    public enum Next {
        /** What it is about is terminal or gone: it is done. */
        NEVER,
        /** What it is about is still to be done: it calls the next free worker. */
        NOW,
        /** Somebody else works at what it is about: it calls again, should that one die. */
        SOON
    }

    private static final TaskDescriptor<Void> SOLVE = TaskDescriptor.of("solve");
    private static final TaskDescriptor<Void> FORGET_KEYS = TaskDescriptor.of("forget-idempotency-keys");

    /** Tasks are due since long ago, so that a clock that is set back delays none. */
    private static final Duration LONG_AGO = Duration.ofDays(10_000);

    private static final Duration SOMEWHAT = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final int MISSED_HEARTBEATS = 4;

    private final Database database;
    private final JdbcCustomization dialect;
    private volatile @Nullable Scheduler scheduler;

    public SolveQueue(Database database) {
        this.database = database;
        dialect = new AutodetectJdbcCustomization(database.dataSource());
    }

    /**
     * Begins to call {@code work} with the id of a task's plan or job, one call per thread at a time.
     *
     * @param worker name of this instance, at most 50 characters
     * @param lease how soon what a dead worker held should be looked at
     */
    public void start(int threads, String worker, Duration lease, Function<UUID, Next> work) {
        if (database.isExclusive()) {
            database.inTransaction(SolveQueue::takeFromTheDead);
        }
        RecurringTask<Void> forget = Tasks.recurring(FORGET_KEYS, FixedDelay.ofHours(1))
                .execute((instance, context) -> database.with(IdempotencyKeys::forget));
        Scheduler started = Scheduler.create(database.dataSource(), task(work))
                .startTasks(forget)
                .threads(threads)
                .schedulerName(new SchedulerName.Fixed(worker))
                .jdbcCustomization(dialect)
                .pollingInterval(SOMEWHAT)
                .heartbeatInterval(lease.dividedBy(2L * MISSED_HEARTBEATS))
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(PATIENCE)
                .build();
        started.start();
        scheduler = started;
    }

    private static CustomTask<Void> task(Function<UUID, Next> work) {
        return Tasks.custom(SOLVE)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(SOMEWHAT))
                .execute((instance, context) -> complete(work.apply(UUID.fromString(instance.getId()))));
    }

    private static CompletionHandler<Void> complete(Next next) {
        return switch (next) {
            case NEVER -> new CompletionHandler.OnCompleteRemove<>();
            case NOW -> (complete, operations) -> operations.reschedule(complete, due());
            case SOON ->
                (complete, operations) ->
                        operations.reschedule(complete, Instant.now().plus(SOMEWHAT));
        };
    }

    private static Instant due() {
        return Instant.now().minus(LONG_AGO);
    }

    /** Frees what a process held that ended without a word: the tasks for the queue, the leases for {@link Leases}. */
    private static int takeFromTheDead(Handle handle) {
        handle.execute("UPDATE plan SET lease_until = NULL WHERE lease_until IS NOT NULL");
        handle.execute("UPDATE job SET lease_until = NULL WHERE lease_until IS NOT NULL");
        return handle.createUpdate(
                        "UPDATE scheduled_tasks SET picked = FALSE, picked_by = NULL, last_heartbeat = NULL,"
                                + " execution_time = :due WHERE task_name = :task AND (picked OR execution_time > CURRENT_TIMESTAMP)")
                .bind("due", due())
                .bind("task", SOLVE.getTaskName())
                .execute();
    }

    /**
     * Ends the transaction if as many plans and jobs as are allowed wait already.
     *
     * @throws QueueFull if so
     */
    void refuseWhenFull(Handle handle, int limit) {
        long waiting = handle.createQuery("SELECT (SELECT COUNT(*) FROM plan WHERE status = :plan)"
                        + " + (SELECT COUNT(*) FROM job WHERE status = :job)")
                .bind("plan", PlanStatus.SOLVING_SCHEDULED)
                .bind("job", JobStatus.SCHEDULED)
                .mapTo(Long.class)
                .one();
        if (waiting >= limit) {
            throw new QueueFull(limit);
        }
    }

    /** Adds a plan or a job in the handle's transaction; {@link #wake} once that is committed. */
    void add(Handle handle, UUID id) {
        SchedulerClient.Builder.create(BoundDataSource.over(handle.getConnection()), task(unused -> Next.NEVER))
                .jdbcCustomization(dialect)
                .build()
                .scheduleIfNotExists(SOLVE.instance(id.toString()).scheduledTo(due()));
    }

    /** Looks for work at once instead of within half a second. */
    public void wake() {
        Scheduler running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    /** Takes nothing more and waits for what is being worked at, which must have been told to end. */
    public void stop() {
        Scheduler running = scheduler;
        if (running != null) {
            running.stop();
        }
    }
}
