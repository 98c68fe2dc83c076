package org.iterationplanner.cycle;

import static org.iterationplanner.cycle.Editing.error;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Calendar;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.cycle.CycleException.Reason;
import org.iterationplanner.cycle.Revision.Difference;
import org.jspecify.annotations.Nullable;

/** The step by which a plan becomes the backlog's own. For one backlog, plan and thread. */
public final class Acceptance {
    private static final int MOST = 1_000;

    private final LivingBacklog before;
    private final Act act;
    private final ProposedPlan proposed;
    private final int first;
    private final int last;
    private final Calendar calendar;
    private final Map<String, Plan.Placement> placements = new HashMap<>();
    private final List<Issue> outdated = new ArrayList<>();
    private final List<Issue> warnings = new ArrayList<>();

    private Acceptance(LivingBacklog before, Act act, ProposedPlan proposed) {
        this.before = before;
        this.act = act;
        this.proposed = proposed;
        first = before.firstOpen();
        last = new Timeline(proposed.asked().calendar()).last();
        calendar = Horizon.until(before.modelInput().calendar(), Math.max(first, last));
    }

    /**
     * Puts a plan in place of the accepted one: its iterations are published, those after them are drafts again, fixed ones stay
     * as they are. Assets that are gone or done meanwhile are dropped, new ones are not planned. The calendar gets the iterations
     * that the plan has.
     *
     * @param force accepts a plan that broke hard rules from the beginning
     * @throws CycleException PLAN_OUTDATED, if it was made for other iterations or has something elsewhere than where it is fixed;
     *     PLAN_BREAKS_RULES, if it breaks hard rules of the backlog as it is now; each with all issues
     */
    public static Step accept(LivingBacklog before, Act act, ProposedPlan proposed, boolean force) {
        Acceptance acceptance = new Acceptance(before, act, proposed);
        acceptance.checkDays();
        acceptance.place();
        acceptance.checkFixed();
        refuse(Reason.PLAN_OUTDATED, acceptance.outdated);
        if (proposed.feasible() || !force) {
            refuse(Reason.PLAN_BREAKS_RULES, acceptance.broken());
        }
        return acceptance.step();
    }

    private static void refuse(Reason reason, List<Issue> issues) {
        if (!issues.isEmpty()) {
            throw new CycleException(reason, issues.get(0).message(), issues);
        }
    }

    private void checkDays() {
        Calendar asked = proposed.asked().calendar();
        if (asked.firstNumber() != first) {
            outdated.add(error(
                    "PLAN_OUTDATED",
                    "",
                    "The plan begins with iteration " + asked.firstNumber() + ", and the first that is not closed is "
                            + first + ". Maybe plan again.",
                    asked.firstNumber().toString()));
        } else if (!new Timeline(asked)
                .iterations()
                .equals(new Timeline(Horizon.between(calendar, first, last, null)).iterations())) {
            outdated.add(error(
                    "PLAN_OUTDATED",
                    "/modelInput/calendar",
                    "The iterations of the plan are not on the days that those of the backlog are. Maybe plan again.",
                    null));
        }
        refuse(Reason.PLAN_OUTDATED, outdated);
    }

    /** What is still to do is where the plan has it. */
    private void place() {
        Set<String> known = new HashSet<>();
        proposed.asked().assets().forEach(asset -> known.add(asset.id()));
        List<Asset> assets = before.modelInput().assets();
        for (int i = 0; i < assets.size(); i++) {
            Asset asset = assets.get(i);
            Plan.Placement placement = proposed.plan().placement(asset.id());
            if (!asset.isDone() && placement != null) {
                placements.put(asset.id(), new Plan.Placement(placement.iteration(), team(i, asset, placement)));
            } else if (!asset.isDone() && !known.contains(asset.id()) && warnings.size() < MOST) {
                warnings.add(new Issue(
                        "NOT_IN_PLAN",
                        Issue.Severity.WARNING,
                        "/modelInput/assets/" + i,
                        "Asset \"" + asset.id()
                                + "\" came after the plan was asked for and is not planned. Maybe plan again.",
                        asset.id()));
            }
        }
    }

    private @Nullable String team(int index, Asset asset, Plan.Placement placement) {
        Asset.FlexibleEffort flexible = asset.flexibleEffort();
        if (flexible == null) {
            return null;
        }
        if (!flexible.teams().contains(placement.team()) && flexible.teams().size() > 1) {
            outdated.add(error(
                    "PLAN_OUTDATED",
                    "/modelInput/assets/" + index + "/flexibleEffort",
                    "The plan has asset \"" + asset.id() + "\" with "
                            + (placement.team() == null ? "no team" : "team \"" + placement.team() + "\"")
                            + ", which its flexible effort cannot go to any more. Maybe plan again.",
                    placement.team()));
        }
        return flexible.teams().contains(placement.team())
                ? placement.team()
                : flexible.teams().get(0);
    }

