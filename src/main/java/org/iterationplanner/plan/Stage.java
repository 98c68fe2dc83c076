package org.iterationplanner.plan;

import java.util.Set;

/** Where something is in its life that workers do. {@link #enteredFrom} is the one table of transitions. */
public sealed interface Stage permits PlanStatus, JobStatus {

    /** The stages from which one can come into this one; every change in the store is held to it. */
    Set<? extends Stage> enteredFrom();

    /** Whether nothing changes any more. */
    boolean isTerminal();
}
