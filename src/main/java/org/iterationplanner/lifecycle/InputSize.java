package org.iterationplanner.lifecycle;

import org.iterationplanner.backlog.Asset;
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
        long effort = backlog.assets().stream()
                .map(Asset::totalEffort)
                .mapToLong(Hundredths::of)
                .sum();
        return new InputMetrics(
                index.assetCount(),
                new MoveGroups(index).size(),
                backlog.workloads().size(),
                backlog.dependencies().size(),
                index.teamCount(),
                index.iterationCount(),
                Hundredths.toDecimal(effort),
                Hundredths.toDecimal(index.totalCapacity()));
    }
}
