package org.iterationplanner.why;

import java.time.LocalDate;
import java.util.List;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.ModelOutput.NotPlanned.Reason;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.explain.English;
import org.jspecify.annotations.Nullable;

/** Says why an asset is where a plan has it, without any search. One instance answers one question. */
public final class WhyHere {

    private final Situation situation;
    private final Plan plan;
    private final Asset asset;
    private final @Nullable Reason notPlanned;

    /**
     * A question.
     *
     * @param request a valid one
     * @param plan of it
     * @param asset id of one of its assets
     * @param notPlanned why the asset has no iteration, if it has none and that is known
     */
    public WhyHere(PlanRequest request, Plan plan, String asset, @Nullable Reason notPlanned) {
        situation = new Situation(request);
        this.plan = plan;
        this.asset = situation.index().asset(situation.index().indexOfAsset(asset));
        this.notPlanned = notPlanned;
    }

    /** The answer; every amount is the checker's. */
    public Why answer() {
        LocalDate completedOn = asset.completedOn();
        if (completedOn != null) {
            String sentence = "%s was done on %s.".formatted(name(), English.day(completedOn));
            return new Why(
                    asset.id(),
                    asset.name(),
                    Why.State.DONE,
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    completedOn,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(sentence));
        }
        int group = situation.groups().groupOf(situation.index().indexOfAsset(asset.id()));
        List<Demand> demands = Demands.of(situation);
        OwnTimes own = new OwnTimes(situation, demands);
        Earliest earliest = new Earliest(situation, own, demands, group);
        Latest latest = new Latest(situation, own, group);
        List<ProofStep> whyNotEarlier = earliest.proof(group);
        List<ProofStep> whyNotLater = latest.proof(group);
        Elsewheres others = new Elsewheres(situation, own, plan, asset, group, earliest.of(group), whyNotEarlier);
        Plan.Placement now = plan.placement(asset.id());
        int time = now == null
                ? situation.never()
                : now.iteration() - situation.timeline().first();
        Why.Edge first = edge(earliest.of(group), whyNotEarlier);
        Why.Edge last = edge(latest.of(group), whyNotLater);
        List<Why.Elsewhere> instead = others.before(time);
        Integer harmless = now == null ? null : others.latestWithoutHarm(time);
        Timeline.Iteration iteration = now == null ? null : situation.timeline().iteration(now.iteration());
        return new Why(
                asset.id(),
                asset.name(),
                now == null ? Why.State.NOT_PLANNED : Why.State.PLANNED,
                situation.group(group).stream()
                        .map(Asset::id)
                        .filter(id -> !id.equals(asset.id()))
                        .toList(),
                now == null ? null : now.iteration(),
                iteration == null ? null : iteration.start(),
                iteration == null ? null : iteration.end(),
                now == null ? null : now.team(),
                now == null ? notPlanned : null,
                null,
                latest.isNeeded(group),
                first,
                last,
                harmless,
                instead,
                Sentences.of(
                        situation,
                        others.who(),
                        now == null ? null : now.iteration(),
                        now == null ? notPlanned : null,
                        first,
                        last,
                        latest.isNeeded(group),
                        harmless,
                        instead));
    }

    private Why.Edge edge(int time, List<ProofStep> because) {
        if (time < 0 || time >= situation.never()) {
            return new Why.Edge(null, null, null, because);
        }
        Timeline.Iteration iteration = situation.timeline().iteration(situation.number(time));
        return new Why.Edge(iteration.number(), iteration.start(), iteration.end(), because);
    }

    private String name() {
        return situation.names().asset(asset.id());
    }
}
