package org.iterationplanner.rest;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iterationplanner.lifecycle.JobService;
import org.iterationplanner.plan.Job;
import org.iterationplanner.plan.JobStatus;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Questions that take long to answer: follow one, stop it. */
@Path("/v1/jobs")
@Tag(name = "Jobs")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class JobsResource {
    private final JobService jobs;

    JobsResource(JobService jobs) {
        this.jobs = jobs;
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Get a job", description = "How it stands, with what there is of its answer.")
    @APIResponse(responseCode = "200", description = "The job")
    @APIResponse(responseCode = "404", description = "There is no such job")
    public Job job(@Parameter(description = "Id of the job") @PathParam("id") String id) {
        return jobs.job(Query.id(id));
    }

    @GET
    @Path("{id}/events")
    @Operation(
            summary = "Follow a job",
            description = "Server-sent events: how it stands now, then every change of status and progress, at most"
                    + " five a second and without its result. The terminal one is the last.")
    @APIResponse(
            responseCode = "200",
            description = "The job without its result, as events",
            content = @Content(schema = @Schema(implementation = Job.class)))
    @APIResponse(responseCode = "404", description = "There is no such job")
    @APIResponse(responseCode = "410", description = "The job is terminal: nothing will happen any more")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    public Multi<Job> jobEvents(@Parameter(description = "Id of the job") @PathParam("id") String id) {
        UUID job = Query.id(id);
        JobStatus status = jobs.job(job).status();
        if (status.isTerminal()) {
            throw new Refusal(
                    ProblemCode.TERMINAL, "The job is " + status + ". Maybe GET /v1/jobs/" + id + " instead.");
        }
        return jobs.changes(job);
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Stop a job",
            description =
                    "Stops it and keeps what there is of its answer; a terminal job is answered unchanged. Jobs are"
                            + " removed with their plan.")
    @APIResponse(responseCode = "200", description = "The job, terminal now")
    @APIResponse(responseCode = "404", description = "There is no such job")
    public Job stopJob(@Parameter(description = "Id of the job") @PathParam("id") String id) {
        return jobs.stop(Query.id(id));
    }
}
