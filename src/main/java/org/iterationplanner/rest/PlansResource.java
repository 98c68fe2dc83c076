package org.iterationplanner.rest;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.lifecycle.PlanService;
import org.iterationplanner.plan.PlanDocument;
import org.iterationplanner.plan.PlanMetadata;
import org.iterationplanner.plan.PlanStatus;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** Plans: ask for one, follow it, stop it, remove it. */
@Path("/v1/plans")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class PlansResource {
    private static final int PAGE_SIZE = 20;
    private static final int MAX_PAGE_SIZE = 100;
    private static final int MAX_PAGE = 1_000_000;

    private final PlanService plans;
    private final Submissions submissions;

    PlansResource(PlanService plans, Submissions submissions) {
        this.plans = plans;
        this.submissions = submissions;
    }

    @POST
    public Uni<Response> create(
            PlanRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("Prefer") List<String> prefer) {
        return submissions.submit(request, null, key, prefer);
    }

    @GET
    public List<PlanMetadata> list(
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size,
            @QueryParam("tag") @Nullable String tag,
            @QueryParam("status") @Nullable String status) {
        return plans.list(
                Query.whole("page", page, 0, 0, MAX_PAGE),
                Query.whole("size", size, PAGE_SIZE, 1, MAX_PAGE_SIZE),
                tag,
                Query.choice("status", status, PlanStatus.values()));
    }

    @GET
    @Path("{id}")
    public Response plan(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        PlanDocument plan = plans.plan(Query.id(id));
        String tag = "W/\"" + plan.version() + "\"";
        boolean unchanged = known != null && Stream.of(known.split(",")).anyMatch(one -> matches(one.strip(), tag));
        return (unchanged ? Response.notModified() : Response.ok(plan))
                .header(HttpHeaders.ETAG, tag)
                .build();
    }

    /** The weak comparison of RFC 9110. */
    private static boolean matches(String known, String tag) {
        return known.equals("*") || known.equals(tag) || ("W/" + known).equals(tag);
    }

    @GET
    @Path("{id}/metadata")
    public PlanMetadata metadata(@PathParam("id") String id) {
        return plans.metadata(Query.id(id));
    }

    @GET
    @Path("{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    public Multi<PlanMetadata> events(@PathParam("id") String id) {
        UUID plan = Query.id(id);
        PlanStatus status = plans.metadata(plan).solverStatus();
        if (status.isTerminal()) {
            throw new Refusal(
                    ProblemCode.TERMINAL, "The plan is " + status + ". Maybe GET /v1/plans/" + id + " instead.");
        }
        return plans.changes(plan);
    }

    @DELETE
    @Path("{id}")
    public Response stop(
            @PathParam("id") String id,
            @QueryParam("purge") @Nullable String purge,
            @QueryParam("cascade") @Nullable String cascade) {
        UUID plan = Query.id(id);
        boolean withChildren = Query.flag("cascade", cascade);
        if (!Query.flag("purge", purge)) {
            return Response.ok(plans.stop(plan)).build();
        }
        plans.purge(plan, withChildren);
        return Response.noContent().build();
    }
}
