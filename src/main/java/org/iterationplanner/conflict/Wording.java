package org.iterationplanner.conflict;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Freeze;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.explain.English;
import org.iterationplanner.explain.Names;

/** Constraints in English, with the names and dates of the request. */
final class Wording {

    /** A sentence that nobody reads to the end says nothing. */
    private static final int MOST_TOLD = 12;

    private final PlanRequest request;
    private final Backlog backlog;
    private final Names names;

    Wording(PlanRequest request) {
        this.request = request;
        backlog = request.modelInput();
        names = new Names(backlog);
    }

    Names names() {
        return names;
    }

    String of(Constraint c) {
        return switch (c.kind()) {
            case PIN ->
                names.asset(given(c.asset()))
                        + (c.iteration() == null
                                ? " is pinned out of the plan"
                                : " is pinned to iteration " + c.iteration());
            case COMMITMENT -> names.asset(given(c.asset())) + " is committed to iteration " + c.iteration();
            case NOT_BEFORE ->
                "%s may not begin before %s".formatted(names.asset(given(c.asset())), English.day(given(c.date())));
            case NOT_AFTER ->
                "%s has to be done by %s".formatted(names.asset(given(c.asset())), English.day(given(c.date())));
            case FREEZE -> of(given(c.freeze()));
            case DEPENDENCY -> of(given(c.dependency()));
            case WORKLOAD_DEPENDENCY ->
                "workload %s waits for the completion of %s"
                        .formatted(names.workload(given(c.otherWorkload())), names.workload(given(c.workload())));
            case CAPACITY -> capacity(given(c.team()), given(c.iteration()));
            case CUTOVERS ->
                c.datacenter() == null
                        ? "no more than %s in an iteration"
                                .formatted(cutovers(backlog.limits().maxCutoversPerIteration()))
                        : "no more than %s of %s in an iteration"
                                .formatted(cutovers(limitOf(c.datacenter())), names.datacenter(c.datacenter()));
            case OPEN_WORKLOADS ->
                "no more than %s open in an iteration"
                        .formatted(Names.count(
                                Objects.requireNonNullElse(backlog.limits().maxOpenWorkloads(), 0),
                                "workload",
                                "workloads"));
            case PILOT ->
                "the pilot, up to iteration " + given(backlog.limits().pilot()).iterations();
            case MOVE_BUDGET ->
                "no more than %s may move"
                        .formatted(Names.count(
                                Objects.requireNonNullElse(
                                        request.config().model().maxMoves(), 0),
                                "asset",
                                "assets"));
            case HARD_EXIT ->
                "%s is lost after %s".formatted(names.datacenter(given(c.datacenter())), English.day(given(c.date())));
            case EXIT ->
                "%s should be empty by %s"
                        .formatted(names.datacenter(given(c.datacenter())), English.day(given(c.date())));
            case DUE ->
                c.release() == null
                        ? "workload %s is due on %s"
                                .formatted(names.workload(given(c.workload())), English.day(given(c.date())))
                        : "release %s is due on %s".formatted(c.release(), English.day(given(c.date())));
        };
    }

    /** Why they cannot all hold, in one sentence. */
    String conflict(Aim aim, List<String> members) {
        String what =
                aim == Aim.FEASIBLE ? "No plan keeps all of these" : "No plan that is never late keeps all of these";
        int more = members.size() - MOST_TOLD;
        return members.stream()
                .limit(MOST_TOLD)
                .collect(Collectors.joining("; ", what + ": ", more > 0 ? "; and " + more + " more." : "."));
    }

    private String of(Freeze freeze) {
        String name = freeze.reason() == null ? "a freeze" : "freeze '" + freeze.reason() + "'";
        return "%s of %s from %s to %s"
                .formatted(name, scope(freeze.scope()), English.day(freeze.from()), English.day(freeze.to()));
    }

    private String scope(Freeze.Scope scope) {
        if (scope.asset() != null) {
            return names.asset(scope.asset());
        }
        if (scope.workload() != null) {
            return "workload " + names.workload(scope.workload());
        }
        return scope.datacenter() == null ? "everything" : names.datacenter(scope.datacenter());
    }

    private String of(Dependency d) {
        String from = names.asset(d.from());
        String to = names.asset(d.to());
        return switch (d.type()) {
            case PRECEDES ->
                "%s waits for %s%s"
                        .formatted(
                                to,
                                from,
                                d.lag() == 0
                                        ? ""
                                        : " and " + Names.count(d.lag(), "iteration", "iterations") + " more");
            case TOGETHER -> "%s and %s move together".formatted(from, to);
            case APART ->
                "%s and %s are at least %s apart"
                        .formatted(from, to, Names.count(d.distance(), "iteration", "iterations"));
            case AFFINITY -> "%s and %s are near each other".formatted(from, to);
        };
    }

    private String capacity(String team, int iteration) {
        String capacity = backlog.teams().stream()
                .filter(t -> t.id().equals(team))
                .map(t -> Names.number(t.capacity(iteration, backlog.buffer()).stripTrailingZeros()))
                .findFirst()
                .orElse("0");
        return "%s has %s %s in iteration %d".formatted(names.team(team), capacity, backlog.effortUnit(), iteration);
    }

    private int limitOf(String datacenter) {
        return backlog.datacenters().stream()
                .filter(d -> d.id().equals(datacenter) && d.maxCutoversPerIteration() != null)
                .mapToInt(d -> Objects.requireNonNullElse(d.maxCutoversPerIteration(), 0))
                .findFirst()
                .orElse(0);
    }

    private static String cutovers(@org.jspecify.annotations.Nullable Integer limit) {
        return Names.count(Objects.requireNonNullElse(limit, 0), "cutover", "cutovers");
    }

    private static <T> T given(@org.jspecify.annotations.Nullable T value) {
        return Objects.requireNonNull(value, "a constraint names what it is about");
    }
}
