package org.iterationplanner.repair;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.iterationplanner.conflict.Constraint;
import org.jspecify.annotations.Nullable;

/**
 * One thing to change.
 *
 * @param constraint what gives way; absent for another iteration
 * @param amount how much, in the unit of the kind: effort, days, assets, workloads or iterations
 * @param date the new day of a lease or a due date
 * @param sentence the same in English
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Step(
        Kind kind,
        @Nullable Constraint constraint,
        @Nullable BigDecimal amount,
        @Nullable LocalDate date,
        String sentence) {

    /** What can be changed, the cheapest first: own wishes, what colleagues can agree on, money, contracts, scope. */
    public enum Kind {
        /** A pin is taken back. */
        LIFTED_PIN,
        /** An earliest or latest day of an asset is taken back. */
        WIDER_WINDOW,
        /** A limit of cutovers or open workloads, or the pilot, is relaxed. */
        RAISED_LIMIT,
        /** More of the baseline may move. */
        MORE_MOVES,
        /** A dependency is asked for no more, or only as a wish to be near. */
        SOFTENED_DEPENDENCY,
        /** A freeze is lifted. */
        LIFTED_FREEZE,
        /** A team has more capacity in an iteration. */
        MORE_CAPACITY,
        /** The calendar has one more iteration. */
        ONE_MORE_ITERATION,
        /** A workload or a release is due later. */
        LATER_DUE,
        /** A lease ends later. */
        LATER_LEASE,
        /** A pinned or committed asset is left out of the plan. */
        LEFT_OUT
    }

    /** Whether both change the same thing, be it by another amount. */
    boolean isAbout(Step other) {
        return kind == other.kind && subject(constraint).equals(subject(other.constraint));
    }

    private static List<String> subject(@Nullable Constraint c) {
        return c == null
                ? List.of()
                : Stream.of(
                                c.asset(),
                                c.other(),
                                c.workload(),
                                c.otherWorkload(),
                                c.release(),
                                c.datacenter(),
                                c.team(),
                                c.iteration(),
                                c.freeze())
                        .map(String::valueOf)
                        .toList();
    }
}
