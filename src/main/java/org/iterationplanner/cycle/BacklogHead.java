package org.iterationplanner.cycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A living backlog in a list.
 *
 * @param assets how many, done ones included
 * @param done how many of them are
 * @param planId of the accepted plan
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BacklogHead(
        UUID id,
        String name,
        long version,
        Instant createdAt,
        Instant changedAt,
        String changedBy,
        int assets,
        int done,
        @Nullable UUID planId) {}
