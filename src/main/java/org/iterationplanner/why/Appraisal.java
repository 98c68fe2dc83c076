package org.iterationplanner.why;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.check.Checker;
import org.iterationplanner.check.Match;
import org.iterationplanner.check.Verdict;
import org.iterationplanner.explain.Names;

/** Other plans of a request, held against one by the checker. Not thread-safe. */
final class Appraisal {

    /** So many places of a rule are told. */
    private static final int TOLD = 3;

    private final Situation situation;
    private final Objections objections;
    private final Verdict now;

    Appraisal(Situation situation, Plan plan) {
        this.situation = situation;
        objections = new Objections(situation);
        now = verdict(plan);
    }

    Verdict now() {
        return now;
    }

    Verdict verdict(Plan plan) {
        PlanConfig.Model model = situation.request().config().model();
        return Checker.check(situation.backlog(), plan, model.weights(), model.maxMoves());
    }

    /** The rules whose amount is another one. */
    List<Why.RuleChange> changes(Verdict then) {
        List<Why.RuleChange> changes = new ArrayList<>();
        for (Verdict.RuleResult before : now.rules()) {
            Verdict.RuleResult after = then.of(before.rule());
            BigDecimal more = after.amount().subtract(before.amount());
            if (more.signum() != 0) {
                changes.add(new Why.RuleChange(
                        before.rule(),
                        before.rule().level(),
                        before.weight(),
                        before.amount(),
                        after.amount(),
                        more,
                        more.signum() > 0 && before.rule().level() == Rule.Level.HARD
                                ? because(before, after)
                                : List.of()));
            }
        }
        return changes;
    }

    private List<String> because(Verdict.RuleResult before, Verdict.RuleResult after) {
        List<Match> matches = objections.more(before, after);
        List<String> because = new ArrayList<>(matches.stream()
                .limit(TOLD)
                .map(match -> objections.of(before.rule(), match))
                .distinct()
                .toList());
        if (matches.size() > TOLD) {
            because.add("and " + (matches.size() - TOLD) + " more");
        }
        return because;
    }

    /** The hard rules that are broken more. */
    static List<Why.RuleChange> blocking(List<Why.RuleChange> changes) {
        return changes.stream()
                .filter(change ->
                        change.level() == Rule.Level.HARD && change.more().signum() > 0)
                .toList();
    }

    /** Teams that have more to do than they can, and than they have now, with what else they do there. */
    List<Why.Filled> filled(Verdict then, Relocation relocation) {
        return objections.more(now.of(Rule.CAPACITY), then.of(Rule.CAPACITY)).stream()
                .map(match -> {
                    String team = String.valueOf(match.team());
                    int number = match.iteration() == null ? 0 : match.iteration();
                    long capacity = objections.capacity(team, number);
                    return new Why.Filled(
                            team,
                            Hundredths.toDecimal(capacity + Hundredths.of(match.amount())),
                            Hundredths.toDecimal(capacity),
                            relocation.occupants(team, number));
                })
                .toList();
    }

    /** What a plan costs more, as in "12 effort-days late and 340 of the soft score (costOfDelay 3.4)". */
    String cost(Verdict then, List<Why.RuleChange> changes) {
        Score before = now.score();
        Score after = then.score();
        List<String> parts = new ArrayList<>();
        if (after.medium() != before.medium()) {
            parts.add(difference(before.medium() - after.medium()) + " effort-days late");
        }
        if (after.soft() != before.soft()) {
            parts.add(difference(before.soft() - after.soft()) + " of the soft score");
        }
        String rules = changes.stream()
                .filter(change -> change.level() != Rule.Level.HARD)
                .map(change -> change.rule().id() + " " + (change.more().signum() > 0 ? "+" : "")
                        + Names.number(change.more()))
                .collect(Collectors.joining(", "));
        return String.join(" and ", parts) + " (" + rules + ")";
    }

    private static String difference(long more) {
        return Names.number(Math.abs(more)) + (more < 0 ? " less" : "");
    }

    /** Whether nothing is broken more, late or of value later than now. */
    boolean isHarmless(Verdict then) {
        return now.rules().stream()
                .filter(rule -> rule.rule().level() != Rule.Level.SOFT || rule.rule() == Rule.COST_OF_DELAY)
                .allMatch(rule -> then.of(rule.rule()).amount().compareTo(rule.amount()) <= 0);
    }
}
