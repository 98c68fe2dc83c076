package org.iterationplanner.backlog;

/** How much the business depends on a workload; in this order. */
public enum Criticality {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
