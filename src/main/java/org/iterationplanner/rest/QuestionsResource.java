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
import org.iterationplanner.lifecycle.JobService;
import org.iterationplanner.plan.Job;
import org.iterationplanner.plan.JobKind;
import org.iterationplanner.price.PricesRequest;

/** Questions about a plan that take long to answer. Each makes a job, which {@link JobsResource} shows. */
@Path("/v1/plans")
@Tag(name = "Jobs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class QuestionsResource {
    private final JobService jobs;

    QuestionsResource(JobService jobs) {
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
        return ask(id, JobKind.PRICES, body, body.issues());
    }

    private Response ask(String plan, JobKind kind, Record parameters, List<Issue> issues) {
        if (!issues.isEmpty()) {
            throw new Refusal(ProblemCode.INVALID_INPUT, issues);
        }
        Job job = jobs.ask(Query.id(plan), kind, parameters);
        return Response.accepted(job)
                .location(URI.create("/v1/jobs/" + job.id()))
                .build();
    }
}
