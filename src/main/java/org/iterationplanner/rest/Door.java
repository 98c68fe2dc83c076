package org.iterationplanner.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Pattern;

/**
 * Turns away what no resource should see, and gives a {@link Problem} for body to every failure that the server would
 * answer with an empty one or with HTML.
 */
@Singleton
final class Door {

    static final int MAX_BODY = 20_000_000;
    /** Both are below what the server itself accepts, because what it refuses by itself has no body. */
    static final int MAX_URI = 8_000;

    static final int MAX_HEADERS = 16_000;

    private static final int BEFORE_ALL_ELSE = 10_000;
    private static final int[] EMPTY_OTHERWISE = {400, 404, 405, 406, 408, 413, 414, 415, 431, 500, 503};

    /** What is none would end in the parser of JAX-RS, as if that were a defect. */
    private static final Pattern MEDIA_TYPE = Pattern.compile("[^/;,\\s]+/[^/;,\\s]+\\s*(;.*)?");

    /** What Quarkus serves below /q, it would serve to any method. */
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    void filter(@Observes Filters filters) {
        filters.register(Door::admit, BEFORE_ALL_ELSE);
    }

    void failures(@Observes Router router) {
        router.route().order(-BEFORE_ALL_ELSE).failureHandler(Door::fail);
        for (int status : EMPTY_OTHERWISE) {
            router.errorHandler(status, Door::fail);
        }
    }

    private static void admit(RoutingContext call) {
        HttpServerRequest request = call.request();
        call.addHeadersEndHandler(done -> {
            if (isTooLarge(call)) {
                call.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            }
        });
        call.addEndHandler(done -> {
            if (isTooLarge(call)) {
                call.request().connection().close();
            }
        });
        if (request.uri().length() > MAX_URI) {
            call.fail(414);
        } else if (!Address.isReadable(request.uri())) {
            call.fail(400);
        } else if (lengthOfHeaders(request) > MAX_HEADERS) {
            call.fail(431);
        } else if (contentLength(request) > MAX_BODY) {
            call.fail(413);
        } else if (!request.headers().getAll(HttpHeaders.CONTENT_TYPE).stream()
                .allMatch(MEDIA_TYPE.asMatchPredicate())) {
            call.fail(415);
        } else if (isReadOnly(request)) {
            call.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS");
            call.fail(405);
        } else {
            call.next();
        }
    }

    /** Nobody will read the rest of the body. */
    private static boolean isTooLarge(RoutingContext call) {
        return call.response().getStatusCode() == ProblemCode.BODY_TOO_LARGE.status();
    }

    private static boolean isReadOnly(HttpServerRequest request) {
        return request.path().startsWith("/q/") && !READING.contains(request.method());
    }

    private static int lengthOfHeaders(HttpServerRequest request) {
        int length = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            length += header.getKey().length() + header.getValue().length();
        }
        return length;
    }

    private static long contentLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    private static void fail(RoutingContext call) {
        HttpServerResponse response = call.response();
        if (response.ended()) {
            return;
        }
        if (response.headWritten()) {
            call.request().connection().close();
            return;
        }
        Problem problem = problem(call);
        response.setStatusCode(problem.status());
        response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        if (problem.code() == ProblemCode.OVERLOADED) {
            response.putHeader("Retry-After", "2");
        }
        response.end(problem.json());
    }

    private static Problem problem(RoutingContext call) {
        Throwable cause = call.failure();
        if (cause instanceof RejectedExecutionException) {
            return Failures.overloaded();
        }
        int status = call.statusCode() > 0 ? call.statusCode() : call.response().getStatusCode();
        return status >= 500 || status < 400
                ? Failures.internal(cause == null ? new IllegalStateException("HTTP " + status) : cause)
                : Failures.byStatus(status);
    }
}
