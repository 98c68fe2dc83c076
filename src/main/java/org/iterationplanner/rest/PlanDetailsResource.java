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
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.lifecycle.PlanService;
import org.jspecify.annotations.Nullable;

/** What a plan was made from, what it costs and why, and the same again planned otherwise. */
@Path("/v1/plans")
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
    public Backlog modelInput(@PathParam("id") String id) {
        return plans.request(Query.id(id)).modelInput();
    }

    @POST
    @Path("{id}/from-input")
    public Uni<Response> fromInput(
            @PathParam("id") String id,
            FromInput body,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("Prefer") List<String> prefer) {
        UUID parent = Query.id(id);
        Backlog input = plans.request(parent).modelInput();
        return submissions.submit(new PlanRequest(body.config(), input), parent, key, prefer);
    }

    @GET
    @Path("{id}/score-analysis")
    public ScoreAnalysis scoreAnalysis(@PathParam("id") String id) {
        UUID plan = Query.id(id);
        ModelOutput output = plans.plan(plan).modelOutput();
        if (output == null) {
            throw new Refusal(
                    ProblemCode.NO_PLAN_YET, "The plan has no iterations to analyse. Maybe wait for SOLVING_ACTIVE.");
        }
        return ScoreAnalysis.of(plans.request(plan), output.plan());
    }
}
