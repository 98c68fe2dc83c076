package org.iterationplanner.why;

import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.WorkloadDependency;
import org.jspecify.annotations.Nullable;

/**
 * t(from) + lag ≤ t(to), once the second is planned.
 *
 * @param from a node of {@link Waits}
 * @param dependency between assets, if that is why
 * @param workloads between workloads, if that is why; neither: the second node is the completion of the first one's workload
 */
record Wait(
        int from,
        int to,
        int lag,
        @Nullable Dependency dependency,
        @Nullable WorkloadDependency workloads) {}
