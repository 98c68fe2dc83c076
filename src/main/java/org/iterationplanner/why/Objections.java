package org.iterationplanner.why;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.Limits;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.check.Match;
import org.iterationplanner.check.Verdict;
import org.iterationplanner.explain.Names;
import org.jspecify.annotations.Nullable;

/** What a plan breaks that another one does not, in English. */
final class Objections {

    private final Situation situation;
    private final Names names;
    private final Phrases phrases;

    Objections(Situation situation) {
        this.situation = situation;
        names = situation.names();
        phrases = new Phrases(situation);
    }

    /** Where a hard rule is broken, and was not or not as much before. */
    List<Match> more(Verdict.RuleResult before, Verdict.RuleResult after) {
        Map<Match, java.math.BigDecimal> known = new HashMap<>();
        before.matches().forEach(match -> known.merge(place(match), match.amount(), java.math.BigDecimal::add));
        return after.matches().stream()
                .filter(match -> {
                    java.math.BigDecimal amount = known.get(place(match));
                    return amount == null || amount.compareTo(match.amount()) < 0;
                })
                .toList();
    }

    /** The same match whatever it comes to, and, of things that wait for each other, wherever they are. */
    private static Match place(Match m) {
        boolean isPair = m.other() != null || m.otherWorkload() != null;
        return new Match(
                java.math.BigDecimal.ONE,
                m.asset(),
                m.other(),
                m.workload(),
                m.otherWorkload(),
                m.release(),
                m.datacenter(),
                m.team(),
                isPair ? null : m.iteration(),
                null);
    }

    /** One place where a hard rule is broken. */
    String of(Rule rule, Match match) {
        return switch (rule) {
            case CAPACITY -> capacity(match);
            case PRECEDENCE ->
                "%s waits for %s, which is %s"
                        .formatted(names.asset(other(match)), names.asset(asset(match)), where(match.iteration()));
            case WORKLOAD_PRECEDENCE ->
                "workload %s waits for the completion of %s, which %s"
                        .formatted(
                                names.workload(Objects.requireNonNull(match.otherWorkload(), "otherWorkload")),
                                names.workload(Objects.requireNonNull(match.workload(), "workload")),
                                match.iteration() == null
                                        ? "is not all planned"
                                        : "is complete " + where(match.iteration()));
            case MOVE_TOGETHER ->
                "%s and %s move together".formatted(names.asset(asset(match)), names.asset(other(match)));
            case APART ->
                "%s in iteration %d and %s in iteration %d are too near to each other"
                        .formatted(
                                names.asset(asset(match)),
                                match.iteration(),
                                names.asset(other(match)),
                                match.otherIteration());
            case FREEZE, WINDOW, PIN, EXIT_HARD -> own(rule, match);
            case PILOT -> match.asset() != null ? own(rule, match) : pilot(match);
            case CUTOVERS -> cutovers(match);
            case OPEN_WORKLOADS ->
                "%s more than the limit of %d would be open in iteration %d"
                        .formatted(
                                Names.count(match.amount().longValue(), "workload", "workloads"),
                                situation.backlog().limits().maxOpenWorkloads(),
                                match.iteration());
            case DISRUPTION ->
                "%s more than the budget of %d would have moved"
                        .formatted(
                                Names.count(match.amount().longValue(), "asset", "assets"),
                                situation.request().config().model().maxMoves());
            default -> rule.reason();
        };
    }

    private String own(Rule rule, Match match) {
        Integer number = match.iteration();
        return phrases.own(
                rule,
                situation.rules().nothingPlanned().asset(asset(match)),
                number == null ? situation.timeline().never() : number);
    }

    private String capacity(Match match) {
        int number = Objects.requireNonNull(match.iteration(), "iteration");
        String id = Objects.requireNonNull(match.team(), "team");
        long capacity = capacity(id, number);
        return "%s would have %s of %s %s in iteration %d"
                .formatted(
                        names.team(id),
                        Names.number(capacity + Hundredths.of(match.amount())),
                        Names.number(capacity),
                        situation.backlog().effortUnit(),
                        number);
    }

    /** In hundredths. */
    long capacity(String id, int number) {
        Team team = situation.backlog().teams().get(situation.index().indexOfTeam(id));
        return Hundredths.of(team.capacity(number, situation.backlog().buffer()));
    }

    private String pilot(Match match) {
        Limits.Pilot pilot = Objects.requireNonNull(situation.backlog().limits().pilot(), "pilot");
        return "the pilot takes no more than %s in iteration %d"
                .formatted(
                        Names.count(Objects.requireNonNull(pilot.maxAssets(), "maxAssets"), "asset", "assets"),
                        match.iteration());
    }

    private String cutovers(Match match) {
        String inside = match.datacenter();
        Integer limit = situation.backlog().limits().maxCutoversPerIteration();
        if (inside != null) {
            Datacenter home =
                    situation.backlog().datacenters().get(situation.index().indexOfDatacenter(inside));
            return "no more than %s of %s may be in iteration %d"
                    .formatted(cutovers(home.maxCutoversPerIteration()), names.datacenter(inside), match.iteration());
        }
        return "no more than %s may be in iteration %d".formatted(cutovers(limit), match.iteration());
    }

    private static String cutovers(@Nullable Integer limit) {
        return Names.count(Objects.requireNonNull(limit, "limit"), "cutover", "cutovers");
    }

    private static String asset(Match match) {
        return Objects.requireNonNull(match.asset(), "asset");
    }

    private static String other(Match match) {
        return Objects.requireNonNull(match.other(), "other");
    }

    private static String where(@Nullable Integer number) {
        return number == null ? "not planned" : "in iteration " + number;
    }
}
