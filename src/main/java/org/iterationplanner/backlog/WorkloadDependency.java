package org.iterationplanner.backlog;

import static org.iterationplanner.backlog.Immutable.unless;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Workload {@code to} starts when {@code from} is complete.
 *
 * @param lag iterations at least between the two, 0 (the same iteration is allowed) unless said
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WorkloadDependency(
        String from, String to, @Nullable Integer lag) {

    public WorkloadDependency {
        lag = unless(0, lag);
    }

    @Override
    public Integer lag() {
        return lag == null ? 0 : lag;
    }
}
