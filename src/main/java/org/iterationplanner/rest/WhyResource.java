package org.iterationplanner.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.ModelOutput.NotPlanned;
import org.iterationplanner.backlog.ModelOutput.NotPlanned.Reason;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Spelling;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.lifecycle.PlanService;
import org.iterationplanner.why.Why;
import org.iterationplanner.why.WhyHere;
import org.iterationplanner.why.WhyNot;
import org.iterationplanner.why.WhyNotThere;
import org.jspecify.annotations.Nullable;

/** Why an asset is where a plan has it, and why not elsewhere. */
@Path("/v1/plans")
@Tag(name = "Explanations", description = "Why a plan is as it is, and what it would take to have it otherwise")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class WhyResource {

    private static final int LETTERS = 2;
    private static final Duration BUDGET = Duration.ofSeconds(2);
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final PlanService plans;

    WhyResource(PlanService plans) {
        this.plans = plans;
    }

    @GET
    @Path("{id}/assets/{assetId}/why")
    @Operation(
            summary = "Ask why an asset is where it is, or why not elsewhere",
            description =
                    "Why here: the earliest and the latest iteration that the hard rules leave it, each with its proof, and"
                            + " what speaks against each iteration before its own; at once. Why not there, with iteration: BLOCKED by a"
                            + " minimal set of constraints, which is proved; COSTS so much by rule and displaces these, found by a short"
                            + " search; FREE; or UNKNOWN if neither was found in time. Of a plan that is not feasible, what it breaks is"
                            + " left aside: BLOCKED says that more would be broken.")
    @APIResponse(
            responseCode = "200",
            description = "The answer",
            content = @Content(schema = @Schema(oneOf = {Why.class, WhyNot.class})))
    @APIResponse(responseCode = "404", description = "There is no such plan, or no such asset in it")
    @APIResponse(responseCode = "409", description = "There is no plan yet")
    @APIResponse(responseCode = "422", description = "There is no such iteration, or the team cannot take the asset")
    public Object why(
            @Parameter(description = "Id of the plan") @PathParam("id") String id,
            @Parameter(description = "Id of the asset") @PathParam("assetId") String assetId,
            @Parameter(
                            description = "Number of the iteration it is not in; absent: why it is where it is",
                            example = "3")
                    @QueryParam("iteration")
                    @Nullable
                    String iteration,
            @Parameter(description = "The team that should take its flexible effort; only with an iteration")
                    @QueryParam("team")
                    @Nullable
                    String team,
            @Parameter(
                            description =
                                    "Time for proof and search of why not: PT0.1S to PT30S, or seconds; 2 unless said",
                            example = "PT2S")
                    @QueryParam("budget")
                    @Nullable
                    String budget) {
        UUID plan = Query.id(id);
        ModelOutput output = plans.plan(plan).modelOutput();
        PlanRequest request = plans.request(plan);
        Asset asset = known(request.modelInput(), assetId);
        Duration time = Query.seconds("budget", budget, BUDGET, SHORTEST, LONGEST);
        Timeline timeline = new Timeline(request.modelInput().calendar());
        int number = Query.whole("iteration", iteration, timeline.first(), timeline.first(), timeline.last());
        if (team != null) {
            verify(team, asset, iteration != null);
        }
        if (output == null) {
            throw new Refusal(
                    ProblemCode.NO_PLAN_YET, "The plan has no iterations to explain. Maybe wait for SOLVING_ACTIVE.");
        }
        return iteration == null
                ? new WhyHere(request, output.plan(), assetId, reason(output, assetId)).answer()
                : new WhyNotThere(request, output.plan(), assetId, number, team, time).answer();
    }

    private static @Nullable Reason reason(ModelOutput output, String asset) {
        for (NotPlanned left : output.notPlanned()) {
            if (left.asset().equals(asset)) {
                return left.reason();
            }
        }
        return null;
    }

    private static Asset known(Backlog backlog, String id) {
        List<String> ids = backlog.assets().stream().map(Asset::id).toList();
        int index = ids.indexOf(id);
        if (index < 0) {
            String near = Spelling.nearest(id, ids, LETTERS);
            throw new Refusal(
                    ProblemCode.NOT_FOUND,
                    "The plan has no asset \"%s\". Maybe %s."
                            .formatted(id, near == null ? "it is of another plan" : "you mean \"" + near + "\""));
        }
        return backlog.assets().get(index);
    }

    private static void verify(String team, Asset asset, boolean hasIteration) {
        Asset.FlexibleEffort flexible = asset.flexibleEffort();
        List<String> teams =
                flexible != null ? flexible.teams() : List.copyOf(asset.effort().keySet());
        if (!hasIteration || !teams.contains(team)) {
            throw Query.wrong("team", team, hasIteration ? "one of " + teams : "an iteration beside a team");
        }
    }
}
