package org.iterationplanner.lifecycle;

import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.plan.InputMetrics;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.MoveGroups;

/** Measures a valid backlog. */
final class InputSize {

    private InputSize() {}

    static InputMetrics of(Backlog backlog) {
        IndexedBacklog index = new IndexedBacklog(backlog);
        return new InputMetrics(
                index.assetCount(),
                new MoveGroups(index).size(),
                backlog.workloads().size(),
                backlog.dependencies().size(),
                index.teamCount(),
                index.iterationCount(),
                Hundredths.toDecimal(index.remainingEffort()),
                Hundredths.toDecimal(index.totalCapacity()));
    }
}
