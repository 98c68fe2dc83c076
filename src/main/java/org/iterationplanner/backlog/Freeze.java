package org.iterationplanner.backlog;

import static org.iterationplanner.backlog.Immutable.unless;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which nothing in scope may be changed, both days included.
 *
 * @param anyOverlap whether it closes every iteration it touches; otherwise only those without an unfrozen working day
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Freeze(
        Scope scope,
        LocalDate from,
        LocalDate to,
        @Nullable Boolean anyOverlap,
        @Nullable String reason) {

    /** Exactly one of: everything, the assets of a datacenter, of a workload, one asset. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Scope(
            @Nullable Boolean all,
            @Nullable String datacenter,
            @Nullable String workload,
            @Nullable String asset) {}

    public Freeze {
        anyOverlap = unless(false, anyOverlap);
    }

    @Override
    public Boolean anyOverlap() {
        return anyOverlap != null && anyOverlap;
    }
}
