package org.iterationplanner.status;

import static org.iterationplanner.backlog.Immutable.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one datacenter stands.
 *
 * @param progress over the assets in it
 * @param emptyOn the day its last asset was done, or will be by the accepted plan; absent: it has none, or one is not planned
 * @param lease absent without an {@code exitBy}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DatacenterStatus(
        String id,
        @Nullable String name,
        @Nullable Integer priority,
        List<String> labels,
        Headway progress,
        @Nullable LocalDate emptyOn,
        @Nullable Lease lease) {

    public DatacenterStatus {
        labels = list(labels);
    }
}
