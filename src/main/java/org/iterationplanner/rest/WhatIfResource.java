package org.iterationplanner.rest;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.change.WhatIf;
import org.iterationplanner.json.Reading;
import org.iterationplanner.lifecycle.PlanService;
import org.iterationplanner.plan.PlanDocument;
import org.iterationplanner.plan.PlanMetadata;
import org.jspecify.annotations.Nullable;

/** What a plan would become if something were different. */
@Path("/v1/plans")
@Tag(name = "What if")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class WhatIfResource {

    private final PlanService plans;
    private final Submissions submissions;

    WhatIfResource(PlanService plans, Submissions submissions) {
        this.plans = plans;
        this.submissions = submissions;
    }

    @POST
    @Path("{id}/from-patch")
    @Operation(
            summary = "Ask what a change would do",
            description = "A new plan of the changed input. Its parentId is this plan, and so is its baseline: with"
                    + " config.model.maxMoves no more assets than that get another iteration, and pinned and committed ones"
                    + " stay. Exactly one of patch and changes is given. This plan never changes. Pointers of issues that"
                    + " begin with /modelInput or /config are into the new plan's request.")
    @APIResponse(
            responseCode = "202",
            description = "Accepted: its metadata, and Location",
            content = @Content(schema = @Schema(implementation = PlanMetadata.class)))
    @APIResponse(
            responseCode = "200",
            description = "Done while the caller waited: the whole plan",
            content = @Content(schema = @Schema(implementation = PlanDocument.class)))
    @APIResponse(responseCode = "404", description = "There is no such plan")
    @APIResponse(
            responseCode = "409",
            description = "There is no plan yet that could be changed, or the same submission is being stored")
    @APIResponse(
            responseCode = "422",
            description =
                    "The patch does not apply, what it makes is refused, or the idempotency key belongs to another"
                            + " submission")
    @APIResponse(responseCode = "429", description = "Too many plans are waiting; Retry-After says when to try again")
    public Uni<Response> fromPatch(
            @Parameter(description = "Id of the plan") @PathParam("id") String id,
            WhatIf body,
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
        UUID parent = Query.id(id);
        Planned before = Planned.of(plans, parent);
        Reading<PlanRequest> changed = body.of(before.request(), before.plan());
        if (changed instanceof Reading.Value<PlanRequest> request) {
            return submissions.submit(request.value(), body, parent, key, prefer, null);
        }
        throw new Refusal(ProblemCode.INVALID_INPUT, changed.issues());
    }
}
