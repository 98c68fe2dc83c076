package org.iterationplanner.cycle;

import static org.iterationplanner.backlog.Immutable.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What change management has decided about an iteration backlog.
 *
 * @param author the actor
 * @param role in which the author decided, such as "change advisory board"
 * @param conditions under which it is approved, or would be
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Decision(
        boolean approved,
        Instant at,
        String author,
        @Nullable String role,
        @Nullable String comment,
        List<String> conditions) {

    public Decision {
        conditions = list(conditions);
    }
}
