package org.iterationplanner.rest;

import java.util.Locale;

/** Why a call failed, for programs: stable. */
enum ProblemCode {
    BAD_REQUEST(400, "The request cannot be read"),
    UNREADABLE_BODY(400, "The body is not JSON"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "This cannot be done here"),
    NOT_ACCEPTABLE(406, "There is no answer in this format"),
    REQUEST_TIMEOUT(408, "The body did not arrive"),
    PLAN_BUSY(409, "The plan is still being solved"),
    HAS_CHILDREN(409, "Other plans were derived from this one"),
    NO_PLAN_YET(409, "There is no plan yet"),
    KEY_IN_FLIGHT(409, "The same submission is being stored"),
    OUT_OF_ORDER(409, "The iteration is in a state that does not allow it"),
    NOT_READY(409, "The iteration cannot be committed to"),
    COMMITTED_ASSET(409, "An asset is committed"),
    ITERATION_FIXED(409, "An iteration is fixed"),
    PLAN_OUTDATED(409, "The backlog has changed since the plan was asked for"),
    PLAN_BREAKS_RULES(409, "The plan breaks hard rules"),
    TERMINAL(410, "Nothing will happen any more"),
    PRECONDITION_FAILED(412, "It has changed since"),
    BODY_TOO_LARGE(413, "The body is too large"),
    URI_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is of the wrong type"),
    INVALID_INPUT(422, "The input is refused"),
    FILE_REFUSED(422, "The file is refused"),
    CONNECTION_REFUSED(422, "The other service may not be called, or refuses"),
    KEY_REUSED(422, "The idempotency key belongs to another submission"),
    PRECONDITION_REQUIRED(428, "Which version is meant is not said"),
    QUEUE_FULL(429, "Too many plans and jobs are waiting"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    INTERNAL(500, "The service has a defect"),
    REMOTE_FAILED(502, "The other service does not answer as it should"),
    REMOTE_BUSY(503, "The other service asks to come back later"),
    STORE_UNAVAILABLE(503, "The database does not answer"),
    OVERLOADED(503, "The service has too much to do"),
    REMOTE_SLOW(504, "The other service is too slow");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    /** Names the kind of problem, as RFC 9457 wants it; leads nowhere. */
    String type() {
        return "urn:iteration-planner:problem:"
                + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
