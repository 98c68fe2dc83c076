package org.iterationplanner.why;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.check.Verdict;
import org.iterationplanner.conflict.Broken;
import org.iterationplanner.conflict.Conflict;
import org.iterationplanner.conflict.Conflicts;
import org.iterationplanner.conflict.Constraint;
import org.iterationplanner.explain.Attempt;
import org.iterationplanner.explain.English;
import org.jspecify.annotations.Nullable;

/**
 * Says why an asset is not in an iteration: proves that it cannot be, or finds what it would cost. Of a plan that breaks hard rules
 * what it breaks is left aside: BLOCKED then says that having the asset there breaks more. One instance answers one question.
 */
public final class WhyNotThere {

    /** Of the time given, what a proof may take. */
    private static final int PROOF_PART = 2;

    /** So many others are displaced in the first place, if that is enough. */
    private static final int FEW_MOVES = 8;

    private final Situation situation;
    private final Plan plan;
    private final Asset asset;
    private final int number;
    private final @Nullable String team;
    private final Duration budget;
    private final CellAnswers answers;

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
        answers = new CellAnswers(situation, plan, this.asset, number, this.team);
    }

    /** The answer; every amount is the checker's. Takes the time given at most, and a fraction of a second. */
    public WhyNot answer() {
        long begin = System.nanoTime();
        LocalDate completedOn = asset.completedOn();
        if (completedOn != null) {
            return answers.plain(
                    WhyNot.Outcome.DONE,
                    "%s was done on %s.".formatted(situation.names().asset(asset.id()), English.day(completedOn)));
        }
        Plan.Placement now = plan.placement(asset.id());
        if (now != null && now.iteration() == number && (team == null || team.equals(now.team()))) {
            return answers.plain(
                    WhyNot.Outcome.HERE,
                    "%s is in %s.".formatted(answers.who(), situation.names().dated(number)));
        }
        int group = answers.group();
        Appraisal appraisal = new Appraisal(situation, plan);
        Plan alone = new Relocation(situation, plan, group)
                .to(number - situation.timeline().first(), asset.id(), team);
        Verdict then = appraisal.verdict(alone);
        List<Why.RuleChange> changes = appraisal.changes(then);
        boolean allowed = situation.group(group).stream().allMatch(Asset::isEstimated);
        if (allowed && then.score().compareTo(appraisal.now().score()) >= 0) {
            return answers.costing(
                    WhyNot.Outcome.FREE, alone, then, changes, "%s could be in %s: the plan would be no worse.");
        }
        boolean fits = allowed && then.score().hard() >= appraisal.now().score().hard();
        Cell cell = new Cell(situation, asset, number, team);
        if (!fits) {
            BlockedBy proof = appraisal.now().feasible() ? proof(group) : BlockedBy.NONE;
            Conflict conflict = conflict(cell, appraisal.now(), begin);
            if (conflict != null || !proof.steps().isEmpty()) {
                return answers.blocked(conflict, proof);
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
            return answers.unknown(changes, budget);
        }
        List<Why.RuleChange> costs = appraisal.changes(best.verdict());
        String sentence = "%s could be in %s, but the best plan found with it there is worse by "
                + appraisal.cost(best.verdict(), costs).replace("%", "%%")
                + answers.displacing(answers.displaced(best.plan())).replace("%", "%%")
                + ".";
        if (best.score().compareTo(appraisal.now().score()) >= 0) {
            sentence = "%s could be in %s, at no cost"
                    + answers.displacing(answers.displaced(best.plan())).replace("%", "%%")
                    + ".";
        }
        return answers.costing(WhyNot.Outcome.COSTS, best.plan(), best.verdict(), costs, sentence);
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
    private BlockedBy proof(int group) {
        int time = number - situation.timeline().first();
        List<Demand> demands = Demands.of(situation);
        OwnTimes own = new OwnTimes(situation, demands);
        Earliest earliest = new Earliest(situation, own, demands, group);
        if (time < earliest.of(group)) {
            boolean isClosed = !own.open(group).get(time);
            String ending = earliest.of(group) == situation.never()
                    ? "; there is no iteration for it"
                    : "; its earliest is iteration " + situation.number(earliest.of(group));
            return new BlockedBy(isClosed ? own.closed(group, time, time) : earliest.proof(group), ending);
        }
        if (!own.open(group).get(time)) {
            return new BlockedBy(own.closed(group, time, time), "");
        }
        Latest latest = new Latest(situation, own, group);
        return time > latest.of(group) ? new BlockedBy(latest.proof(group), "") : BlockedBy.NONE;
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
}
