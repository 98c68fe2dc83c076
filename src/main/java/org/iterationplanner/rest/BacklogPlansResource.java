package org.iterationplanner.rest;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.cycle.Horizon;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.cycle.NextPlan;
import org.iterationplanner.ledger.Backlogs;
import org.iterationplanner.ledger.PlansOfBacklogs;
import org.iterationplanner.plan.BacklogVersion;
import org.iterationplanner.plan.PlanDocument;
import org.iterationplanner.plan.PlanMetadata;
import org.jspecify.annotations.Nullable;

/** Plans of living backlogs: ask for the next one, accept one. */
@Path("/v1/backlogs")
@Tag(name = "Backlogs")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class BacklogPlansResource {
    private static final int PUBLISHED = 3;

    /** How to plan a backlog. */
    public record BacklogPlanRequest(@Nullable PlanConfig config) {}

    /**
     * Why a plan is accepted.
     *
     * @param force accepts a plan that breaks hard rules, if it did so from the beginning
     */
    public record AcceptRequest(
            @Nullable String comment, @Nullable Boolean force) {}

    /** What makes two submissions the same. */
    private record Asked(UUID backlog, int iterations, PlanConfig config) {}

    private final Backlogs backlogs;
    private final PlansOfBacklogs plans;
    private final Submissions submissions;
    private final Actor actor;

    BacklogPlansResource(Backlogs backlogs, PlansOfBacklogs plans, Submissions submissions, Actor actor) {
        this.backlogs = backlogs;
        this.plans = plans;
        this.submissions = submissions;
        this.actor = actor;
    }

    @POST
    @MayBeEmpty
    @Consumes(MediaType.WILDCARD)
    @Path("{id}/plans")
    @Operation(
            summary = "Plan the next iterations of a backlog",
            description = "Plans all that is still to do, from the first iteration that is not closed, in as many"
                    + " iterations as it takes: the smallest number whose capacity is 1.25 times the effort still to do and"
                    + " that holds every lease, due date and earliest day of it, at most 104. The first ones are published,"
                    + " the rest is outlook. What is done stays done, what is committed stays where it is, and the accepted"
                    + " plan is the baseline; the body may be left out.")
    @APIResponse(
            responseCode = "202",
            description = "Accepted: its metadata, and Location",
            content = @Content(schema = @Schema(implementation = PlanMetadata.class)))
    @APIResponse(
            responseCode = "200",
            description = "Done while the caller waited: the whole plan",
            content = @Content(schema = @Schema(implementation = PlanDocument.class)))
    @APIResponse(responseCode = "404", description = "There is no such backlog")
    @APIResponse(responseCode = "409", description = "The same submission is being stored")
    @APIResponse(
            responseCode = "422",
            description = "The question is refused, or the idempotency key belongs to another submission")
    @APIResponse(responseCode = "429", description = "Too many plans are waiting; Retry-After says when to try again")
    public Uni<Response> planNext(
            @Parameter(description = "Id of the backlog") @PathParam("id") String id,
            @Parameter(
                            description = "How many iterations are to be published",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "104",
                                            defaultValue = "3"))
                    @QueryParam("iterations")
                    @Nullable
                    String iterations,
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = BacklogPlanRequest.class)))
                    BacklogPlanRequest body,
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
        int publish = Query.whole("iterations", iterations, PUBLISHED, 1, Horizon.MOST);
        LivingBacklog backlog = backlogs.find(Query.id(id));
        PlanConfig config = body.config() == null ? PlanConfig.DEFAULT : body.config();
        return submissions.submit(
                NextPlan.of(backlog, publish, config),
                new Asked(backlog.id(), publish, config),
                null,
                key,
                prefer,
                new BacklogVersion(backlog.id(), backlog.version()));
    }

    @GET
    @Path("{id}/plans")
    @Operation(
            summary = "List the plans of a backlog",
            description =
                    "Metadata of the plans that were asked of it and of what-ifs derived from them, newest first.")
    @APIResponse(responseCode = "200", description = "One page, possibly empty")
    @APIResponse(responseCode = "404", description = "There is no such backlog")
    @APIResponse(responseCode = "422", description = "A parameter is wrong")
    public List<PlanMetadata> plansOfBacklog(
            @Parameter(description = "Id of the backlog") @PathParam("id") String id,
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
                    String size) {
        return plans.list(Query.id(id), Query.page(page), Query.size(size));
    }

    @POST
    @MayBeEmpty
    @Consumes(MediaType.WILDCARD)
    @Path("{id}/plans/{planId}/accept")
    @Operation(
            summary = "Accept a plan",
            description =
                    "Makes a completed plan of the backlog, or a what-if derived from one, the backlog's own: its"
                            + " assets carry it from then on, and its first iterations are published. The body may be left out.")
    @APIResponse(
            responseCode = "200",
            description = "The backlog, and its new ETag",
            content = @Content(schema = @Schema(implementation = BacklogDocument.class)))
    @APIResponse(responseCode = "404", description = "There is no such backlog, or no such plan of it")
    @APIResponse(
            responseCode = "409",
            description = "The plan is not completed, contradicts what is fixed by now, or breaks hard rules")
    @APIResponse(responseCode = "412", description = "The backlog has changed since")
    @APIResponse(responseCode = "422", description = "The body is refused")
    public Response accept(
            @Parameter(description = "Id of the backlog") @PathParam("id") String id,
            @Parameter(description = "Id of the plan") @PathParam("planId") String planId,
            @Parameter(description = "ETag of the version that was seen; left out: whatever it is")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String seen,
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = AcceptRequest.class)))
                    AcceptRequest body,
            @Context HttpHeaders headers) {
        return BacklogDocument.changed(plans.accept(
                        Query.id(id),
                        Query.id(planId),
                        ETags.optional(seen),
                        actor.of(headers),
                        body.comment(),
                        Boolean.TRUE.equals(body.force())))
                .build();
    }
}
