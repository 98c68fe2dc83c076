package org.iterationplanner.conflict;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Freeze;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.check.AssetRules;
import org.iterationplanner.check.Match;
import org.iterationplanner.check.PlacedAsset;
import org.iterationplanner.check.Verdict;
import org.iterationplanner.conflict.Constraint.Kind;

/** Which constraints a plan breaks, by what the checker says of it. Stateless. */
public final class Broken {

    private Broken() {}

    /** Constraints without which no hard rule is broken; of several that close an iteration all. */
    public static Set<Constraint> by(Verdict verdict, PlanRequest request) {
        return by(verdict, request, Aim.FEASIBLE);
    }

    /** Constraints without which the plan is as it should be. */
    public static Set<Constraint> by(Verdict verdict, PlanRequest request, Aim aim) {
        List<Constraint> all = Constraints.of(request, aim);
        AssetRules rules = new AssetRules(request.modelInput());
        return verdict.rules().stream()
                .filter(result -> result.rule().level() != Rule.Level.SOFT)
                .flatMap(result -> result.matches().stream()
                        .flatMap(match -> all.stream().filter(broken(result.rule(), match, rules))))
                .collect(Collectors.toSet());
    }

    private static Predicate<Constraint> broken(Rule rule, Match match, AssetRules rules) {
        return switch (rule) {
            case CAPACITY ->
                c -> c.kind() == Kind.CAPACITY
                        && Objects.equals(c.team(), match.team())
                        && Objects.equals(c.iteration(), match.iteration());
            case PRECEDENCE -> c -> isBond(c, Dependency.Type.PRECEDES, match);
            case MOVE_TOGETHER -> c -> isBond(c, Dependency.Type.TOGETHER, match);
            case APART -> c -> isBond(c, Dependency.Type.APART, match);
            case WORKLOAD_PRECEDENCE ->
                c -> c.kind() == Kind.WORKLOAD_DEPENDENCY
                        && Objects.equals(c.workload(), match.workload())
                        && Objects.equals(c.otherWorkload(), match.otherWorkload());
            case FREEZE -> c -> c.freeze() != null && isFor(c.freeze().scope(), rules, match);
            case WINDOW -> c -> isOf(c, match, Kind.NOT_BEFORE, Kind.NOT_AFTER);
            case PIN -> c -> isOf(c, match, Kind.PIN, Kind.COMMITMENT);
            case CUTOVERS -> c -> c.kind() == Kind.CUTOVERS && Objects.equals(c.datacenter(), match.datacenter());
            case OPEN_WORKLOADS -> c -> c.kind() == Kind.OPEN_WORKLOADS;
            case PILOT -> c -> c.kind() == Kind.PILOT;
            case DISRUPTION -> c -> c.kind() == Kind.MOVE_BUDGET;
            case EXIT_HARD -> c -> c.kind() == Kind.HARD_EXIT && Objects.equals(c.datacenter(), match.datacenter());
            case EXIT_LATE, LEASE_LATE ->
                c -> c.kind() == Kind.EXIT && Objects.equals(c.datacenter(), match.datacenter());
            case DUE_LATE ->
                c -> c.kind() == Kind.DUE
                        && Objects.equals(c.workload(), match.workload())
                        && Objects.equals(c.release(), match.release());
            default -> c -> false;
        };
    }

    private static boolean isBond(Constraint c, Dependency.Type type, Match match) {
        return c.dependency() != null
                && c.dependency().type() == type
                && Objects.equals(c.asset(), match.asset())
                && Objects.equals(c.other(), match.other());
    }

    private static boolean isOf(Constraint c, Match match, Kind one, Kind other) {
        return (c.kind() == one || c.kind() == other) && Objects.equals(c.asset(), match.asset());
    }

    private static boolean isFor(Freeze.Scope scope, AssetRules rules, Match match) {
        PlacedAsset a = rules.nothingPlanned().asset(Objects.requireNonNull(match.asset(), "asset"));
        return Boolean.TRUE.equals(scope.all())
                || a.id().equals(scope.asset())
                || a.asset().workloadId().equals(scope.workload())
                || (a.datacenter() != null && a.datacenter().id().equals(scope.datacenter()));
    }
}
