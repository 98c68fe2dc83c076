package org.iterationplanner.why;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.check.Verdict;
import org.iterationplanner.explain.Names;
import org.jspecify.annotations.Nullable;

/** What would become of a plan if one move group alone went to another iteration. Not thread-safe. */
final class Elsewheres {

    /** Of what fills an iteration so many are named in a sentence. */
    private static final int NAMED = 3;

    private final Situation situation;
    private final OwnTimes own;
    private final int group;
    private final String asset;
    private final int earliest;
    private final List<ProofStep> proof;
    private final Appraisal appraisal;
    private final Relocation relocation;

    /**
     * Looks at one plan.
     *
     * @param asset the one of the group that is asked about
     * @param earliest the first time the group can be at, and the proof of it
     */
    Elsewheres(
            Situation situation, OwnTimes own, Plan plan, Asset asset, int group, int earliest, List<ProofStep> proof) {
        this.situation = situation;
        this.own = own;
        this.group = group;
        this.asset = asset.id();
        this.earliest = earliest;
        this.proof = proof;
        appraisal = new Appraisal(situation, plan);
        relocation = new Relocation(situation, plan, group);
    }

    Appraisal appraisal() {
        return appraisal;
    }

    /** Every iteration before a time. */
    List<Why.Elsewhere> before(int time) {
        List<Why.Elsewhere> all = new ArrayList<>();
        for (int t = 0; t < time; t++) {
            all.add(at(t, null));
        }
        return all;
    }

    /**
     * One iteration.
     *
     * @param team that has to take the flexible effort of the asset; null: any
     */
    Why.Elsewhere at(int time, @Nullable String team) {
        Plan moved = relocation.to(time, asset, team);
        Verdict then = appraisal.verdict(moved);
        List<Why.RuleChange> changes = appraisal.changes(then);
        List<Why.Filled> filled = appraisal.filled(then, relocation);
        Why.Standing standing = standing(time, then.score(), changes);
        Timeline.Iteration iteration = situation.timeline().iteration(situation.number(time));
        Plan.Placement placement = moved.placement(asset);
        return new Why.Elsewhere(
                iteration.number(),
                iteration.start(),
                iteration.end(),
                placement == null ? null : placement.team(),
                standing,
                then.score().toString(),
                changes,
                filled,
                sentence(time, standing, then, changes, filled));
    }

    private Why.Standing standing(int time, Score then, List<Why.RuleChange> changes) {
        if (time < earliest) {
            return Why.Standing.IMPOSSIBLE;
        }
        if (!Appraisal.blocking(changes).isEmpty()) {
            return Why.Standing.BLOCKED;
        }
        return then.compareTo(appraisal.now().score()) < 0 ? Why.Standing.COSTS : Why.Standing.FREE;
    }

    private String sentence(
            int time, Why.Standing standing, Verdict then, List<Why.RuleChange> changes, List<Why.Filled> filled) {
        String who = who();
        int number = situation.number(time);
        return switch (standing) {
            case IMPOSSIBLE ->
                "%s cannot be in iteration %d: %s; %s.".formatted(who, number, impossible(time), earliest());
            case BLOCKED ->
                "%s cannot be in iteration %d as the plan is: %s."
                        .formatted(who, number, blocked(number, changes, filled));
            case COSTS ->
                "%s could be in iteration %d, but the plan would be worse by %s."
                        .formatted(who, number, appraisal.cost(then, changes));
            case FREE -> "%s could be in iteration %d: the plan would be no worse.".formatted(who, number);
        };
    }

    private String blocked(int number, List<Why.RuleChange> changes, List<Why.Filled> filled) {
        return Appraisal.blocking(changes).stream()
                .flatMap(change -> change.rule() == Rule.CAPACITY
                        ? filled.stream().map(team -> filled(team, number))
                        : change.because().stream())
                .collect(Collectors.joining("; "));
    }

    /** The asset, and that it does not move alone. */
    String who() {
        List<String> others = situation.group(group).stream()
                .map(Asset::id)
                .filter(id -> !id.equals(asset))
                .toList();
        String name = situation.names().asset(asset);
        return others.isEmpty()
                ? name
                : "%s with what moves with it (%s)"
                        .formatted(name, situation.names().assets(others));
    }

    /** When it can be, as in "its earliest is iteration 5". */
    private String earliest() {
        return earliest < situation.never()
                ? "its earliest is " + situation.names().iteration(situation.number(earliest))
                : "there is no iteration for it";
    }

    private String impossible(int time) {
        if (!own.open(group).get(time)) {
            return sentences(own.closed(group, time, time));
        }
        return proof.isEmpty()
                ? "it has no iteration"
                : proof.get(proof.size() - 1).sentence();
    }

    /** The last few reasons, which build on the others, as one part of a sentence. */
    static String sentences(List<ProofStep> reasons) {
        return reasons.stream()
                .skip(Math.max(0, reasons.size() - NAMED))
                .map(ProofStep::sentence)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private String filled(Why.Filled filled, int number) {
        String much = "%s would have %s of %s %s in iteration %d"
                .formatted(
                        situation.names().team(filled.team()),
                        Names.number(filled.load()),
                        Names.number(filled.capacity()),
                        situation.backlog().effortUnit(),
                        number);
        int more = filled.assets().size() - NAMED;
        return filled.assets().isEmpty()
                ? much
                : "%s, where %s%s fill it".formatted(much, named(filled), more > 0 ? " and " + more + " more" : "");
    }

    private String named(Why.Filled filled) {
        return filled.assets().stream()
                .limit(NAMED)
                .map(o -> "%s (%s)".formatted(situation.names().asset(o.asset()), Names.number(o.effort())))
                .collect(Collectors.joining(", "));
    }

    /** The last time after this one at which nothing is broken more, late, or of value later than now; null if there is none. */
    @Nullable
    Integer latestWithoutHarm(int time) {
        for (int t = situation.never() - 1; t > time; t--) {
            if (t >= earliest
                    && own.open(group).get(t)
                    && appraisal.isHarmless(appraisal.verdict(relocation.to(t, asset, null)))) {
                return situation.number(t);
            }
        }
        return null;
    }
}
