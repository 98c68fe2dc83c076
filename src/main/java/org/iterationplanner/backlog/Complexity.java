package org.iterationplanner.backlog;

/** How difficult a workload is to migrate; in this order. */
public enum Complexity {
    LOW,
    MEDIUM,
    HIGH
}
