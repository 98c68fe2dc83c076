package org.iterationplanner.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import org.iterationplanner.cycle.CycleException;
import org.iterationplanner.devops.DevOpsFailure;
import org.iterationplanner.plan.PlanException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever a call throws into a {@link Problem}. */
final class Failures {
    private static final Logger LOG = Logger.getLogger(Failures.class);
    private static final String SOON = "2";
    private static final String LATER = "10";

    @ServerExceptionMapper
    Response refused(Refusal e) {
        return answer(e.problem()).build();
    }

    @ServerExceptionMapper
    Response plan(PlanException e) {
        Problem problem = Problem.of(code(e), String.valueOf(e.getMessage()));
        Response.ResponseBuilder answer = answer(problem);
        if (e instanceof PlanException.StoreUnavailable) {
            LOG.warn(e.getMessage(), e.getCause());
            answer.header(HttpHeaders.RETRY_AFTER, SOON);
        } else if (e instanceof PlanException.QueueFull) {
            answer.header(HttpHeaders.RETRY_AFTER, LATER);
        }
        return answer.build();
    }

    @ServerExceptionMapper
    Response cycle(CycleException e) {
        ProblemCode code = code(e.reason());
        return answer(
                        e.reason() == CycleException.Reason.INVALID
                                ? Problem.of(code, e.issues())
                                : Problem.of(code, String.valueOf(e.getMessage()), e.issues()))
                .build();
    }

    @ServerExceptionMapper
    Response devOps(DevOpsFailure e) {
        ProblemCode code = code(e.kind());
        Response.ResponseBuilder answer = answer(Problem.of(code, String.valueOf(e.getMessage())));
        return (code == ProblemCode.REMOTE_BUSY ? answer.header(HttpHeaders.RETRY_AFTER, LATER) : answer).build();
    }

    /** What JAX-RS refuses by itself. */
    @ServerExceptionMapper
    Response http(WebApplicationException e, UriInfo uri) {
        int status = e.getResponse().getStatus();
        if (status >= 500) {
            return any(e);
        }
        Problem problem = byStatus(status);
        Response.ResponseBuilder answer = answer(problem);
        if (problem.code() == ProblemCode.METHOD_NOT_ALLOWED) {
            answer.header(HttpHeaders.ALLOW, String.join(", ", Routes.methods(uri.getPath())));
        }
        return answer.build();
    }

    @ServerExceptionMapper
    Response any(Throwable e) {
        if (e instanceof RejectedExecutionException) {
            return answer(overloaded()).header(HttpHeaders.RETRY_AFTER, SOON).build();
        }
        return answer(internal(e)).build();
    }

    static Problem overloaded() {
        return Problem.of(ProblemCode.OVERLOADED, "All workers are busy. Maybe try again in a few seconds.");
    }

    /** Says nothing of what went wrong but where to find it. */
    static Problem internal(Throwable e) {
        String id = UUID.randomUUID().toString();
        LOG.errorf(e, "Defect %s", id);
        return Problem.of(ProblemCode.INTERNAL, "Maybe the log says more under " + id + ".");
    }

    static Problem byStatus(int status) {
        return switch (status) {
            case 404 ->
                Problem.of(ProblemCode.NOT_FOUND, "Nothing has this address. Maybe /q/swagger-ui shows the right one.");
            case 405 ->
                Problem.of(
                        ProblemCode.METHOD_NOT_ALLOWED,
                        "This address is not called by this method. Maybe the header Allow names the right one.");
            case 406 ->
                Problem.of(
                        ProblemCode.NOT_ACCEPTABLE,
                        "The header Accept leaves out what this answers. Maybe leave that header out.");
            case 413 ->
                Problem.of(
                        ProblemCode.BODY_TOO_LARGE,
                        "The body is larger than " + Door.MAX_BODY + " bytes. Maybe split it.");
            case 414 ->
                Problem.of(
                        ProblemCode.URI_TOO_LONG,
                        "The address is longer than " + Door.MAX_URI + " characters. Maybe shorten the query.");
            case 415 ->
                Problem.of(
                        ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                        "The body must be JSON in UTF-8. Maybe send the header Content-Type: application/json.");
            case 431 ->
                Problem.of(
                        ProblemCode.HEADERS_TOO_LARGE,
                        "The headers are longer than " + Door.MAX_HEADERS + " characters. Maybe clear the cookies.");
            default ->
                Problem.of(
                        ProblemCode.BAD_REQUEST, "This is no request that can be understood. Maybe see /q/swagger-ui.");
        };
    }

    static Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem.json());
    }

    private static ProblemCode code(CycleException.Reason reason) {
        return switch (reason) {
            case NOT_FOUND -> ProblemCode.NOT_FOUND;
            case STALE -> ProblemCode.PRECONDITION_FAILED;
            case INVALID -> ProblemCode.INVALID_INPUT;
            case OUT_OF_ORDER -> ProblemCode.OUT_OF_ORDER;
            case NOT_READY -> ProblemCode.NOT_READY;
            case COMMITTED_ASSET -> ProblemCode.COMMITTED_ASSET;
            case ITERATION_FIXED -> ProblemCode.ITERATION_FIXED;
            case NO_PLAN -> ProblemCode.NO_PLAN_YET;
            case PLAN_OUTDATED -> ProblemCode.PLAN_OUTDATED;
            case PLAN_BREAKS_RULES -> ProblemCode.PLAN_BREAKS_RULES;
        };
    }

    private static ProblemCode code(DevOpsFailure.Kind kind) {
        return switch (kind) {
            case ADDRESS_REFUSED, NOT_ALLOWED, NOT_FOUND, TOO_MANY -> ProblemCode.CONNECTION_REFUSED;
            case BUSY -> ProblemCode.REMOTE_BUSY;
            case BROKEN, CHANGED -> ProblemCode.REMOTE_FAILED;
            case SLOW -> ProblemCode.REMOTE_SLOW;
        };
    }

    private static ProblemCode code(PlanException e) {
        if (e instanceof PlanException.PlanNotFound || e instanceof PlanException.JobNotFound) {
            return ProblemCode.NOT_FOUND;
        }
        if (e instanceof PlanException.NoPlanYet) {
            return ProblemCode.NO_PLAN_YET;
        }
        if (e instanceof PlanException.PlanBusy) {
            return ProblemCode.PLAN_BUSY;
        }
        if (e instanceof PlanException.HasChildren) {
            return ProblemCode.HAS_CHILDREN;
        }
        if (e instanceof PlanException.IdempotencyConflict conflict) {
            return conflict.inFlight() ? ProblemCode.KEY_IN_FLIGHT : ProblemCode.KEY_REUSED;
        }
        return e instanceof PlanException.QueueFull ? ProblemCode.QUEUE_FULL : ProblemCode.STORE_UNAVAILABLE;
    }
}
