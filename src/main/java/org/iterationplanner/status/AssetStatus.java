package org.iterationplanner.status;

import static org.iterationplanner.backlog.Immutable.list;
import static org.iterationplanner.backlog.Immutable.map;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Asset.Environment;
import org.iterationplanner.backlog.Asset.Pin;
import org.iterationplanner.backlog.Asset.Strategy;
import org.jspecify.annotations.Nullable;

/**
 * Where one asset stands.
 *
 * @param workload the one it belongs to, its own id if it names none
 * @param datacenter its own, else its workload's
 * @param release that its workload is in
 * @param iteration the accepted plan has it in, or was done in; absent: neither
 * @param completesOn the day it was done, else the last day of that iteration
 * @param effort by team, the chosen team's share included; flexible effort that no team was chosen for is only in totalEffort
 * @param flexibleTeams who may do its flexible effort while none is chosen
 * @param carriedOver whether an iteration was closed that it was committed to and not done in
 * @param unestimated there is no estimate, so it is never planned
 * @param blocked it waits for something that is not done and is not planned, or is planned too late for it
 * @param waitsFor assets and workloads that have to go first and are not done
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AssetStatus(
        String id,
        @Nullable String name,
        Asset.Type type,
        @Nullable Strategy strategy,
        @Nullable Environment environment,
        String workload,
        @Nullable String datacenter,
        @Nullable String release,
        List<String> labels,
        Status status,
        @Nullable Integer iteration,
        @Nullable LocalDate completesOn,
        BigDecimal totalEffort,
        Map<String, BigDecimal> effort,
        List<String> flexibleTeams,
        @Nullable Pin pin,
        @Nullable Boolean carriedOver,
        @Nullable Boolean unestimated,
        @Nullable Boolean blocked,
        List<String> waitsFor) {

    /** How far an asset is. */
    public enum Status {
        /** The accepted plan has no place for it. */
        TO_DO,
        /** The accepted plan has it in an iteration that may still change. */
        PLANNED,
        /** In an iteration that a team has committed to. */
        COMMITTED,
        /** In the iteration that is being worked at. */
        IN_PROGRESS,
        /** In production. */
        DONE
    }

    public AssetStatus {
        labels = list(labels);
        effort = map(effort);
        flexibleTeams = list(flexibleTeams);
        waitsFor = list(waitsFor);
    }
}
