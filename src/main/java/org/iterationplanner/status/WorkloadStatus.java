package org.iterationplanner.status;

import static org.iterationplanner.backlog.Immutable.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one workload stands, and what it lacks before production: its release backlog. Assets that are their own workload are
 * shown too.
 *
 * @param labels its own
 * @param lacks assets that are not done, in the order of the backlog
 * @param ahead what it still has to pass after its last asset
 * @param readyOn the day its last asset was done, or will be by the accepted plan; absent: one is not planned
 * @param marginDays days from readyOn to due: below 0 it is late
 * @param promotedOn since when it is in production
 * @param notes what is wrong with its attributes
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WorkloadStatus(
        String id,
        @Nullable String name,
        @Nullable String datacenter,
        @Nullable String release,
        List<String> labels,
        List<String> teams,
        BigDecimal value,
        Stage stage,
        Headway progress,
        List<String> lacks,
        List<Stage> ahead,
        @Nullable LocalDate readyOn,
        @Nullable LocalDate due,
        @Nullable Long marginDays,
        @Nullable LocalDate promotedOn,
        List<String> notes) {

    public WorkloadStatus {
        labels = list(labels);
        teams = list(teams);
        lacks = list(lacks);
        ahead = list(ahead);
        notes = list(notes);
    }

    /**
     * Which workloads somebody wants to see: those for which everything holds that is not null.
     *
     * @param team that has, or may have, some of its effort
     */
    public record Filter(
            @Nullable String datacenter,
            @Nullable String team,
            @Nullable String label,
            @Nullable Stage stage,
            @Nullable String release) {

        /** Those of the workloads that are wanted. */
        public List<WorkloadStatus> of(List<WorkloadStatus> workloads) {
            return workloads.stream().filter(this::wants).toList();
        }

        private boolean wants(WorkloadStatus workload) {
            return (datacenter == null || datacenter.equals(workload.datacenter()))
                    && (team == null || workload.teams().contains(team))
                    && (label == null || workload.labels().contains(label))
                    && (stage == null || stage == workload.stage())
                    && (release == null || release.equals(workload.release()));
        }
    }
}
