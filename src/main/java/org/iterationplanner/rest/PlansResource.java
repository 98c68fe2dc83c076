package org.iterationplanner.rest;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.lifecycle.PlanService;
import org.iterationplanner.plan.PlanDocument;
import org.iterationplanner.plan.PlanMetadata;
import org.iterationplanner.plan.PlanStatus;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** Plans: ask for one, follow it, stop it, remove it. */
@Path("/v1/plans")
@Tag(name = "Plans")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class PlansResource {
    private final PlanService plans;
    private final Submissions submissions;

    PlansResource(PlanService plans, Submissions submissions) {
        this.plans = plans;
        this.submissions = submissions;
    }

    @POST
    @Operation(
            summary = "Ask for a plan",
            description = "Validates the request, stores it and answers at once; it is solved in the background."
                    + " Wrong input is refused with all issues, and nothing is stored.")
    @APIResponse(
            responseCode = "202",
            description = "Accepted: its metadata, and Location",
            content = @Content(schema = @Schema(implementation = PlanMetadata.class)))
    @APIResponse(
            responseCode = "200",
            description = "Done while the caller waited: the whole plan",
            content = @Content(schema = @Schema(implementation = PlanDocument.class)))
    @APIResponse(responseCode = "409", description = "The same submission is being stored")
    @APIResponse(
            responseCode = "422",
            description = "The input is refused, or the idempotency key belongs to another submission")
    @APIResponse(responseCode = "429", description = "Too many plans are waiting; Retry-After says when to try again")
    public Uni<Response> create(
            PlanRequest request,
            @Parameter(description = "Makes a submission that is sent twice count once, for 24 hours")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @Parameter(
                            description =
                                    "wait=20 waits up to 20 seconds (at most 120) and answers 200 with the whole plan if"
                                            + " it is done by then",
                            example = "wait=20")
                    @HeaderParam("Prefer")
                    List<String> prefer) {
        return submissions.submit(request, null, key, prefer);
    }

    @GET
    @Operation(summary = "List plans", description = "Metadata of plans, newest first.")
    @APIResponse(responseCode = "200", description = "One page, possibly empty")
    @APIResponse(responseCode = "422", description = "A parameter is wrong")
    public List<PlanMetadata> list(
            @Parameter(
                            description = "From 0",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
                    @QueryParam("page")
                    @Nullable
                    String page,
            @Parameter(
                            description = "Plans on a page",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "20"))
                    @QueryParam("size")
                    @Nullable
                    String size,
            @Parameter(description = "Only those with this tag") @QueryParam("tag") @Nullable String tag,
            @Parameter(description = "Only those with this status", schema = @Schema(implementation = PlanStatus.class))
                    @QueryParam("status")
                    @Nullable
                    String status) {
        return plans.list(Query.page(page), Query.size(size), tag, Query.choice("status", status, PlanStatus.values()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Get a plan", description = "The whole plan, best so far while it is being solved.")
    @APIResponse(
            responseCode = "200",
            description = "The plan, and its ETag",
            content = @Content(schema = @Schema(implementation = PlanDocument.class)))
    @APIResponse(responseCode = "304", description = "It is as the caller knows it")
    @APIResponse(responseCode = "404", description = "There is no such plan")
    public Response plan(
            @Parameter(description = "Id of the plan") @PathParam("id") String id,
            @Parameter(description = "An ETag: 304 if nothing has changed since")
                    @HeaderParam(HttpHeaders.IF_NONE_MATCH)
                    @Nullable
                    String known) {
        PlanDocument plan = plans.plan(Query.id(id));
        String tag = "W/\"" + plan.version() + "\"";
        return (ETags.isKnown(known, tag) ? Response.notModified() : Response.ok(plan))
                .header(HttpHeaders.ETAG, tag)
                .build();
    }

    @GET
    @Path("{id}/metadata")
    @Operation(summary = "Get the metadata of a plan", description = "A cheap way to poll.")
    @APIResponse(responseCode = "200", description = "How it stands")
    @APIResponse(responseCode = "404", description = "There is no such plan")
    public PlanMetadata metadata(@Parameter(description = "Id of the plan") @PathParam("id") String id) {
        return plans.metadata(Query.id(id));
    }

    @GET
    @Path("{id}/events")
    @Operation(
            summary = "Follow a plan",
            description = "Server-sent events: how it stands now, then every change of status and every better"
                    + " score, at most five a second. The terminal one is the last.")
    @APIResponse(
            responseCode = "200",
            description = "Metadata as events",
            content = @Content(schema = @Schema(implementation = PlanMetadata.class)))
    @APIResponse(responseCode = "404", description = "There is no such plan")
    @APIResponse(responseCode = "410", description = "The plan is terminal: nothing will happen any more")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    public Multi<PlanMetadata> events(@Parameter(description = "Id of the plan") @PathParam("id") String id) {
        UUID plan = Query.id(id);
        PlanStatus status = plans.metadata(plan).solverStatus();
        if (status.isTerminal()) {
            throw new Refusal(
                    ProblemCode.TERMINAL, "The plan is " + status + ". Maybe GET /v1/plans/" + id + " instead.");
        }
        return plans.changes(plan);
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Stop or remove a plan",
            description = "Stops solving and keeps the best plan found; a terminal plan is answered unchanged. With"
                    + " purge, removes a terminal plan.")
    @APIResponse(
            responseCode = "200",
            description = "The plan, terminal now",
            content = @Content(schema = @Schema(implementation = PlanDocument.class)))
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "404", description = "There is no such plan")
    @APIResponse(responseCode = "409", description = "To be removed, but not terminal or with children")
    @APIResponse(responseCode = "422", description = "A parameter is wrong")
    public Response stop(
            @Parameter(description = "Id of the plan") @PathParam("id") String id,
            @Parameter(
                            description = "Remove it for good",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("purge")
                    @Nullable
                    String purge,
            @Parameter(
                            description = "With purge: and all plans derived from it",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("cascade")
                    @Nullable
                    String cascade) {
        UUID plan = Query.id(id);
        boolean withChildren = Query.flag("cascade", cascade);
        if (!Query.flag("purge", purge)) {
            return Response.ok(plans.stop(plan)).build();
        }
        plans.purge(plan, withChildren);
        return Response.noContent().build();
    }
}
