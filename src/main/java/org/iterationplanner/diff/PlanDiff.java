package org.iterationplanner.diff;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.iterationplanner.backlog.Rule;
import org.jspecify.annotations.Nullable;

/**
 * How one plan differs from another. What is the same in both is left out, but for rules and key figures.
 *
 * @param moved assets of both plans that are elsewhere, in the order of the later plan's backlog
 * @param added assets that only the later plan's backlog has
 * @param removed assets that only the earlier plan's backlog has
 */
public record PlanDiff(
        String scoreBefore,
        String scoreAfter,
        List<MovedAsset> moved,
        List<String> added,
        List<String> removed,
        List<DateChange> workloads,
        List<DateChange> releases,
        List<DateChange> datacenters,
        List<RuleDifference> rules,
        List<FigureChange> kpis) {

    public PlanDiff {
        moved = List.copyOf(moved);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        workloads = List.copyOf(workloads);
        releases = List.copyOf(releases);
        datacenters = List.copyOf(datacenters);
        rules = List.copyOf(rules);
        kpis = List.copyOf(kpis);
    }

    /** Where an asset is; both days included. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Place(
            int iteration,
            LocalDate start,
            LocalDate end,
            @Nullable String team) {}

    /**
     * An asset that is elsewhere.
     *
     * @param from absent: it was not planned
     * @param to absent: it is not planned
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MovedAsset(
            String asset,
            @Nullable String name,
            @Nullable Place from,
            @Nullable Place to,
            MoveReason reason) {}

    /** What the checker says of the later plan with the asset, and what has to move with it, where it was. */
    public enum Cause {
        /** A hard rule would be broken that is not now, or more than now. */
        WOULD_BREAK,
        /** No hard rule would be broken more, but the plan would be worse. */
        WOULD_COST,
        /** The plan would be no worse. */
        NOT_NEEDED,
        /** It cannot be there: that iteration is not planned any more, the asset is done, or it has no estimate. */
        IMPOSSIBLE,
        /** So much has moved that not everything was looked into. */
        NOT_EXAMINED
    }

    /**
     * Why an asset is elsewhere.
     *
     * @param sentence in plain English
     * @param staying rules that would come to something else if it had stayed; before: as it is now, after: if it had stayed
     * @param takenBy assets that have come to where it was, and need what it would need there
     * @param changes what is different about the asset, and about what decides where it can be
     */
    public record MoveReason(
            Cause cause, String sentence, List<RuleDifference> staying, List<String> takenBy, List<String> changes) {

        public MoveReason {
            staying = List.copyOf(staying);
            takenBy = List.copyOf(takenBy);
            changes = List.copyOf(changes);
        }
    }

    /**
     * When something is complete, or a datacenter empty; without a day while something of it is not planned.
     *
     * @param daysLateBefore against the promise of that time; absent: nothing was promised
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DateChange(
            String id,
            @Nullable String name,
            @Nullable LocalDate before,
            @Nullable LocalDate after,
            @Nullable Long daysLateBefore,
            @Nullable Long daysLateAfter) {}

    /** What a rule comes to, not weighted. */
    public record RuleDifference(
            Rule id,
            Rule.Level level,
            int weightBefore,
            int weightAfter,
            BigDecimal before,
            BigDecimal after,
            BigDecimal delta) {}

    /** A key figure by its name. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FigureChange(
            String id,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            @Nullable BigDecimal delta) {}
}
