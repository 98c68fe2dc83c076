package org.iterationplanner.life;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.check.Match;
import org.iterationplanner.check.Verdict;
import org.iterationplanner.explain.English;
import org.iterationplanner.explain.Names;
import org.jspecify.annotations.Nullable;

/** What stands against committing to an iteration: hard rules that it or its assets break, and work nobody has estimated. */
final class Objections {

    private final Situation situation;
    private final int number;
    private final Names names;
    private final Records records;

    private Objections(Situation situation, int number) {
        this.situation = situation;
        this.number = number;
        names = new Names(situation.backlog());
        records = new Records(situation.backlog());
    }

    /** All of them; none: the team may commit. */
    static List<Issue> to(Situation situation, Verdict verdict, int number) {
        return new Objections(situation, number).in(verdict);
    }

    private List<Issue> in(Verdict verdict) {
        List<Issue> issues = new ArrayList<>();
        situation.assetsIn(number).forEach(asset -> readiness(asset, issues));
        for (Verdict.RuleResult result : verdict.rules()) {
            if (result.rule().level() == Rule.Level.HARD) {
                result.matches().stream()
                        .filter(match -> concerns(result.rule(), match))
                        .map(match -> Records.error(
                                result.rule().name(),
                                records.of(match),
                                English.sentence(what(result.rule(), match))
                                        + " Maybe plan anew, or change what stands against it.",
                                null))
                        .forEach(issues::add);
            }
        }
        return issues;
    }

    private void readiness(Asset asset, List<Issue> issues) {
        if (!asset.isEstimated()) {
            issues.add(Records.error(
                    "NO_ESTIMATE",
                    records.asset(asset.id()),
                    names.asset(asset.id()) + " has no estimate, so nobody knows what is committed. Maybe estimate it,"
                            + " or plan anew without it.",
                    asset.id()));
        }
        Plan.Placement accepted = situation.accepted(asset.id());
        if (!Situation.hasItsTeam(asset, accepted)) {
            issues.add(Records.error(
                    "TEAM_GONE",
                    records.asset(asset.id()),
                    names.asset(asset.id()) + " is planned with "
                            + (accepted.team() == null ? "no team" : names.team(accepted.team()))
                            + ", which its flexible effort cannot go to any more. Maybe plan anew.",
                    accepted.team()));
        }
    }

    /** Whether a rule is broken in this iteration, or by one of its assets. */
    private boolean concerns(Rule rule, Match match) {
        if (isHere(match.iteration()) || isHere(match.otherIteration())) {
            return true;
        }
        if (rule == Rule.WORKLOAD_PRECEDENCE) {
            return waitsHere(match);
        }
        return isHere(match.asset()) || isHere(match.other()) || (rule == Rule.PIN && isPinnedHere(match.asset()));
    }

    /** Whether an asset here is of the workload that waits, and comes too early as well as its first one. */
    private boolean waitsHere(Match match) {
        int first = Objects.requireNonNull(match.otherIteration());
        return BigDecimal.valueOf(first).add(match.amount()).compareTo(BigDecimal.valueOf(number)) > 0
                && situation.assetsIn(number).stream()
                        .anyMatch(asset -> asset.workloadId().equals(match.otherWorkload()));
    }

    private boolean isPinnedHere(@Nullable String id) {
        return situation.backlog().assets().stream()
                .filter(asset -> asset.id().equals(id))
                .map(Asset::pin)
                .anyMatch(pin -> pin != null && isHere(pin.iteration()));
    }

    private boolean isHere(@Nullable Integer iteration) {
        return iteration != null && iteration == number;
    }

    private boolean isHere(@Nullable String asset) {
        return asset != null && situation.isIn(asset, number);
    }

    private String what(Rule rule, Match match) {
        return switch (rule) {
            case CAPACITY -> overload(String.valueOf(match.team()), match);
            case PRECEDENCE ->
                asset(match.other()) + " comes too early after " + asset(match.asset()) + ", which is "
                        + where(match.iteration());
            case WORKLOAD_PRECEDENCE ->
                names.workload(String.valueOf(match.otherWorkload())) + " begins before "
                        + names.workload(String.valueOf(match.workload())) + " is complete, whose last asset is "
                        + where(match.iteration());
            case MOVE_TOGETHER ->
                asset(match.asset()) + " and " + asset(match.other()) + " do not move together: one is "
                        + where(match.iteration()) + ", the other " + where(match.otherIteration());
            case APART ->
                asset(match.asset()) + " and " + asset(match.other()) + " are too near to each other, "
                        + where(match.iteration()) + " and " + where(match.otherIteration());
            case FREEZE -> asset(match.asset()) + " is " + where(match.iteration()) + ", which a freeze closes";
            case WINDOW ->
                asset(match.asset()) + " is " + where(match.iteration())
                        + ", which is not between its earliest and its latest day";
            case PIN -> asset(match.asset()) + " is " + where(match.iteration()) + ", and it is pinned elsewhere";
            case CUTOVERS ->
                English.number(match.amount()) + " cutovers "
                        + (match.datacenter() == null ? "" : "of " + names.datacenter(match.datacenter()) + " ")
                        + "are too many in iteration " + number;
            case OPEN_WORKLOADS ->
                English.number(match.amount()) + " workloads too many are open in iteration " + number;
            case PILOT ->
                match.asset() == null
                        ? English.number(match.amount()) + " assets are too many for the pilot in iteration " + number
                        : asset(match.asset()) + " is nothing for the pilot";
            case EXIT_HARD ->
                asset(match.asset()) + " leaves " + names.datacenter(String.valueOf(match.datacenter())) + " "
                        + English.number(match.amount()) + " days too late";
            default -> rule.reason();
        };
    }

    private String overload(String id, Match match) {
        BigDecimal capacity = situation.backlog().teams().stream()
                .filter(team -> team.id().equals(id))
                .map(this::capacity)
                .findFirst()
                .orElse(BigDecimal.ZERO);
        return names.team(id) + " has " + English.number(capacity.add(match.amount())) + " to do in iteration " + number
                + " and can do " + English.number(capacity) + " "
                + situation.backlog().effortUnit();
    }

    private BigDecimal capacity(Team team) {
        return Hundredths.toDecimal(
                Hundredths.of(team.capacity(number, situation.backlog().buffer())));
    }

    private static String where(@Nullable Integer iteration) {
        return iteration == null ? "not planned" : "in iteration " + iteration;
    }

    private String asset(@Nullable String id) {
        return names.asset(String.valueOf(id));
    }
}
