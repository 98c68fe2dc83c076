package org.iterationplanner.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a call on a plan was not carried out; nothing was changed. The message is fit for the caller. */
public abstract sealed class PlanException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private PlanException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** There is no such plan. */
    public static final class PlanNotFound extends PlanException {
        private static final long serialVersionUID = 1;

        public PlanNotFound(UUID id) {
            super("There is no plan %s. Maybe it has been purged.".formatted(id), null);
        }
    }

    /** There is no such job. */
    public static final class JobNotFound extends PlanException {
        private static final long serialVersionUID = 1;

        public JobNotFound(UUID id) {
            super("There is no job %s. Maybe its plan has been purged.".formatted(id), null);
        }
    }

    /** There are no iterations to ask about. */
    public static final class NoPlanYet extends PlanException {
        private static final long serialVersionUID = 1;

        public NoPlanYet(UUID id, PlanStatus status) {
            super(
                    "The plan %s is %s and has no iterations to ask about. Maybe %s."
                            .formatted(
                                    id,
                                    status,
                                    status.isTerminal() ? "plan the same input again" : "wait for SOLVING_ACTIVE"),
                    null);
        }
    }

    /** It is not terminal yet. */
    public static final class PlanBusy extends PlanException {
        private static final long serialVersionUID = 1;

        public PlanBusy(UUID id, PlanStatus status) {
            super("The plan %s is still %s. Maybe stop it first: DELETE without purge.".formatted(id, status), null);
        }
    }

    /** Other plans were derived from it. */
    public static final class HasChildren extends PlanException {
        private static final long serialVersionUID = 1;

        public HasChildren(UUID id, int children) {
            super(
                    "%d plans were derived from the plan %s. Maybe purge them with it: cascade=true."
                            .formatted(children, id),
                    null);
        }
    }

    /** The idempotency key is taken: by another request, or by the same one that is not stored yet. */
    public static final class IdempotencyConflict extends PlanException {
        private static final long serialVersionUID = 1;
        private final boolean inFlight;

        public IdempotencyConflict(String key, boolean inFlight) {
            super(
                    inFlight
                            ? "A request with the idempotency key %s is being stored. Maybe try again in a second."
                                    .formatted(key)
                            : "The idempotency key %s was used for another request. Maybe choose a new key."
                                    .formatted(key),
                    null);
            this.inFlight = inFlight;
        }

        /** True: the same key is being stored right now (409); false: it belongs to another request (422). */
        public boolean inFlight() {
            return inFlight;
        }
    }

    /** Too many plans and jobs are waiting (429). */
    public static final class QueueFull extends PlanException {
        private static final long serialVersionUID = 1;

        public QueueFull(int limit) {
            super(
                    "%d plans and jobs are waiting for a worker, which is the limit. Maybe try again later."
                            .formatted(limit),
                    null);
        }
    }

    /** The database does not answer (503); it may have carried out what was asked. */
    public static final class StoreUnavailable extends PlanException {
        private static final long serialVersionUID = 1;

        public StoreUnavailable(Throwable cause) {
            super("The database does not answer. Maybe try again in a few seconds.", cause);
        }
    }
}
