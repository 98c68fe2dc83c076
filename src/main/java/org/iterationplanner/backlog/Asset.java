package org.iterationplanner.backlog;

import static org.iterationplanner.backlog.Immutable.list;
import static org.iterationplanner.backlog.Immutable.map;
import static org.iterationplanner.backlog.Immutable.unless;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The smallest thing that is migrated. Without a workload it forms a workload of its own, with its own value, due date,
 * criticality and complexity.
 *
 * @param effort fixed effort by team
 * @param flexibleEffort effort that goes, all of it, to one of several teams
 * @param notBefore earliest first day of its iteration
 * @param notAfter latest last day of its iteration
 * @param completedOn the day it was migrated: a done asset is planned nowhere
 * @param pin where a planner has put it
 * @param estimateRange how far the effort may be off
 * @param tasks detail of the work; they load nothing
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Asset(
        String id,
        @Nullable String name,
        @Nullable Type type,
        @Nullable String workload,
        @Nullable String datacenter,
        @Nullable Environment environment,
        @Nullable Strategy strategy,
        Map<String, BigDecimal> effort,
        @Nullable FlexibleEffort flexibleEffort,
        @Nullable EstimateRange estimateRange,
        @Nullable LocalDate notBefore,
        @Nullable LocalDate notAfter,
        @Nullable LocalDate completedOn,
        @Nullable Pin pin,
        List<Task> tasks,
        @Nullable BigDecimal value,
        @Nullable LocalDate due,
        @Nullable Criticality criticality,
        @Nullable Complexity complexity,
        Map<String, String> refs,
        List<String> labels,
        Map<String, String> attributes,
        List<String> derived) {

    /** What kind of thing an asset is. */
    public enum Type {
        VM,
        DATABASE,
        FILE_SHARE,
        APPLICATION,
        SERVICE,
        OTHER
    }

    /** Where an asset runs in its life from development to production. */
    public enum Environment {
        DEVELOPMENT,
        TEST,
        STAGING,
        PRODUCTION,
        OTHER
    }

    /** What the rationalisation of the estate decided; no rule uses it. */
    public enum Strategy {
        REHOST,
        REFACTOR,
        REARCHITECT,
        REBUILD,
        REPLACE,
        RETIRE,
        RETAIN
    }

    /** Effort that goes, all of it, to one of {@code teams}. */
    public record FlexibleEffort(BigDecimal points, List<String> teams) {

        public FlexibleEffort {
            teams = list(teams);
        }
    }

    /** Factors of the effort: it is at most p10 times the estimate in one case of ten, p90 in nine. */
    public record EstimateRange(BigDecimal p10, BigDecimal p90) {}

    /** Where a planner has put an asset: in an iteration (and with a team), or not in the plan. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Pin(
            @Nullable Integer iteration,
            @Nullable Boolean notPlanned,
            @Nullable String team,
            @Nullable String by,
            @Nullable String at,
            @Nullable String reason) {

        /** Whether the pin keeps the asset out of the plan. */
        public boolean keepsOut() {
            return Boolean.TRUE.equals(notPlanned);
        }
    }

    /** One piece of the work on an asset. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Task(
            @Nullable Phase phase,
            @Nullable String title,
            @Nullable String team,
            @Nullable BigDecimal effort) {

        /** The step of a migration that a task belongs to. */
        public enum Phase {
            ASSESS,
            MIGRATE,
            OPTIMIZE,
            PROMOTE,
            SECURE,
            MANAGE
        }
    }

    public Asset {
        type = unless(Type.OTHER, type);
        effort = map(effort);
        tasks = list(tasks);
        value = unless(BigDecimal.ONE, value);
        criticality = unless(Criticality.MEDIUM, criticality);
        complexity = unless(Complexity.MEDIUM, complexity);
        refs = map(refs);
        labels = list(labels);
        attributes = map(attributes);
        derived = list(derived);
    }

    @Override
    public Type type() {
        return type == null ? Type.OTHER : type;
    }

    /** Whether the asset is already migrated. */
    @JsonIgnore
    public boolean isDone() {
        return completedOn != null;
    }

    /** Whether there is an estimate; without one the asset is never planned. */
    @JsonIgnore
    public boolean isEstimated() {
        return !effort.isEmpty() || flexibleEffort != null;
    }

    /** The sum over teams, flexible effort included; 0 without an estimate. */
    public BigDecimal totalEffort() {
        BigDecimal fixed = effort.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return flexibleEffort == null ? fixed : fixed.add(flexibleEffort.points());
    }

    /** The workload it belongs to: the one it names, else its own. */
    public String workloadId() {
        return workload == null ? id : workload;
    }
    /** The same asset, migrated that day. */
    public Asset withCompletedOn(LocalDate day) {
        return with(effort, flexibleEffort, notBefore, notAfter, day, pin, derived);
    }

    /** The same asset with that effort and nothing flexible; told, not derived. */
    public Asset withEffort(Map<String, BigDecimal> byTeam) {
        List<String> others = derived.stream()
                .filter(field -> !field.equals("effort") && !field.equals("flexibleEffort"))
                .toList();
        return with(byTeam, null, notBefore, notAfter, completedOn, pin, others);
    }

    /** The same asset, put elsewhere or, with null, anywhere. */
    public Asset withPin(@Nullable Pin other) {
        return with(effort, flexibleEffort, notBefore, notAfter, completedOn, other, derived);
    }

    /** The same asset in another window. */
    public Asset withWindow(@Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {
        return with(effort, flexibleEffort, firstDay, lastDay, completedOn, pin, derived);
    }

    private Asset with(
            Map<String, BigDecimal> otherEffort,
            @Nullable FlexibleEffort otherFlexibleEffort,
            @Nullable LocalDate otherNotBefore,
            @Nullable LocalDate otherNotAfter,
            @Nullable LocalDate otherCompletedOn,
            @Nullable Pin otherPin,
            List<String> otherDerived) {
        return new Asset(
                id,
                name,
                type,
                workload,
                datacenter,
                environment,
                strategy,
                otherEffort,
                otherFlexibleEffort,
                estimateRange,
                otherNotBefore,
                otherNotAfter,
                otherCompletedOn,
                otherPin,
                tasks,
                value,
                due,
                criticality,
                complexity,
                refs,
                labels,
                attributes,
                otherDerived);
    }
}
