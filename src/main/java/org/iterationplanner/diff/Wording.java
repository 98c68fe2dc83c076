package org.iterationplanner.diff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.check.Match;
import org.iterationplanner.diff.PlanDiff.RuleDifference;
import org.iterationplanner.explain.English;
import org.iterationplanner.explain.Names;
import org.jspecify.annotations.Nullable;

/** Reasons in English. */
final class Wording {

    /** So many places where rules are broken are told. */
    private static final int TOLD = 3;

    private final Backlog backlog;
    private final Names names;

    Wording(Backlog backlog) {
        this.backlog = backlog;
        names = new Names(backlog);
    }

    /** What has become of the asset, why, and what is different about it. */
    String sentence(
            Asset asset,
            Plan.@Nullable Placement from,
            Plan.@Nullable Placement to,
            String because,
            List<String> changes) {
        String text = names.asset(asset.id()) + " " + moves(from, to) + ": " + because + ".";
        return changes.isEmpty() ? text : text + " Changed: " + String.join("; ", changes) + ".";
    }

    private String moves(Plan.@Nullable Placement from, Plan.@Nullable Placement to) {
        if (from == null) {
            return to == null ? "stays out" : "comes into iteration " + to.iteration();
        }
        if (to == null) {
            return "falls out of iteration " + from.iteration();
        }
        if (from.iteration() != to.iteration()) {
            return "moves from iteration " + from.iteration() + " to iteration " + to.iteration();
        }
        return "stays in iteration " + to.iteration() + " and goes from "
                + (from.team() == null ? "no team" : names.team(from.team())) + " to "
                + (to.team() == null ? "no team" : names.team(to.team()));
    }

    String done(Asset asset) {
        return "it is done since " + English.day(Objects.requireNonNull(asset.completedOn(), asset.id()));
    }

    String gone(int iteration) {
        return "iteration " + iteration + " is not planned any more";
    }

    String noEstimate() {
        return "it has no estimate any more";
    }

    String notExamined() {
        return "so much has moved that not every asset was looked into";
    }

    String wouldBreak(List<Broken> broken, List<String> takenBy) {
        List<String> places = broken.stream()
                .limit(TOLD)
                .map(this::place)
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        if (broken.size() > TOLD) {
            places.add(broken.size() - TOLD + " more");
        }
        return "if it had stayed, " + English.list(places)
                + (takenBy.isEmpty() ? "" : "; its place was taken by " + names.assets(takenBy));
    }

    /** By how much the plan would be worse if it had stayed. */
    String wouldCost(Score now, Score then, List<RuleDifference> staying) {
        return "if it had stayed, the plan would " + worse(now, then) + because(staying);
    }

    String notNeeded(Score now, Score then, List<RuleDifference> staying) {
        return now.equals(then)
                ? "if it had stayed, the plan would be as good"
                : "if it had stayed, the plan would even " + better(now, then) + because(staying);
    }

    private static String worse(Score now, Score then) {
        return now.medium() != then.medium()
                ? "be " + units(now.medium() - then.medium()) + " effort-days later"
                : "score " + units(now.soft() - then.soft()) + " soft worse";
    }

    private static String better(Score now, Score then) {
        if (now.hard() != then.hard()) {
            return "break hard rules by " + units(then.hard() - now.hard()) + " less";
        }
        return now.medium() != then.medium()
                ? "be " + units(then.medium() - now.medium()) + " effort-days less late"
                : "score " + units(then.soft() - now.soft()) + " soft better";
    }

    private static String because(List<RuleDifference> staying) {
        return staying.stream()
                .filter(rule -> rule.weightAfter() > 0)
                .map(rule -> rule.id().id() + (rule.delta().signum() > 0 ? " +" : " ") + English.number(rule.delta()))
                .collect(Collectors.joining(", ", " (", ")"));
    }

    private String place(Broken broken) {
        Match match = broken.match();
        return switch (broken.rule()) {
            case CAPACITY -> capacity(match);
            case PRECEDENCE -> asset(match.other()) + " would come too early after " + asset(match.asset());
            case WORKLOAD_PRECEDENCE ->
                names.workload(String.valueOf(match.otherWorkload())) + " would begin before "
                        + names.workload(String.valueOf(match.workload())) + " is complete";
            case MOVE_TOGETHER -> asset(match.asset()) + " and " + asset(match.other()) + " would not move together";
            case APART -> asset(match.asset()) + " and " + asset(match.other()) + " would be too near to each other";
            case FREEZE ->
                asset(match.asset()) + " would be in iteration " + match.iteration() + ", which a freeze closes";
            case WINDOW ->
                asset(match.asset()) + " would be in iteration " + match.iteration()
                        + ", which is not between its earliest and its latest day";
            case PIN -> asset(match.asset()) + " would not be where it is pinned or committed";
            case CUTOVERS ->
                "iteration " + match.iteration() + " would have too many cutovers"
                        + (match.datacenter() == null ? "" : " of " + names.datacenter(match.datacenter()));
            case OPEN_WORKLOADS -> "too many workloads would be open in iteration " + match.iteration();
            case PILOT ->
                match.asset() == null
                        ? "the pilot would have too many assets in iteration " + match.iteration()
                        : asset(match.asset()) + " would be nothing for the pilot";
            case DISRUPTION -> "more would have moved than may";
            case EXIT_HARD ->
                asset(match.asset()) + " would leave " + names.datacenter(String.valueOf(match.datacenter()))
                        + " too late";
            default -> broken.rule().reason();
        };
    }

    private String capacity(Match match) {
        String id = String.valueOf(match.team());
        int iteration = match.iteration() == null ? 0 : match.iteration();
        BigDecimal capacity = backlog.teams().stream()
                .filter(team -> team.id().equals(id))
                .map(team -> capacity(team, iteration))
                .findFirst()
                .orElse(BigDecimal.ZERO);
        return names.team(id) + " would have " + English.number(capacity.add(match.amount())) + " of "
                + English.number(capacity) + " " + backlog.effortUnit() + " in iteration " + iteration;
    }

    private BigDecimal capacity(Team team, int iteration) {
        return Hundredths.toDecimal(Hundredths.of(team.capacity(iteration, backlog.buffer())));
    }

    private static String units(long hundredths) {
        return English.number(Hundredths.toDecimal(hundredths));
    }

    private String asset(@Nullable String id) {
        return names.asset(String.valueOf(id));
    }
}
