package org.iterationplanner.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iterationplanner.devops.DevOpsClient;
import org.iterationplanner.devops.DevOpsConnection;
import org.iterationplanner.devops.DevOpsPublication;
import org.iterationplanner.devops.DevOpsUpdate;
import org.iterationplanner.lifecycle.PlanService;
import org.jspecify.annotations.Nullable;

/** Plans back into Azure DevOps itself. The token is in no answer, log or database. */
@Path("/v1/plans")
@Tag(name = "Import and export")
@Blocking
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DevOpsExportResource {

    private final DevOpsClient client;
    private final PlanService plans;

    DevOpsExportResource(DevOpsClient client, PlanService plans) {
        this.client = client;
        this.plans = plans;
    }

    @POST
    @Path("{id}/export/azure-devops")
    @Operation(
            summary = "Write a plan to Azure DevOps",
            description =
                    "Compares the plan with the work items that its assets name in refs.azure-devops, and answers what"
                            + " is different: iteration path and points. Only with dryRun=false it is written, each work item only"
                            + " if nobody has changed it meanwhile.")
    @APIResponse(
            responseCode = "200",
            description = "The difference, and what became of each",
            content = @Content(schema = @Schema(implementation = DevOpsUpdate.class)))
    @APIResponse(responseCode = "404", description = "There is no such plan")
    @APIResponse(responseCode = "409", description = "There is no plan yet")
    @APIResponse(responseCode = "422", description = "The address may not be called, or the token is refused")
    @APIResponse(responseCode = "502", description = "Azure DevOps does not answer as it should")
    @APIResponse(responseCode = "503", description = "Azure DevOps asks to come back later")
    @APIResponse(responseCode = "504", description = "Azure DevOps is too slow")
    public DevOpsUpdate exportToDevOps(
            @Parameter(description = "Id of the plan") @PathParam("id") String id,
            DevOpsConnection connection,
            @Parameter(description = "Personal access token; that of the configuration unless said")
                    @HeaderParam(DevOpsImportResource.TOKEN)
                    @Nullable
                    String token,
            @Parameter(
                            description = "Whether nothing is written",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "true"))
                    @QueryParam("dryRun")
                    @Nullable
                    String dryRun) {
        boolean preview = dryRun == null || Query.flag("dryRun", dryRun);
        Planned planned = Planned.of(plans, Query.id(id));
        return DevOpsPublication.of(
                client.open(connection, token), connection, planned.request().modelInput(), planned.output(), preview);
    }
}
