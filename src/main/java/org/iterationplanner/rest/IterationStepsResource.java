package org.iterationplanner.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iterationplanner.cycle.Act;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.cycle.Step;
import org.iterationplanner.ledger.Backlogs;
import org.iterationplanner.life.CloseRequest;
import org.iterationplanner.life.Closing;
import org.iterationplanner.life.Committing;
import org.iterationplanner.life.Deciding;
import org.iterationplanner.life.Starting;
import org.jspecify.annotations.Nullable;

/** The life of iterations: commit, approve or reject, start, close. */
@Path("/v1/backlogs")
@Tag(name = "Iterations")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class IterationStepsResource {
    private static final String BACKLOG = "Id of the backlog";
    private static final String NUMBER = "Number of the iteration";
    private static final String SEEN = "ETag of the version that was seen; left out: whatever it is";

    /** What is said of a step. */
    public record StepRequest(@Nullable String comment) {}

    /**
     * What change management says.
     *
     * @param role in which
     * @param conditions under which it approves
     */
    public record DecisionRequest(
            @Nullable String role,
            @Nullable String comment,
            @Nullable List<String> conditions) {

        List<String> allConditions() {
            return conditions == null ? List.of() : conditions;
        }
    }

    private final Backlogs backlogs;
    private final Actor actor;

    IterationStepsResource(Backlogs backlogs, Actor actor) {
        this.backlogs = backlogs;
        this.actor = actor;
    }

    @POST
    @MayBeEmpty
    @Consumes(MediaType.WILDCARD)
    @Path("{id}/iterations/{number}/commit")
    @Operation(
            summary = "Commit to an iteration",
            description = "The team commits to what the accepted plan has in a published iteration. It is checked"
                    + " against every rule, and a snapshot of it is taken: from then on it does not move."
                    + " Iterations are committed in their order; the body may be left out.")
    @APIResponse(
            responseCode = "200",
            description = "The iteration, and the new ETag of the backlog",
            content = @Content(schema = @Schema(implementation = IterationDocument.class)))
    @APIResponse(responseCode = "404", description = "There is no such backlog, or no such iteration of it")
    @APIResponse(
            responseCode = "409",
            description = "It is not in a state to be committed, or breaks rules: issues says which")
    @APIResponse(responseCode = "412", description = "The backlog has changed since")
    @APIResponse(responseCode = "422", description = "The body is refused")
    public Response commit(
            @Parameter(description = BACKLOG) @PathParam("id") String id,
            @Parameter(description = NUMBER, schema = @Schema(type = SchemaType.INTEGER)) @PathParam("number")
                    String number,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = StepRequest.class)))
                    StepRequest body,
            @Context HttpHeaders headers) {
        int n = Query.number(number);
        return made(id, n, seen, headers, body.comment(), (before, act) -> Committing.commit(before, n, act));
    }

    @POST
    @MayBeEmpty
    @Consumes(MediaType.WILDCARD)
    @Path("{id}/iterations/{number}/approve")
    @Operation(
            summary = "Approve an iteration",
            description = "Change management says yes to a committed iteration, possibly under conditions. The body"
                    + " may be left out.")
    @APIResponse(
            responseCode = "200",
            description = "The iteration, and the new ETag of the backlog",
            content = @Content(schema = @Schema(implementation = IterationDocument.class)))
    @APIResponse(responseCode = "404", description = "There is no such backlog, or no such iteration of it")
    @APIResponse(responseCode = "409", description = "It is not committed")
    @APIResponse(responseCode = "412", description = "The backlog has changed since")
    @APIResponse(responseCode = "422", description = "The body is refused")
    public Response approve(
            @Parameter(description = BACKLOG) @PathParam("id") String id,
            @Parameter(description = NUMBER, schema = @Schema(type = SchemaType.INTEGER)) @PathParam("number")
                    String number,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = DecisionRequest.class)))
                    DecisionRequest body,
            @Context HttpHeaders headers) {
        int n = Query.number(number);
        return made(
                id,
                n,
                seen,
                headers,
                body.comment(),
                (before, act) -> Deciding.approve(before, n, body.role(), body.allConditions(), act));
    }

    @POST
    @MayBeEmpty
    @Consumes(MediaType.WILDCARD)
    @Path("{id}/iterations/{number}/reject")
    @Operation(
            summary = "Reject an iteration",
            description = "Change management says no to an iteration, or takes an approval back before the work"
                    + " begins: it is open for changes again. The last one that is fixed is rejected first; the"
                    + " body may be left out.")
    @APIResponse(
            responseCode = "200",
            description = "The iteration, and the new ETag of the backlog",
            content = @Content(schema = @Schema(implementation = IterationDocument.class)))
    @APIResponse(responseCode = "404", description = "There is no such backlog, or no such iteration of it")
    @APIResponse(responseCode = "409", description = "It is neither committed nor approved, or a later one is")
    @APIResponse(responseCode = "412", description = "The backlog has changed since")
    @APIResponse(responseCode = "422", description = "The body is refused")
    public Response reject(
            @Parameter(description = BACKLOG) @PathParam("id") String id,
            @Parameter(description = NUMBER, schema = @Schema(type = SchemaType.INTEGER)) @PathParam("number")
                    String number,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = DecisionRequest.class)))
                    DecisionRequest body,
            @Context HttpHeaders headers) {
        int n = Query.number(number);
        return made(
                id,
                n,
                seen,
                headers,
                body.comment(),
                (before, act) -> Deciding.reject(before, n, body.role(), body.allConditions(), act));
    }

    @POST
    @MayBeEmpty
    @Consumes(MediaType.WILDCARD)
    @Path("{id}/iterations/{number}/start")
    @Operation(
            summary = "Start an iteration",
            description = "The work of an approved iteration begins, once all before it are closed. The body may be"
                    + " left out.")
    @APIResponse(
            responseCode = "200",
            description = "The iteration, and the new ETag of the backlog",
            content = @Content(schema = @Schema(implementation = IterationDocument.class)))
    @APIResponse(responseCode = "404", description = "There is no such backlog, or no such iteration of it")
    @APIResponse(responseCode = "409", description = "It is not approved, or one before it is not closed")
    @APIResponse(responseCode = "412", description = "The backlog has changed since")
    @APIResponse(responseCode = "422", description = "The body is refused")
    public Response start(
            @Parameter(description = BACKLOG) @PathParam("id") String id,
            @Parameter(description = NUMBER, schema = @Schema(type = SchemaType.INTEGER)) @PathParam("number")
                    String number,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = StepRequest.class)))
                    StepRequest body,
            @Context HttpHeaders headers) {
        int n = Query.number(number);
        return made(id, n, seen, headers, body.comment(), (before, act) -> Starting.start(before, n, act));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/iterations/{number}/close")
    @Operation(
            summary = "Close an iteration",
            description = "Says what was really done. What is done is done; what is not goes on with the effort"
                    + " that is left, pinned to the earliest iteration that can hold it, unless it is released.")
    @APIResponse(
            responseCode = "200",
            description = "The iteration, and the new ETag of the backlog",
            content = @Content(schema = @Schema(implementation = IterationDocument.class)))
    @APIResponse(responseCode = "404", description = "There is no such backlog, or no such iteration of it")
    @APIResponse(responseCode = "409", description = "It has not been started")
    @APIResponse(responseCode = "412", description = "The backlog has changed since")
    @APIResponse(responseCode = "422", description = "The body is refused")
    public Response close(
            @Parameter(description = BACKLOG) @PathParam("id") String id,
            @Parameter(description = NUMBER, schema = @Schema(type = SchemaType.INTEGER)) @PathParam("number")
                    String number,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            CloseRequest body,
            @Context HttpHeaders headers) {
        int n = Query.number(number);
        return made(id, n, seen, headers, body.comment(), (before, act) -> Closing.close(before, n, body, act));
    }

    private Response made(
            String id,
            int number,
            @Nullable String seen,
            HttpHeaders headers,
            @Nullable String comment,
            BiFunction<LivingBacklog, Act, Step> step) {
        return IterationDocument.changed(
                backlogs.apply(Query.id(id), ETags.optional(seen), actor.of(headers), comment, step), number);
    }
}
