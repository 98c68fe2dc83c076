package org.iterationplanner.plan;

/** What a job is asked about a plan. */
public enum JobKind {
    /** What one more of each thing that is scarce is worth. */
    PRICES,
    /** What a change costs, by how many assets may move. */
    FRONTIER,
    /** Plans that trade one good for another. */
    ALTERNATIVES,
    /** What must give for a plan that breaks hard rules or is late. */
    REPAIRS
}
