package org.iterationplanner.backlog;

import static org.iterationplanner.backlog.Immutable.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Workloads with one common due date for their promotion to production. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Release(
        String id,
        @Nullable String name,
        List<String> workloads,
        @Nullable LocalDate due) {

    public Release {
        workloads = list(workloads);
    }
}
