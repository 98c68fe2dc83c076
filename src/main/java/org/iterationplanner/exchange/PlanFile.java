package org.iterationplanner.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.PlanConfig;
import org.jspecify.annotations.Nullable;

/**
 * A plan in a file: what was asked, and what came out, as far as it has. Can be posted to {@code /v1/check} as it is.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PlanFile(
        @Nullable PlanConfig config,
        Backlog modelInput,
        @Nullable ModelOutput modelOutput) {}
