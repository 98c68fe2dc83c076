package org.iterationplanner.backlog;

/** Why a search ended. */
public enum TerminationReason {
    /** Its time was up. */
    TIME_LIMIT,
    /** Nothing better was found for as long as it was told to go on. */
    UNIMPROVED,
    /** It had made as many steps as it was told to. */
    STEP_LIMIT,
    /** A bound proves that there is nothing better. */
    PROVED_OPTIMAL,
    /** Somebody stopped it. */
    STOPPED
}
