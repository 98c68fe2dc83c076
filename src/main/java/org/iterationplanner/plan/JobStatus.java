package org.iterationplanner.plan;

import java.util.EnumSet;
import java.util.Set;

/** Where a job is in its life. */
public enum JobStatus implements Stage {
    /** Stored and waiting for a worker. */
    SCHEDULED,
    /** A worker has it; there may be a part of the answer. */
    ACTIVE,
    /** Ended with the whole answer. */
    COMPLETED,
    /** Stopped; what there is of the answer is kept. */
    INCOMPLETE,
    /** Given up, with a message. */
    FAILED;

    @Override
    public Set<JobStatus> enteredFrom() {
        return switch (this) {
            // given back by an instance that shuts down
            case SCHEDULED -> EnumSet.of(ACTIVE);
            // the latter: claimed again after its worker died
            case ACTIVE -> EnumSet.of(SCHEDULED, ACTIVE);
            case COMPLETED, INCOMPLETE, FAILED -> EnumSet.of(ACTIVE);
        };
    }

    @Override
    public boolean isTerminal() {
        return switch (this) {
            case SCHEDULED, ACTIVE -> false;
            case COMPLETED, INCOMPLETE, FAILED -> true;
        };
    }
}
