package org.iterationplanner.backlog;

import static org.iterationplanner.backlog.Immutable.list;
import static org.iterationplanner.backlog.Immutable.map;
import static org.iterationplanner.backlog.Immutable.unless;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where assets live today.
 *
 * @param priority 1 is the most urgent
 * @param exitBy the day the lease ends
 * @param decommissionDays days needed between the last migration and {@code exitBy}, 0 unless said
 * @param exitMode FIRM (a promise, the default) or HARD (a plan that breaks it is infeasible)
 * @param maxCutoversPerIteration how many of its assets may be migrated in one iteration
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Datacenter(
        String id,
        @Nullable String name,
        @Nullable Integer priority,
        @Nullable LocalDate exitBy,
        @Nullable Integer decommissionDays,
        @Nullable ExitMode exitMode,
        @Nullable Integer maxCutoversPerIteration,
        Map<String, String> refs,
        List<String> labels,
        Map<String, String> attributes,
        List<String> derived) {

    /** How binding a lease end is. */
    public enum ExitMode {
        FIRM,
        HARD
    }

    public Datacenter {
        decommissionDays = unless(0, decommissionDays);
        exitMode = unless(ExitMode.FIRM, exitMode);
        refs = map(refs);
        labels = list(labels);
        attributes = map(attributes);
        derived = list(derived);
    }

    @Override
    public Integer decommissionDays() {
        return decommissionDays == null ? 0 : decommissionDays;
    }

    @Override
    public ExitMode exitMode() {
        return exitMode == null ? ExitMode.FIRM : exitMode;
    }

    /** X, the day by which everything must have left: the lease end less the days of decommissioning. */
    public @Nullable LocalDate lastDay() {
        return exitBy == null ? null : exitBy.minusDays(decommissionDays());
    }
}
