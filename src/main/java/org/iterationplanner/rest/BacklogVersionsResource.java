package org.iterationplanner.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iterationplanner.cycle.Revision;
import org.iterationplanner.ledger.Backlogs;
import org.jspecify.annotations.Nullable;

/** What living backlogs have been: every version is kept. */
@Path("/v1/backlogs")
@Tag(name = "Backlogs")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class BacklogVersionsResource {
    private final Backlogs backlogs;

    BacklogVersionsResource(Backlogs backlogs) {
        this.backlogs = backlogs;
    }

    @GET
    @Path("{id}/versions")
    @Operation(
            summary = "List the versions of a backlog",
            description = "Who changed what, when: newest first, with readable differences.")
    @APIResponse(responseCode = "200", description = "One page, possibly empty")
    @APIResponse(responseCode = "404", description = "There is no such backlog")
    @APIResponse(responseCode = "422", description = "A parameter is wrong")
    public List<Revision> versions(
            @Parameter(description = "Id of the backlog") @PathParam("id") String id,
            @Parameter(
                            description = "From 0",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
                    @QueryParam("page")
                    @Nullable
                    String page,
            @Parameter(
                            description = "Versions on a page",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "20"))
                    @QueryParam("size")
                    @Nullable
                    String size) {
        return backlogs.versions(Query.id(id), Query.page(page), Query.size(size));
    }

    @GET
    @Path("{id}/versions/{version}")
    @Operation(
            summary = "Get a version of a backlog",
            description = "Who changed what, when, and the whole input as it was then.")
    @APIResponse(responseCode = "200", description = "The version")
    @APIResponse(responseCode = "404", description = "There is no such backlog or version")
    public Revision version(
            @Parameter(description = "Id of the backlog") @PathParam("id") String id,
            @Parameter(description = "Number of the version, from 1", schema = @Schema(type = SchemaType.INTEGER))
                    @PathParam("version")
                    String version) {
        return backlogs.version(Query.id(id), Query.number(version));
    }
}
