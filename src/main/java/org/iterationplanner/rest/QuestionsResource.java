package org.iterationplanner.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.json.Reading;
import org.iterationplanner.lifecycle.JobService;
import org.iterationplanner.lifecycle.PlanService;
import org.iterationplanner.plan.Job;
import org.iterationplanner.plan.JobKind;
import org.iterationplanner.price.PricesRequest;
import org.iterationplanner.repair.RepairsRequest;
import org.iterationplanner.trade.AlternativesRequest;
import org.iterationplanner.trade.FrontierRequest;

/** Questions about a plan that take long to answer. Each makes a job, which {@link JobsResource} shows. */
@Path("/v1/plans")
@Tag(name = "Jobs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class QuestionsResource {
    private final PlanService plans;
    private final JobService jobs;

    QuestionsResource(PlanService plans, JobService jobs) {
        this.plans = plans;
        this.jobs = jobs;
    }

    @POST
    @Path("{id}/prices")
    @Operation(
            summary = "Ask what things are worth",
            description =
                    "What one more unit of capacity of each team in each iteration is worth, each freeze, limit and"
                            + " dependency: found by solving again with it eased, with the same random numbers and limits. What"
                            + " plain search finds as well is no price. The result is a PriceList. The same question about the"
                            + " same plan is answered by the same job, unless that has failed or was stopped.")
    @APIResponse(
            responseCode = "202",
            description = "Accepted: the job, and Location",
            content = @Content(schema = @Schema(implementation = Job.class)))
    @APIResponse(responseCode = "404", description = "There is no such plan")
    @APIResponse(responseCode = "409", description = "There is no plan yet")
    @APIResponse(responseCode = "422", description = "The question is refused")
    @APIResponse(responseCode = "429", description = "Too many are waiting; Retry-After says when to try again")
    public Response prices(@Parameter(description = "Id of the plan") @PathParam("id") String id, PricesRequest body) {
        check(body.issues());
        return accepted(jobs.ask(plans.plan(Query.id(id)), JobKind.PRICES, body));
    }

    @POST
    @Path("{id}/frontier")
    @Operation(
            summary = "Ask what a change costs, by how much may move",
            description =
                    "The best plan of a changed input for 0, 1, 2, 5, 10 and any number of moves of assets, none worse"
                            + " than with fewer. The change is told as for from-patch. The result is a Curve.")
    @APIResponse(
            responseCode = "202",
            description = "Accepted: the job, and Location",
            content = @Content(schema = @Schema(implementation = Job.class)))
    @APIResponse(responseCode = "404", description = "There is no such plan")
    @APIResponse(responseCode = "409", description = "There is no plan yet")
    @APIResponse(responseCode = "422", description = "The change cannot be made, or what it makes is refused")
    @APIResponse(responseCode = "429", description = "Too many are waiting; Retry-After says when to try again")
    public Response frontier(
            @Parameter(description = "Id of the plan") @PathParam("id") String id, FrontierRequest body) {
        check(body.issues());
        Planned planned = Planned.of(plans, Query.id(id));
        Reading<PlanRequest> changed = body.changed(planned.request(), planned.plan());
        if (!(changed instanceof Reading.Value<PlanRequest> request)) {
            throw new Refusal(ProblemCode.INVALID_INPUT, changed.issues());
        }
        Submissions.valid(request.value());
        return accepted(jobs.ask(planned.document(), JobKind.FRONTIER, body));
    }

    @POST
    @Path("{id}/alternatives")
    @Operation(
            summary = "Ask for plans that are better at something else",
            description =
                    "At most five plans, this one first, none of which is at least as good as another in lateness,"
                            + " cost of delay, moves and workloads open at once, each with what it gives for what it takes. With"
                            + " rankBy P80 each is forecast, with the same luck, and the best by what 80 of 100 runs do not exceed is"
                            + " told. The result is an Answer.")
    @APIResponse(
            responseCode = "202",
            description = "Accepted: the job, and Location",
            content = @Content(schema = @Schema(implementation = Job.class)))
    @APIResponse(responseCode = "404", description = "There is no such plan")
    @APIResponse(responseCode = "409", description = "There is no plan yet")
    @APIResponse(responseCode = "422", description = "The question is refused")
    @APIResponse(responseCode = "429", description = "Too many are waiting; Retry-After says when to try again")
    public Response alternatives(
            @Parameter(description = "Id of the plan") @PathParam("id") String id, AlternativesRequest body) {
        check(body.issues());
        return accepted(jobs.ask(plans.plan(Query.id(id)), JobKind.ALTERNATIVES, body));
    }

    @POST
    @Path("{id}/repairs")
    @Operation(
            summary = "Ask what must give",
            description =
                    "For a plan that breaks hard rules or is late: constraints that cannot all hold, which is proved, and the"
                            + " cheapest changes after which there is a plan that does not, each verified by such a plan and"
                            + " ready to be posted to from-patch. The result is a RepairList.")
    @APIResponse(
            responseCode = "202",
            description = "Accepted: the job, and Location",
            content = @Content(schema = @Schema(implementation = Job.class)))
    @APIResponse(responseCode = "404", description = "There is no such plan")
    @APIResponse(responseCode = "409", description = "There is no plan yet")
    @APIResponse(responseCode = "422", description = "The question is refused")
    @APIResponse(responseCode = "429", description = "Too many are waiting; Retry-After says when to try again")
    public Response repairs(
            @Parameter(description = "Id of the plan") @PathParam("id") String id, RepairsRequest body) {
        check(body.issues());
        return accepted(jobs.ask(plans.plan(Query.id(id)), JobKind.REPAIRS, body));
    }

    private static void check(List<Issue> issues) {
        if (!issues.isEmpty()) {
            throw new Refusal(ProblemCode.INVALID_INPUT, issues);
        }
    }

    private static Response accepted(Job job) {
        return Response.accepted(job)
                .location(URI.create("/v1/jobs/" + job.id()))
                .build();
    }
}
