package org.iterationplanner.status;

import static org.iterationplanner.backlog.Immutable.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one release stands.
 *
 * @param stage of the workload that is least far; MIGRATING as soon as one has started
 * @param progress over the assets of all its workloads
 * @param lacks workloads that are not promoted, in the order of the release
 * @param readyOn the day its last asset was done, or will be by the accepted plan; absent: one is not planned
 * @param marginDays days from readyOn to due: below 0 it is late
 * @param promotedOn since when the last of its workloads is in production; absent: not all of them are
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ReleaseStatus(
        String id,
        @Nullable String name,
        List<String> workloads,
        Stage stage,
        Headway progress,
        List<String> lacks,
        @Nullable LocalDate readyOn,
        @Nullable LocalDate due,
        @Nullable Long marginDays,
        @Nullable LocalDate promotedOn) {

    public ReleaseStatus {
        workloads = list(workloads);
        lacks = list(lacks);
    }
}
