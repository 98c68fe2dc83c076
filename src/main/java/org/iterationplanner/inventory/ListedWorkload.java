package org.iterationplanner.inventory;

import org.iterationplanner.backlog.Asset.Environment;
import org.iterationplanner.backlog.Asset.Strategy;
import org.iterationplanner.table.Row;
import org.jspecify.annotations.Nullable;

/** A workload of the sheet Digital Estate of a Migration Execution Guide: in one datacenter, with so many servers. */
record ListedWorkload(
        Row row,
        Group group,
        String datacenter,
        @Nullable Environment environment,
        @Nullable Strategy strategy,
        long servers) {}
