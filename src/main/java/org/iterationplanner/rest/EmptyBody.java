package org.iterationplanner.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Puts an empty object where there is no body, whatever type it is said to have: clients differ in that. */
@Provider
@MayBeEmpty
public final class EmptyBody implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext call) {
        String length = call.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        String encoding = call.getHeaderString("Transfer-Encoding");
        if (isNothing(length, encoding)) {
            call.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
            call.setEntityStream(new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static boolean isNothing(@Nullable String length, @Nullable String encoding) {
        return encoding == null && (length == null || length.equals("0"));
    }
}
