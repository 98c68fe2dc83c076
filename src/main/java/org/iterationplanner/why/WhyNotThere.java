package org.iterationplanner.why;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.check.Verdict;
import org.iterationplanner.conflict.Broken;
import org.iterationplanner.conflict.Conflict;
import org.iterationplanner.conflict.Conflicts;
import org.iterationplanner.conflict.Constraint;
import org.iterationplanner.explain.Attempt;
import org.iterationplanner.explain.Names;
import org.jspecify.annotations.Nullable;

/**
 * Says why an asset is not in an iteration: proves that it cannot be, or finds what it would cost. Of a plan that breaks hard rules
 * what it breaks is left aside: BLOCKED then says that having the asset there breaks more. One instance answers one question.
 */
public final class WhyNotThere {

    /** Of the time given, what a proof may take. */
    private static final int PROOF_PART = 2;

    private static final int NAMED = 3;
    private static final int MOST_TOLD = 8;

    /** So many others are displaced in the first place, if that is enough. */
    private static final int FEW_MOVES = 8;

    /**
     * That no plan has the asset there.
     *
     * @param ending what follows, as the end of a sentence
     */
    private record Proof(List<ProofStep> steps, String ending) {

        static final Proof NONE = new Proof(List.of(), "");
    }

    private final Situation situation;
    private final Plan plan;
    private final Asset asset;
    private final int number;
    private final @Nullable String team;
    private final Duration budget;

    /**
     * A question.
     *
     * @param request a valid one
     * @param plan of it
     * @param asset id of one of its assets
     * @param number of an iteration F..L
     * @param team that should take the asset's flexible effort, one of those it may go to; null: any
     * @param budget time for proof and search together
     */
    public WhyNotThere(
            PlanRequest request, Plan plan, String asset, int number, @Nullable String team, Duration budget) {
        situation = new Situation(request);
        this.plan = plan;
        this.asset = situation.index().asset(situation.index().indexOfAsset(asset));
        this.number = number;
        this.team = this.asset.flexibleEffort() == null ? null : team;
        this.budget = budget;
    }

    /** The answer; every amount is the checker's. Takes the time given at most, and a fraction of a second. */
    public WhyNot answer() {
        long begin = System.nanoTime();
        LocalDate completedOn = asset.completedOn();
        if (completedOn != null) {
            return answer(
                    WhyNot.Outcome.DONE,
                    "%s was done on %s.".formatted(situation.names().asset(asset.id()), Names.day(completedOn)));
        }
        Plan.Placement now = plan.placement(asset.id());
        if (now != null && now.iteration() == number && (team == null || team.equals(now.team()))) {
            return answer(
                    WhyNot.Outcome.HERE,
                    "%s is in %s.".formatted(who(), situation.names().dated(number)));
        }
        int group = group();
        Appraisal appraisal = new Appraisal(situation, plan);
        Plan alone = new Relocation(situation, plan, group)
                .to(number - situation.timeline().first(), asset.id(), team);
        Verdict then = appraisal.verdict(alone);
        List<Why.RuleChange> changes = appraisal.changes(then);
        boolean allowed = situation.group(group).stream().allMatch(Asset::isEstimated);
        if (allowed && then.score().compareTo(appraisal.now().score()) >= 0) {
            return costing(WhyNot.Outcome.FREE, alone, then, changes, "%s could be in %s: the plan would be no worse.");
        }
        boolean fits = allowed && then.score().hard() >= appraisal.now().score().hard();
        Cell cell = new Cell(situation, asset, number, team);
        if (!fits) {
            Proof proof = appraisal.now().feasible() ? proof(group) : Proof.NONE;
            Conflict conflict = conflict(cell, appraisal.now(), begin);
            if (conflict != null || !proof.steps().isEmpty()) {
                return blocked(conflict, proof);
            }
        }
        Attempt best = fits ? Attempt.of(situation.request(), alone) : null;
        for (int most : allowed ? moves() : List.<Integer>of()) {
            Attempt found = search(cell, alone, most, begin);
            if (found != null && found.score().hard() >= appraisal.now().score().hard()) {
                best = best == null || found.score().compareTo(best.score()) > 0 ? found : best;
            }
            if (best != null) {
                break;
            }
        }
        if (best == null) {
            return unknown(changes);
        }
        List<Why.RuleChange> costs = appraisal.changes(best.verdict());
        String sentence = "%s could be in %s, but the best plan found with it there is worse by "
                + appraisal.cost(best.verdict(), costs).replace("%", "%%")
                + displacing(displaced(best.plan())).replace("%", "%%")
                + ".";
        if (best.score().compareTo(appraisal.now().score()) >= 0) {
            sentence = "%s could be in %s, at no cost"
                    + displacing(displaced(best.plan())).replace("%", "%%")
                    + ".";
        }
        return costing(WhyNot.Outcome.COSTS, best.plan(), best.verdict(), costs, sentence);
    }

