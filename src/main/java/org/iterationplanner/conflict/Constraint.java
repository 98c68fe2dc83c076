package org.iterationplanner.conflict;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Freeze;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a request asks for and could do without. It names only what it is about.
 *
 * @param asset the asset, of a dependency the one that goes first
 * @param other the other asset of a dependency
 * @param workload the workload, of a dependency the one that goes first
 * @param iteration that it is about
 * @param date by or from when
 * @param freeze as the request has it
 * @param dependency as the request has it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Constraint(
        Kind kind,
        @Nullable String asset,
        @Nullable String other,
        @Nullable String workload,
        @Nullable String otherWorkload,
        @Nullable String release,
        @Nullable String datacenter,
        @Nullable String team,
        @Nullable Integer iteration,
        @Nullable LocalDate date,
        @Nullable Freeze freeze,
        @Nullable Dependency dependency) {

    /** What kind of thing it is. */
    public enum Kind {
        /** An asset is pinned. */
        PIN,
        /** An asset is committed to its iteration. */
        COMMITMENT,
        /** An asset may not begin before a day. */
        NOT_BEFORE,
        /** An asset has to be done by a day. */
        NOT_AFTER,
        /** Days on which nothing is changed. */
        FREEZE,
        /** Between two assets: PRECEDES, TOGETHER or APART. */
        DEPENDENCY,
        /** One workload waits for another. */
        WORKLOAD_DEPENDENCY,
        /** What a team can do in an iteration. */
        CAPACITY,
        /** How many assets in an iteration. */
        CUTOVERS,
        /** How many workloads are open at once. */
        OPEN_WORKLOADS,
        /** What the first iterations may hold. */
        PILOT,
        /** How many baseline assets may move. */
        MOVE_BUDGET,
        /** A datacenter is lost on a fixed day. */
        HARD_EXIT,
        /** A lease ends: part of what is late, not of what is infeasible. */
        EXIT,
        /** A workload, an asset that is its own, or a release is due: part of what is late. */
        DUE
    }

    private static Constraint bare(Kind kind) {
        return new Constraint(kind, null, null, null, null, null, null, null, null, null, null, null);
    }

    public static Constraint pin(String asset, @Nullable Integer iteration) {
        return new Constraint(Kind.PIN, asset, null, null, null, null, null, null, iteration, null, null, null);
    }

    public static Constraint commitment(String asset, int iteration) {
        return new Constraint(Kind.COMMITMENT, asset, null, null, null, null, null, null, iteration, null, null, null);
    }

    static Constraint window(Kind kind, String asset, LocalDate date) {
        return new Constraint(kind, asset, null, null, null, null, null, null, null, date, null, null);
    }

    static Constraint of(Freeze freeze) {
        return new Constraint(Kind.FREEZE, null, null, null, null, null, null, null, null, null, freeze, null);
    }

    static Constraint of(Dependency d) {
        return new Constraint(Kind.DEPENDENCY, d.from(), d.to(), null, null, null, null, null, null, null, null, d);
    }

    static Constraint workloads(String from, String to) {
        return new Constraint(Kind.WORKLOAD_DEPENDENCY, null, null, from, to, null, null, null, null, null, null, null);
    }

    static Constraint capacity(String team, int iteration) {
        return new Constraint(Kind.CAPACITY, null, null, null, null, null, null, team, iteration, null, null, null);
    }

    /** @param datacenter null: of all assets */
    static Constraint cutovers(@Nullable String datacenter) {
        return new Constraint(Kind.CUTOVERS, null, null, null, null, null, datacenter, null, null, null, null, null);
    }

    public static Constraint limit(Kind kind) {
        return bare(kind);
    }

    static Constraint exit(Kind kind, String datacenter, LocalDate lastDay) {
        return new Constraint(kind, null, null, null, null, null, datacenter, null, null, lastDay, null, null);
    }

    /** Of a named workload or of an asset that is its own. */
    static Constraint due(String workload, LocalDate due) {
        return new Constraint(Kind.DUE, null, null, workload, null, null, null, null, null, due, null, null);
    }

    static Constraint releaseDue(String release, LocalDate due) {
        return new Constraint(Kind.DUE, null, null, null, null, release, null, null, null, due, null, null);
    }
}
