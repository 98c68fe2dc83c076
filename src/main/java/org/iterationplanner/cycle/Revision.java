package org.iterationplanner.cycle;

import static org.iterationplanner.backlog.Immutable.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
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
 * @param scopeChange how it changed what there is to do; absent: it did not
 * @param modelInput the records as they were then; only where one version is asked for
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
        BigDecimal effort,
        @Nullable ScopeChange scopeChange,
        @Nullable Backlog modelInput) {

    public Revision {
        differences = list(differences);
    }

    /** What {@code act} has changed. */
    public static Revision of(
            LivingBacklog changed, Act act, Kind kind, @Nullable Integer iteration, List<Difference> differences) {
        List<Asset> assets = changed.modelInput().assets();
        BigDecimal effort = assets.stream().map(Asset::totalEffort).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Revision(
                changed.version(),
                act.at(),
                act.actor(),
                kind,
                iteration,
                act.comment(),
                differences,
                assets.size(),
                effort,
                null,
                null);
    }

    /** The same with what it changed of the scope, if it did. */
    public Revision with(ScopeChange change) {
        return new Revision(
                version,
                at,
                actor,
                kind,
                iteration,
                comment,
                differences,
                assets,
                effort,
                change.changesNothing() ? null : change,
                modelInput);
    }

    /** The same with the records as they were then. */
    public Revision with(Backlog records) {
        return new Revision(
                version, at, actor, kind, iteration, comment, differences, assets, effort, scopeChange, records);
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
     * @param field of it, as a JSON pointer without the first slash: {@code effort/dba}; absent where the whole record was
     *     added or removed
     * @param before a value of JSON, absent: there was none
     * @param after likewise
     * @param sentence in words: {@code estimate of SQL01 5 → 8}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Difference(
            String record,
            @Nullable String id,
            @Nullable String field,
            @Nullable Object before,
            @Nullable Object after,
            String sentence) {}
}
