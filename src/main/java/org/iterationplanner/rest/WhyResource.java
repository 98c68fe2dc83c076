package org.iterationplanner.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.ModelOutput.NotPlanned;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Spelling;
import org.iterationplanner.lifecycle.PlanService;
import org.iterationplanner.why.Why;
import org.iterationplanner.why.WhyHere;

/** Why an asset is where a plan has it, and why not elsewhere. */
@Path("/v1/plans")
@Tag(name = "Explanations", description = "Why a plan is as it is, and what it would take to have it otherwise")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class WhyResource {

    private static final int LETTERS = 2;

    private final PlanService plans;

    WhyResource(PlanService plans) {
        this.plans = plans;
    }

    @GET
    @Path("{id}/assets/{assetId}/why")
    @Operation(
            summary = "Ask why an asset is where it is",
            description =
                    "The earliest and the latest iteration that the hard rules leave it, each with its proof, and what"
                            + " speaks against each iteration before its own.")
    @APIResponse(responseCode = "200", description = "The answer")
    @APIResponse(responseCode = "404", description = "There is no such plan, or no such asset in it")
    @APIResponse(responseCode = "409", description = "There is no plan yet")
    public Why why(
            @Parameter(description = "Id of the plan") @PathParam("id") String id,
            @Parameter(description = "Id of the asset") @PathParam("assetId") String assetId) {
        UUID plan = Query.id(id);
        ModelOutput output = plans.plan(plan).modelOutput();
        PlanRequest request = plans.request(plan);
        known(request.modelInput(), assetId);
        if (output == null) {
            throw new Refusal(
                    ProblemCode.NO_PLAN_YET, "The plan has no iterations to explain. Maybe wait for SOLVING_ACTIVE.");
        }
        NotPlanned.Reason reason = output.notPlanned().stream()
                .filter(left -> left.asset().equals(assetId))
                .map(NotPlanned::reason)
                .findFirst()
                .orElse(null);
        return new WhyHere(request, output.plan(), assetId, reason).answer();
    }

    private static void known(Backlog backlog, String asset) {
        List<String> ids = backlog.assets().stream().map(Asset::id).toList();
        if (!ids.contains(asset)) {
            String near = Spelling.nearest(asset, ids, LETTERS);
            throw new Refusal(
                    ProblemCode.NOT_FOUND,
                    "The plan has no asset \"%s\". Maybe %s."
                            .formatted(asset, near == null ? "it is of another plan" : "you mean \"" + near + "\""));
        }
    }
}
