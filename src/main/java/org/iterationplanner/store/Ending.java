package org.iterationplanner.store;

import org.iterationplanner.backlog.Score;
import org.iterationplanner.backlog.TerminationReason;
import org.iterationplanner.plan.PlanResult;
import org.iterationplanner.plan.ValidationResult;

/** How the solving of a plan can end. */
public sealed interface Ending {

    /**
     * With a plan that the checker has confirmed.
     *
     * @param outlook what the plan shows to be worth knowing of the input
     */
    record Completed(PlanResult result, Score score, TerminationReason reason, ValidationResult outlook)
            implements Ending {}

    /** Stopped before there was a plan. */
    record Incomplete() implements Ending {}

    /** Given up; the message is for whoever asked for the plan. */
    record Failed(String message) implements Ending {}
}