    /** What is committed is where it is committed, and nothing else is with it unless a planner wants it there. */
    private void checkFixed() {
        Map<Integer, Map<String, Commitment.CommittedAsset>> fixed = new HashMap<>();
        for (TrackedIteration iteration : before.iterations()) {
            Commitment commitment = iteration.commitment();
            if (iteration.number() >= first && iteration.state().isFixed() && commitment != null) {
                Map<String, Commitment.CommittedAsset> assets = new HashMap<>();
                commitment.assets().forEach(asset -> assets.put(asset.asset(), asset));
                fixed.put(iteration.number(), assets);
            }
        }
        List<Asset> all = before.modelInput().assets();
        for (int i = 0; i < all.size(); i++) {
            Asset asset = all.get(i);
            Plan.Placement placement = placements.get(asset.id());
            Integer planned = placement == null ? null : placement.iteration();
            String message = null;
            for (Map.Entry<Integer, Map<String, Commitment.CommittedAsset>> iteration : fixed.entrySet()) {
                Commitment.CommittedAsset committed = iteration.getValue().get(asset.id());
                boolean here = iteration.getKey().equals(planned);
                if (committed != null && (!here || isWithOther(asset, placement, committed))) {
                    message = " is committed to iteration " + iteration.getKey() + ", and the plan has it "
                            + (planned == null
                                    ? "nowhere"
                                    : here ? "there with another team" : "in iteration " + planned);
                } else if (committed == null && here && !isPinned(asset, iteration.getKey())) {
                    message =
                            " is not committed to iteration " + planned + ", where the plan has it, and which is fixed";
                }
            }
            if (message != null) {
                outdated.add(error(
                        "PLAN_OUTDATED",
                        "/modelInput/assets/" + i,
                        "Asset \"" + asset.id() + "\"" + message + ". Maybe plan again, or reject the iteration.",
                        asset.id()));
            }
        }
    }

    private static boolean isWithOther(
            Asset asset, Plan.@Nullable Placement placement, Commitment.CommittedAsset committed) {
        Asset.FlexibleEffort flexible = asset.flexibleEffort();
        return placement != null
                && flexible != null
                && flexible.teams().contains(committed.flexibleTeam())
                && !Objects.equals(placement.team(), committed.flexibleTeam());
    }

    private static boolean isPinned(Asset asset, Integer iteration) {
        return asset.pin() != null && iteration.equals(asset.pin().iteration());
    }

    private List<Issue> broken() {
        return BrokenRules.of(NextPlan.upTo(before, last), Plan.inOrderOf(before.modelInput(), placements));
    }

    private Step step() {
        AcceptedPlan old = before.plan();
        List<String> leftOut = proposed.asked().assets().stream()
                .filter(asset -> !asset.isDone() && proposed.plan().placement(asset.id()) == null)
                .map(Asset::id)
                .toList();
        AcceptedPlan plan = new AcceptedPlan(
                proposed.planId(),
                act.at(),
                act.actor(),
                first,
                proposed.asked().calendar().published(),
                Plan.inOrderOf(before.modelInput(), placements),
                old == null ? null : old.approved(),
                leftOut);
        Backlog input = before.modelInput()
                .with(
                        calendar,
                        before.modelInput().assets(),
                        before.modelInput().baseline());
        LivingBacklog next =
                before.with(before.name(), input).withPlan(plan).withIterations(iterations(plan.publish()));
        return new Step(next, Revision.Kind.PLAN_ACCEPTED, null, moves(old), warnings);
    }

    private List<TrackedIteration> iterations(int publish) {
        Map<Integer, TrackedIteration> tracked = new TreeMap<>();
        before.iterations().forEach(iteration -> tracked.put(iteration.number(), iteration));
        tracked.replaceAll(
                (number, iteration) -> iteration.state().isFixed() ? iteration : iteration.in(IterationState.DRAFT));
        Timeline timeline = new Timeline(calendar);
        IntStream.range(first, first + publish)
                .forEach(number -> tracked.merge(
                        number,
                        TrackedIteration.published(timeline.iteration(number)),
                        (known, published) -> known.state().isFixed() ? known : known.in(IterationState.PUBLISHED)));
        return List.copyOf(tracked.values());
    }

    /** What is elsewhere than in the plan before; nothing, if this is the first. */
    private List<Difference> moves(@Nullable AcceptedPlan old) {
        List<Difference> moves = new ArrayList<>();
        for (Asset asset : before.modelInput().assets()) {
            Plan.Placement then = old == null ? null : old.placements().placement(asset.id());
            Plan.Placement now = placements.get(asset.id());
            Integer from = then == null ? null : then.iteration();
            Integer to = now == null ? null : now.iteration();
            if (old != null && !asset.isDone() && !Objects.equals(from, to) && moves.size() < MOST) {
                String name = asset.name() == null ? asset.id() : asset.name();
                String sentence = "iteration of " + name + " " + (from == null ? "none" : from) + " → "
                        + (to == null ? "none" : to);
                moves.add(new Difference("plan", asset.id(), "iteration", from, to, sentence));
            }
        }
        return moves;
    }
}
