package org.iterationplanner.plan;

/** What a job is asked about a plan. */
public enum JobKind {
    /** What one more of each thing that is scarce is worth. */
    PRICES
}
