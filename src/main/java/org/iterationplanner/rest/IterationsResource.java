package org.iterationplanner.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.cycle.IterationState;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.cycle.TrackedIteration;
import org.iterationplanner.ledger.Backlogs;
import org.iterationplanner.rest.BacklogDocument.IterationOfBacklog;

/** The iterations of a living backlog: what they hold and how far they are. */
@Path("/v1/backlogs")
@Tag(name = "Iterations")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class IterationsResource {
    private final Backlogs backlogs;

    IterationsResource(Backlogs backlogs) {
        this.backlogs = backlogs;
    }

    @GET
    @Path("{id}/iterations")
    @Operation(
            summary = "List the iterations of a backlog",
            description = "Those that have left DRAFT at least once, in order.")
    @APIResponse(
            responseCode = "200",
            description = "Each in short, and the ETag of the backlog",
            content = @Content(schema = @Schema(implementation = IterationOfBacklog[].class)))
    @APIResponse(responseCode = "404", description = "There is no such backlog")
    public Response iterations(@Parameter(description = "Id of the backlog") @PathParam("id") String id) {
        LivingBacklog backlog = backlogs.find(Query.id(id));
        return Response.ok(BacklogDocument.of(backlog, null).iterations())
                .header(HttpHeaders.ETAG, ETags.of(backlog.version()))
                .build();
    }

    @GET
    @Path("{id}/iterations/{number}")
    @Operation(
            summary = "Get an iteration",
            description = "With its commitment, what was decided about it, and what was really done.")
    @APIResponse(
            responseCode = "200",
            description = "The iteration, and the ETag of the backlog",
            content = @Content(schema = @Schema(implementation = IterationDocument.class)))
    @APIResponse(responseCode = "404", description = "There is no such backlog, or no such iteration of it")
    public Response iteration(
            @Parameter(description = "Id of the backlog") @PathParam("id") String id,
            @Parameter(description = "Number of the iteration", schema = @Schema(type = SchemaType.INTEGER))
                    @PathParam("number")
                    String number) {
        LivingBacklog backlog = backlogs.find(Query.id(id));
        int wanted = Query.number(number);
        TrackedIteration iteration = backlog.iteration(wanted).orElseGet(() -> draft(backlog, wanted));
        return IterationDocument.shown(backlog, iteration).build();
    }

    private static TrackedIteration draft(LivingBacklog backlog, int number) {
        Timeline timeline = new Timeline(backlog.modelInput().calendar());
        if (!timeline.contains(number)) {
            throw new Refusal(
                    ProblemCode.NOT_FOUND,
                    "There is no iteration " + number + ", the backlog has " + timeline.first() + " to "
                            + timeline.last() + ". Maybe the number is mistyped.");
        }
        Timeline.Iteration days = timeline.iteration(number);
        return new TrackedIteration(
                number, days.start(), days.end(), IterationState.DRAFT, null, List.of(), null, null);
    }
}
