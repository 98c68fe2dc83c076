package org.iterationplanner.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.devops.DevOpsBacklog;
import org.iterationplanner.devops.DevOpsClient;
import org.iterationplanner.devops.DevOpsConnection;
import org.iterationplanner.exchange.ImportOptions;
import org.iterationplanner.intake.Draft;
import org.iterationplanner.intake.Imported;
import org.iterationplanner.intake.Review;
import org.jspecify.annotations.Nullable;

/** Backlogs out of Azure DevOps itself. The token is in no answer, log or database. */
@Path("/v1/imports/azure-devops")
@Tag(name = "Import and export")
@Blocking
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DevOpsImportResource {

    /** Header in which a caller brings a token of his own. */
    static final String TOKEN = "Azure-DevOps-Token";

    private final DevOpsClient client;
    private final ImportTarget target;
    private final Actor actor;

    DevOpsImportResource(DevOpsClient client, ImportTarget target, Actor actor) {
        this.client = client;
        this.target = target;
        this.actor = actor;
    }

    @POST
    @Operation(
            summary = "Import from Azure DevOps",
            description =
                    "Reads the work items of a project with their tree, predecessors and iterations, and the capacity"
                            + " and days off of a team. Options and answer are those of POST /v1/imports.")
    @APIResponse(
            responseCode = "200",
            description = "Merged, with the backlog's new ETag; with dryRun what the work items come to",
            content = @Content(schema = @Schema(implementation = ImportDocument.class)))
    @APIResponse(
            responseCode = "201",
            description = "Stored as version 1 of a new backlog: its Location and its ETag",
            content = @Content(schema = @Schema(implementation = ImportDocument.class)))
    @APIResponse(responseCode = "404", description = "There is no such backlog")
    @APIResponse(responseCode = "409", description = "It contradicts an iteration that is fixed or closed")
    @APIResponse(responseCode = "412", description = "The backlog has changed since")
    @APIResponse(responseCode = "428", description = "If-Match is missing where a backlog would be changed")
    @APIResponse(responseCode = "422", description = "The address may not be called, or the token is refused")
    @APIResponse(responseCode = "502", description = "Azure DevOps does not answer as it should")
    @APIResponse(responseCode = "503", description = "Azure DevOps asks to come back later")
    @APIResponse(responseCode = "504", description = "Azure DevOps is too slow")
    public Response importFromDevOps(
            DevOpsImport asked,
            @Parameter(description = "Personal access token; that of the configuration unless said")
                    @HeaderParam(TOKEN)
                    @Nullable
                    String token,
            @BeanParam ImportParameters parameters,
            @Context HttpHeaders headers) {
        ImportWish wish = parameters.wish();
        Backlog records = target.records(wish);
        ImportOptions said = asked.options();
        DevOpsConnection connection = asked.connection();
        Draft draft = new Draft();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        DevOpsBacklog.read(client.open(connection, token), connection, draft, said.anyTeam(today), today);
        Imported imported = Review.of(draft, said.completion(today), records, wish.skipInvalidRows());
        return target.answer(
                imported,
                wish,
                said.nameOr(connection.project()),
                new ImportTarget.Sender(actor.of(headers), said.commentOr("Imported from Azure DevOps")));
    }
}
