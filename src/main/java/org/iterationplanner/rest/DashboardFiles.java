package org.iterationplanner.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * The headers of the dashboard's files: how long they may be kept, and that the page may talk to nobody but this service.
 * Quarkus's own settings for headers by path read the address before {@link Door} has refused what is unreadable.
 */
@Singleton
final class DashboardFiles {

    private static final int BEHIND_THE_DOOR = 9_000;

    /** The build writes what a file holds into its name, so that another content is another address. */
    private static final String NAMED_BY_CONTENT = "/assets/";

    /** Styles in the page alone are allowed inline: the components write them, and they cannot run anything. */
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    void filter(@Observes Filters filters) {
        filters.register(DashboardFiles::describe, BEHIND_THE_DOOR);
    }

    private static void describe(RoutingContext call) {
        String path = call.normalizedPath();
        if (!path.startsWith("/v1/") && !path.startsWith("/q/")) {
            // at the end, because the handler of static files sets one of them by itself
            call.addHeadersEndHandler(done -> {
                MultiMap headers = call.response().headers();
                headers.set("Content-Security-Policy", POLICY);
                headers.set("Referrer-Policy", "same-origin");
                headers.set(HttpHeaders.CACHE_CONTROL, keeping(call.response().getStatusCode(), path));
            });
        }
        call.response().putHeader("X-Content-Type-Options", "nosniff");
        call.next();
    }

    private static String keeping(int status, String path) {
        boolean found = status == 200 || status == 304;
        return found && path.startsWith(NAMED_BY_CONTENT) ? "public, max-age=31536000, immutable" : "no-cache";
    }
}
