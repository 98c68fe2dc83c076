package org.iterationplanner.worklist;

/** What an item of a worklist is in a backlog, from the top of the tree down. */
public enum Level {
    DATACENTER,
    WORKLOAD,
    ASSET,
    TASK
}
