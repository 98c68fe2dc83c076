package org.iterationplanner.cycle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Weights;
import org.iterationplanner.check.Checker;
import org.iterationplanner.check.Match;
import org.iterationplanner.check.Verdict;
import org.jspecify.annotations.Nullable;

/** The hard rules that a plan breaks, as issues that point into the backlog. */
final class BrokenRules {
    private final Map<String, Integer> assets = new HashMap<>();
    private final Map<String, Integer> teams = new HashMap<>();

    private BrokenRules(Backlog backlog) {
        for (int i = 0; i < backlog.assets().size(); i++) {
            assets.put(backlog.assets().get(i).id(), i);
        }
        for (int i = 0; i < backlog.teams().size(); i++) {
            teams.put(backlog.teams().get(i).id(), i);
        }
    }

    /** Every match of every hard rule. */
    static List<Issue> of(Backlog backlog, Plan plan) {
        BrokenRules broken = new BrokenRules(backlog);
        return Checker.check(backlog, plan, Weights.DEFAULT, null).rules().stream()
                .filter(result -> result.rule().level() == Rule.Level.HARD)
                .flatMap(result -> broken.issues(result))
                .toList();
    }

    private Stream<Issue> issues(Verdict.RuleResult result) {
        return result.matches().stream().map(match -> issue(result.rule(), match));
    }

    private Issue issue(Rule rule, Match match) {
        String where = Stream.of(
                        said("asset", match.asset()),
                        said("asset", match.other()),
                        said("workload", match.workload()),
                        said("workload", match.otherWorkload()),
                        said("datacenter", match.datacenter()),
                        said("team", match.team()),
                        said("iteration", match.iteration()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        String message = rule.reason() + " Here it would be broken by "
                + match.amount().stripTrailingZeros().toPlainString() + ": " + where + ". Maybe plan again.";
        return Editing.error(rule.name(), pointer(match), message, null);
    }

    private static @Nullable String said(String what, @Nullable Object value) {
        return value == null ? null : what + " " + value;
    }

    private String pointer(Match match) {
        Integer asset = match.asset() == null ? null : assets.get(match.asset());
        Integer team = match.team() == null ? null : teams.get(match.team());
        return "/modelInput" + (asset != null ? "/assets/" + asset : team != null ? "/teams/" + team : "");
    }
}
