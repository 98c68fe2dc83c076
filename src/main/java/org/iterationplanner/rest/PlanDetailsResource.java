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
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.lifecycle.PlanService;
import org.iterationplanner.plan.PlanDocument;
import org.iterationplanner.plan.PlanMetadata;
import org.jspecify.annotations.Nullable;

/** What a plan was made from, what it costs and why, and the same again planned otherwise. */
@Path("/v1/plans")
@Tag(name = "Plans")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class PlanDetailsResource {

    /** The same input, planned otherwise. */
    public record FromInput(@Nullable PlanConfig config) {}

    private final PlanService plans;
    private final Submissions submissions;

    PlanDetailsResource(PlanService plans, Submissions submissions) {
        this.plans = plans;
        this.submissions = submissions;
    }

    @GET
    @Path("{id}/model-input")
    @Operation(
            summary = "Get the input of a plan",
            description = "What was asked, baseline included, defaults left out.")
    @APIResponse(responseCode = "200", description = "The input")
    @APIResponse(responseCode = "404", description = "There is no such plan")
    public Backlog modelInput(@Parameter(description = "Id of the plan") @PathParam("id") String id) {
        return plans.request(Query.id(id)).modelInput();
    }

    @POST
    @Path("{id}/from-input")
    @Operation(
            summary = "Plan the same input otherwise",
            description = "A new plan of the same input with another config; its parentId is this plan.")
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
    @APIResponse(responseCode = "404", description = "There is no such plan")
    public Uni<Response> fromInput(
            @Parameter(description = "Id of the plan") @PathParam("id") String id,
            FromInput body,
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
        Backlog input = plans.request(parent).modelInput();
        return submissions.submit(new PlanRequest(body.config(), input), parent, key, prefer);
    }

    @GET
    @Path("{id}/score-analysis")
    @Operation(
            summary = "Explain the score of a plan",
            description = "Every rule with its level, weight and amount, and every place where it is broken or costs"
                    + " something.")
    @APIResponse(responseCode = "200", description = "The analysis")
    @APIResponse(responseCode = "404", description = "There is no such plan")
    @APIResponse(responseCode = "409", description = "There is no plan yet")
    public ScoreAnalysis scoreAnalysis(@Parameter(description = "Id of the plan") @PathParam("id") String id) {
        UUID plan = Query.id(id);
        ModelOutput output = plans.plan(plan).modelOutput();
        if (output == null) {
            throw new Refusal(
                    ProblemCode.NO_PLAN_YET, "The plan has no iterations to analyse. Maybe wait for SOLVING_ACTIVE.");
        }
        return ScoreAnalysis.of(plans.request(plan), output.plan());
    }
}
