package org.iterationplanner.backlog;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A request to plan: how, and what. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PlanRequest(@Nullable PlanConfig config, Backlog modelInput) {

    @Override
    public PlanConfig config() {
        return config == null ? PlanConfig.DEFAULT : config;
    }
}
