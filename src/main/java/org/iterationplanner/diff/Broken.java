package org.iterationplanner.diff;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.check.Match;
import org.iterationplanner.check.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A place where a plan breaks a hard rule that another one does not break, or not by as much.
 *
 * @param match as the checker tells it
 */
record Broken(Rule rule, Match match) {

    /** All of them, in the order of the rules. */
    static List<Broken> more(Verdict now, Verdict then) {
        return then.rules().stream()
                .filter(result -> result.rule().level() == Rule.Level.HARD)
                .flatMap(result -> more(now.of(result.rule()), result).stream())
                .toList();
    }

    private static List<Broken> more(Verdict.RuleResult now, Verdict.RuleResult then) {
        Map<Match, BigDecimal> known = new HashMap<>();
        now.matches().forEach(match -> known.merge(place(match), match.amount(), BigDecimal::add));
        return then.matches().stream()
                .filter(match -> match.amount().compareTo(known.getOrDefault(place(match), BigDecimal.ZERO)) > 0)
                .map(match -> new Broken(then.rule(), match))
                .toList();
    }

    /** The match by what it is about: a pair is the same wherever its two are. */
    private static Match place(Match match) {
        boolean isPair = match.other() != null || match.otherWorkload() != null;
        return new Match(
                BigDecimal.ZERO,
                match.asset(),
                match.other(),
                match.workload(),
                match.otherWorkload(),
                match.release(),
                match.datacenter(),
                match.team(),
                isPair ? null : match.iteration(),
                null);
    }

    /** Whether an asset so placed gives work to the team that has too much to do here. */
    boolean isLoadedBy(@Nullable Asset asset, Plan.@Nullable Placement placement) {
        String team = match.team();
        Integer iteration = match.iteration();
        if (asset == null || placement == null || team == null || iteration == null) {
            return false;
        }
        Asset.FlexibleEffort flexible = asset.flexibleEffort();
        boolean chosen = flexible != null
                && (flexible.teams().size() == 1 ? flexible.teams().contains(team) : team.equals(placement.team()));
        return placement.iteration() == iteration && (chosen || asset.effort().containsKey(team));
    }
}
