package org.iterationplanner.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.jspecify.annotations.Nullable;

/** The independent checker, for any plan, ours or not. */
@Path("/v1/check")
@Tag(name = "Check")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class CheckResource {

    /** A backlog and a plan of it; of the plan, only what is where and who does it is looked at. */
    public record CheckRequest(
            @Nullable PlanConfig config,
            Backlog modelInput,
            @Nullable ModelOutput modelOutput) {}

    @POST
    @Operation(
            summary = "Judge any plan",
            description = "The independent checker's verdict on any plan of a backlog, whoever made it. It shares no"
                    + " code with the solver.")
    @APIResponse(responseCode = "200", description = "The verdict")
    public ScoreAnalysis check(CheckRequest body) {
        PlanRequest request = new PlanRequest(body.config(), body.modelInput());
        Submissions.valid(request);
        return ScoreAnalysis.of(request, new SubmittedPlan(request.modelInput()).read(body.modelOutput()));
    }
}
