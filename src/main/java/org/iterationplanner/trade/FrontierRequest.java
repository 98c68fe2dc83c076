package org.iterationplanner.trade;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.change.PatchOperation;
import org.iterationplanner.change.WhatIf;
import org.iterationplanner.json.AnyJson;
import org.iterationplanner.json.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A change, and how long its frontier may take.
 *
 * @param spentLimit time for all points together, 20 s unless said
 * @param config as {@link WhatIf#config}
 * @param patch as {@link WhatIf#patch}
 * @param changes as {@link WhatIf#changes}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FrontierRequest(
        @Nullable Duration spentLimit,
        @Nullable AnyJson config,
        @Nullable List<PatchOperation> patch,
        @Nullable AnyJson changes) {

    public FrontierRequest {
        spentLimit = SpentLimit.orDefault(spentLimit);
        patch = patch == null ? null : List.copyOf(patch);
    }

    @Override
    public Duration spentLimit() {
        return SpentLimit.orDefault(spentLimit);
    }

    /** Everything that is wrong with it, but for the change itself. */
    public List<Issue> issues() {
        return SpentLimit.issues(spentLimit());
    }

    /** The changed request, still to be validated, or why the change cannot be made; see {@link WhatIf#of}. */
    public Reading<PlanRequest> changed(PlanRequest asked, Plan plan) {
        return new WhatIf(config, patch, changes).of(asked, plan);
    }
}
