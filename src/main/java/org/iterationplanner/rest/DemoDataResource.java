package org.iterationplanner.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.sample.DemoData;

/** Requests to begin with. */
@Path("/v1/demo-data")
@Tag(name = "Demo data")
@Produces(MediaType.APPLICATION_JSON)
public class DemoDataResource {

    @GET
    @Operation(summary = "List the samples", description = "Requests to begin with; all of them have a feasible plan.")
    @APIResponse(responseCode = "200", description = "The samples")
    public List<DemoData.Sample> samples() {
        return DemoData.list();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Get a sample", description = "A request that is ready to be posted to /v1/plans.")
    @APIResponse(responseCode = "200", description = "The request")
    @APIResponse(responseCode = "404", description = "There is no such sample")
    public PlanRequest sample(
            @Parameter(
                            description = "Of one that is listed; or estate- and a number of assets, 2 to 50,000",
                            example = "first-steps")
                    @PathParam("id")
                    String id) {
        return DemoData.get(id)
                .orElseThrow(() -> new Refusal(
                        ProblemCode.NOT_FOUND, "There is no sample \"" + id + "\". Maybe GET /v1/demo-data lists it."));
    }
}
