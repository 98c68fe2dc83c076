package org.iterationplanner.cycle;

import static org.iterationplanner.backlog.Immutable.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of a living backlog: who changed what, when.
 *
 * @param version that it made
 * @param iteration the number of the iteration whose life it is about
 * @param comment what the actor said of it
 * @param differences what is different in the records, in words and values
 * @param assets how many assets there are from then on, done ones included
 * @param effort the sum of their estimates, done ones included: the scope
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Revision(
        long version,
        Instant at,
        String actor,
        Kind kind,
        @Nullable Integer iteration,
        @Nullable String comment,
        List<Difference> differences,
        int assets,
        BigDecimal effort) {

    public Revision {
        differences = list(differences);
    }

    /** What kind of change. */
    public enum Kind {
        CREATED,
        REPLACED,
        PATCHED,
        IMPORTED,
        PLAN_ACCEPTED,
        COMMITTED,
        APPROVED,
        REJECTED,
        STARTED,
        CLOSED
    }

    /**
     * One difference in one record.
     *
     * @param record kind of record, as the field of the backlog is called: {@code assets}
     * @param id of the record, absent where there is only one
     * @param field of it, absent where the whole record was added or removed
     * @param before as JSON has it, absent: there was none
     * @param after likewise
     * @param sentence in words: {@code estimate of SQL01 5 → 8}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Difference(
            String record,
            @Nullable String id,
            @Nullable String field,
            @Nullable String before,
            @Nullable String after,
            String sentence) {}
}
