package org.iterationplanner.plan;

/** Where a plan is in its life. */
public enum PlanStatus {
    /** Received. */
    DATASET_CREATED,
    /** Found to be readable as one problem. */
    DATASET_VALIDATED,
    /** Stored and waiting for a worker. */
    SOLVING_SCHEDULED,
    /** A worker has it; there is no plan yet. */
    SOLVING_STARTED,
    /** There is a plan, and the search goes on. */
    SOLVING_ACTIVE,
    /** Ended with a plan that the checker has confirmed. */
    SOLVING_COMPLETED,
    /** Stopped before there was a plan. */
    SOLVING_INCOMPLETE,
    /** Given up, with a message. */
    SOLVING_FAILED;

    /** Whether nothing changes any more. */
    public boolean isTerminal() {
        return switch (this) {
            case DATASET_CREATED, DATASET_VALIDATED, SOLVING_SCHEDULED, SOLVING_STARTED, SOLVING_ACTIVE -> false;
            case SOLVING_COMPLETED, SOLVING_INCOMPLETE, SOLVING_FAILED -> true;
        };
    }
}
