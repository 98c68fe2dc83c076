package org.iterationplanner.cycle;

import java.util.EnumSet;
import java.util.Set;

/** Where an iteration is in its life. The one table of what may follow what is {@link #enteredFrom}. */
public enum IterationState {
    /** Planned beyond what is published, or not planned yet. */
    DRAFT,
    /** People have been told what it holds; it may still change. */
    PUBLISHED,
    /** The team has committed to it; change management has not decided. Its assets no longer move. */
    COMMITTED,
    /** Change management has said no: it is open for changes again. */
    REJECTED,
    /** Change management has said yes. Its assets no longer move. */
    APPROVED,
    /** Being worked at. */
    IN_PROGRESS,
    /** Over, with what was really done. */
    CLOSED;

    /** The states that this one may follow. */
    public Set<IterationState> enteredFrom() {
        return switch (this) {
            // the accepted plan publishes less than the one before
            case DRAFT -> EnumSet.of(PUBLISHED, REJECTED);
            case PUBLISHED -> EnumSet.of(DRAFT, PUBLISHED, REJECTED);
            case COMMITTED -> EnumSet.of(PUBLISHED, REJECTED);
            // the latter: the approval is withdrawn before the work begins
            case REJECTED -> EnumSet.of(COMMITTED, APPROVED);
            case APPROVED -> EnumSet.of(COMMITTED);
            case IN_PROGRESS -> EnumSet.of(APPROVED);
            case CLOSED -> EnumSet.of(IN_PROGRESS);
        };
    }

    /** Whether what it holds is fixed: a plan moves nothing out of it and nothing into it. */
    public boolean isFixed() {
        return switch (this) {
            case DRAFT, PUBLISHED, REJECTED -> false;
            case COMMITTED, APPROVED, IN_PROGRESS, CLOSED -> true;
        };
    }
}
