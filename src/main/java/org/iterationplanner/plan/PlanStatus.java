package org.iterationplanner.plan;

import java.util.EnumSet;
import java.util.Set;

/** Where a plan is in its life. */
public enum PlanStatus implements Stage {
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

    @Override
    public Set<PlanStatus> enteredFrom() {
        return switch (this) {
            case DATASET_CREATED -> EnumSet.noneOf(PlanStatus.class);
            case DATASET_VALIDATED -> EnumSet.of(DATASET_CREATED);
            // the latter two: given back by an instance that shuts down
            case SOLVING_SCHEDULED -> EnumSet.of(DATASET_VALIDATED, SOLVING_STARTED, SOLVING_ACTIVE);
            // the latter two: claimed again after its worker died
            case SOLVING_STARTED -> EnumSet.of(SOLVING_SCHEDULED, SOLVING_STARTED, SOLVING_ACTIVE);
            case SOLVING_ACTIVE -> EnumSet.of(SOLVING_STARTED, SOLVING_ACTIVE);
            // a short search is over before its first plan was stored
            case SOLVING_COMPLETED, SOLVING_FAILED -> EnumSet.of(SOLVING_STARTED, SOLVING_ACTIVE);
            case SOLVING_INCOMPLETE -> EnumSet.of(SOLVING_STARTED);
        };
    }

    @Override
    public boolean isTerminal() {
        return switch (this) {
            case DATASET_CREATED, DATASET_VALIDATED, SOLVING_SCHEDULED, SOLVING_STARTED, SOLVING_ACTIVE -> false;
            case SOLVING_COMPLETED, SOLVING_INCOMPLETE, SOLVING_FAILED -> true;
        };
    }
}
