package org.iterationplanner.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iterationplanner.diff.Comparison;
import org.iterationplanner.diff.PlanDiff;
import org.iterationplanner.lifecycle.PlanService;

/** How two plans differ. */
@Path("/v1/plans")
@Tag(name = "What if")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class DiffResource {

    private final PlanService plans;

    DiffResource(PlanService plans) {
        this.plans = plans;
    }

    @GET
    @Path("{id}/diff/{otherId}")
    @Operation(
            summary = "Compare two plans",
            description =
                    "Assets that moved and why, dates that changed with them, rules and key figures side by side, from"
                            + " the first plan to the other. They need not be derived from one another: things are the same that"
                            + " have the same id. The reason of a move is what the checker says of the other plan with that asset,"
                            + " and those that must move with it, where it was.")
    @APIResponse(responseCode = "200", description = "The differences")
    @APIResponse(responseCode = "404", description = "There is no such plan")
    @APIResponse(responseCode = "409", description = "One of them has no plan yet")
    public PlanDiff diff(
            @Parameter(description = "Id of the plan before") @PathParam("id") String id,
            @Parameter(description = "Id of the plan after") @PathParam("otherId") String otherId) {
        Planned before = Planned.of(plans, Query.id(id));
        Planned after = Planned.of(plans, Query.id(otherId));
        return Comparison.of(before.request(), before.output(), after.request(), after.output());
    }
}