    private @Nullable Conflict conflict(Cell cell, Verdict now, long begin) {
        Set<Constraint> without = now.feasible() ? Set.of() : new HashSet<>(Broken.by(now, situation.request()));
        Constraint forbidding = cell.forbidding(situation);
        if (forbidding != null && !without.contains(forbidding)) {
            return Conflicts.ofOne(situation.request(), forbidding);
        }
        return Conflicts.ofCell(
                situation.request(),
                cell.pinned(),
                asset.id(),
                without,
                () -> System.nanoTime() - begin > budget.toNanos() / PROOF_PART);
    }

    /** How many others a plan may displace, first few so that the answer is about this asset; with a budget of its own that. */
    private List<Integer> moves() {
        boolean isFree = situation.request().config().model().maxMoves() == null;
        return isFree ? List.of(FEW_MOVES, Cell.ANY_MOVES) : List.of(Cell.ANY_MOVES);
    }

    /** Why no iteration like this one can be had, whatever else is planned; none if that is not known. */
    private Proof proof(int group) {
        int time = number - situation.timeline().first();
        List<Demand> demands = Demands.of(situation);
        OwnTimes own = new OwnTimes(situation, demands);
        Earliest earliest = new Earliest(situation, own, demands, group);
        if (time < earliest.of(group)) {
            boolean isClosed = !own.open(group).get(time);
            String ending = earliest.of(group) == situation.never()
                    ? "; there is no iteration for it"
                    : "; its earliest is iteration " + situation.number(earliest.of(group));
            return new Proof(isClosed ? own.closed(group, time, time) : earliest.proof(group), ending);
        }
        if (!own.open(group).get(time)) {
            return new Proof(own.closed(group, time, time), "");
        }
        Latest latest = new Latest(situation, own, group);
        return time > latest.of(group) ? new Proof(latest.proof(group), "") : Proof.NONE;
    }

    /** A plan with the asset there, as the original request sees it. */
    private @Nullable Attempt search(Cell cell, Plan alone, int mostMoves, long begin) {
        Duration left = budget.minusNanos(System.nanoTime() - begin);
        if (left.isNegative() || left.isZero()) {
            return null;
        }
        Duration spent = mostMoves == Cell.ANY_MOVES ? left : left.dividedBy(2);
        PlanConfig.Termination termination = new PlanConfig.Termination(
                spent,
                spent.dividedBy(2),
                situation.request().config().run().termination().stepCountLimit());
        Attempt attempt =
                Attempt.search(cell.toSearch(plan, mostMoves, termination), alone, Duration.ZERO, new Unwatched());
        Plan.Placement there = attempt.plan().placement(asset.id());
        boolean isThere = there != null && there.iteration() == number && (team == null || team.equals(there.team()));
        return isThere ? Attempt.of(situation.request(), attempt.plan()) : null;
    }

    /** @param conflict null if none was found in time */
    private WhyNot blocked(@Nullable Conflict conflict, Proof proof) {
        boolean isShort =
                conflict != null && (conflict.minimal() || proof.steps().isEmpty());
        Stream<String> why = conflict != null && isShort
                ? conflict.members().stream().limit(MOST_TOLD).map(Conflict.Member::sentence)
                : Stream.of(Elsewheres.sentences(proof.steps()));
        String reasons = Stream.concat(
                        situation.group(group()).stream()
                                .filter(a -> !a.isEstimated() && isShort)
                                .map(a -> situation.names().asset(a.id()) + " has no estimate"),
                        why)
                .collect(Collectors.joining("; "));
        String sentence =
                "%s cannot be in %s: %s%s.".formatted(who(), situation.names().dated(number), reasons, proof.ending());
        return new WhyNot(
                asset.id(),
                asset.name(),
                movesWith(),
                number,
                situation.timeline().iteration(number).start(),
                situation.timeline().iteration(number).end(),
                team,
                WhyNot.Outcome.BLOCKED,
                isShort ? conflict : null,
                null,
                List.of(),
                List.of(),
                sentence);
    }

    private WhyNot unknown(List<Why.RuleChange> changes) {
        String blocking = Appraisal.blocking(changes).stream()
                .flatMap(change -> change.because().stream())
                .collect(Collectors.joining("; "));
        String sentence = "No plan with %s in %s was found in %s s%s."
                .formatted(
                        who(),
                        situation.names().iteration(number),
                        Names.number(java.math.BigDecimal.valueOf(budget.toMillis(), 3)
                                .stripTrailingZeros()),
                        blocking.isEmpty() ? "" : "; as the plan is, this is in the way: " + blocking);
        return answer(WhyNot.Outcome.UNKNOWN, null, changes, List.of(), sentence);
    }

    private WhyNot costing(
            WhyNot.Outcome outcome, Plan there, Verdict then, List<Why.RuleChange> changes, String sentence) {
        return answer(
                outcome,
                then.score().toString(),
                changes,
                displaced(there),
                sentence.formatted(who(), situation.names().dated(number)));
    }

    private WhyNot answer(WhyNot.Outcome outcome, String sentence) {
        return answer(outcome, null, List.of(), List.of(), sentence);
    }

    private WhyNot answer(
            WhyNot.Outcome outcome,
            @Nullable String score,
            List<Why.RuleChange> changes,
            List<WhyNot.Displaced> displaced,
            String sentence) {
        Timeline.Iteration iteration = situation.timeline().iteration(number);
        return new WhyNot(
                asset.id(),
                asset.name(),
                movesWith(),
                number,
                iteration.start(),
                iteration.end(),
                team,
                outcome,
                null,
                score,
                changes,
                displaced,
                sentence);
    }

    /** The assets, but for the group itself, that are elsewhere. */
    private List<WhyNot.Displaced> displaced(Plan there) {
        List<WhyNot.Displaced> displaced = new ArrayList<>();
        Set<String> group = new HashSet<>(movesWith());
        for (Asset a : situation.backlog().assets()) {
            Integer from = iteration(plan, a);
            Integer to = iteration(there, a);
            if (!a.id().equals(asset.id()) && !group.contains(a.id()) && !Objects.equals(from, to)) {
                displaced.add(new WhyNot.Displaced(a.id(), a.name(), from, to));
            }
        }
        return displaced;
    }

    private static @Nullable Integer iteration(Plan plan, Asset a) {
        Plan.Placement placement = plan.placement(a.id());
        return placement == null ? null : placement.iteration();
    }

    private String displacing(List<WhyNot.Displaced> displaced) {
        if (displaced.isEmpty()) {
            return ", with all else where it is";
        }
        String named = displaced.stream()
                .limit(NAMED)
                .map(d -> "%s from %s to %s"
                        .formatted(situation.names().asset(d.asset()), where(d.from()), where(d.to())))
                .collect(Collectors.joining(", "));
        int more = displaced.size() - NAMED;
        return ", and moves " + named + (more > 0 ? " and " + more + " more" : "");
    }

    private static String where(@Nullable Integer iteration) {
        return iteration == null ? "nowhere" : "iteration " + iteration;
    }

    private List<String> movesWith() {
        if (asset.isDone()) {
            return List.of();
        }
        return situation.group(group()).stream()
                .map(Asset::id)
                .filter(id -> !id.equals(asset.id()))
                .toList();
    }

    private int group() {
        return situation.groups().groupOf(situation.index().indexOfAsset(asset.id()));
    }

    private String who() {
        List<String> others = movesWith();
        String name = situation.names().asset(asset.id());
        return others.isEmpty()
                ? name
                : "%s with what moves with it (%s)"
                        .formatted(name, situation.names().assets(others));
    }
}
