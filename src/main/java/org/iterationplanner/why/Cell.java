package org.iterationplanner.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.check.PlacedAsset;
import org.iterationplanner.conflict.Constraint;
import org.iterationplanner.conflict.Copies;
import org.jspecify.annotations.Nullable;

/**
 * A request that has an asset in one iteration. A plan is feasible there exactly if it is feasible for the original request and has
 * the asset there. Immutable.
 */
final class Cell {

    /** No limit of moves but the request's own. */
    static final int ANY_MOVES = Integer.MAX_VALUE;

    private final PlanRequest request;
    private final Backlog backlog;
    private final Timeline timeline;
    private final Asset asset;
    private final int number;
    private final @Nullable String team;
    /** Whether being there is a move, as the budget of moves counts it. */
    private final boolean isMove;

    private final Set<String> group;

    Cell(Situation situation, Asset asset, int number, @Nullable String team) {
        request = situation.request();
        backlog = situation.backlog();
        timeline = situation.timeline();
        this.asset = asset;
        this.number = number;
        this.team = team;
        group = situation.group(situation.groups().groupOf(situation.index().indexOfAsset(asset.id()))).stream()
                .map(Asset::id)
                .collect(Collectors.toSet());
        isMove = situation.rules().isMoved(situation.placed(asset), number);
    }

    /** The constraint that by itself forbids it; null if there is none. */
    @Nullable
    Constraint forbidding(Situation situation) {
        PlacedAsset placed = situation.placed(asset);
        Integer bound = situation.rules().boundTo(placed);
        Asset.Pin pin = asset.pin();
        if (pin != null
                && (bound == null
                        || bound != number
                        || (team != null && pin.team() != null && !team.equals(pin.team())))) {
            return Constraint.pin(asset.id(), pin.iteration());
        }
        if (bound != null && bound != number) {
            return Constraint.commitment(asset.id(), bound);
        }
        Integer budget = request.config().model().maxMoves();
        return isMove && budget != null && budget == 0 ? Constraint.limit(Constraint.Kind.MOVE_BUDGET) : null;
    }

    /** The request with the asset pinned there; its own pin and what people expect of it give way. */
    PlanRequest pinned() {
        List<Asset> assets = backlog.assets().stream()
                .map(a -> a.id().equals(asset.id()) ? there(a) : a)
                .toList();
        List<BaselineEntry> baseline = backlog.baseline().stream()
                .filter(entry -> !entry.asset().equals(asset.id()) || !isMove)
                .toList();
        PlanConfig.Model model = request.config().model();
        Integer budget = model.maxMoves();
        Integer left = budget != null && isMove ? Integer.valueOf(Math.max(0, budget - 1)) : budget;
        return new PlanRequest(
                new PlanConfig(request.config().run(), new PlanConfig.Model(model.overrides(), left)),
                with(assets, baseline));
    }

    /**
     * The same, to be searched for a plan that displaces few.
     *
     * @param plan what stands now: without a budget of moves it is what others are not to move from without need
     * @param mostMoves how many others may be displaced, unless the request has a budget
     */
    PlanRequest toSearch(Plan plan, int mostMoves, PlanConfig.Termination termination) {
        PlanRequest pinned = pinned();
        PlanConfig.Model model = pinned.config().model();
        boolean isFree = model.maxMoves() == null;
        Integer most = isFree && mostMoves != ANY_MOVES ? Integer.valueOf(mostMoves) : model.maxMoves();
        PlanConfig.Run run = pinned.config().run();
        PlanConfig config = new PlanConfig(
                new PlanConfig.Run(null, List.of(), termination, run.seed(), null),
                new PlanConfig.Model(model.overrides(), most));
        return new PlanRequest(
                config, isFree ? with(pinned.modelInput().assets(), standing(plan)) : pinned.modelInput());
    }

    private List<BaselineEntry> standing(Plan plan) {
        Map<String, BaselineEntry> known = backlog.baseline().stream()
                .collect(Collectors.toMap(BaselineEntry::asset, entry -> entry, (one, other) -> one));
        List<BaselineEntry> standing = new ArrayList<>();
        for (Asset a : backlog.assets()) {
            if (!a.isDone() && !group.contains(a.id())) {
                BaselineEntry entry = known.get(a.id());
                boolean committed = entry != null
                        && entry.state() == BaselineEntry.State.COMMITTED
                        && entry.iteration() != null
                        && timeline.contains(entry.iteration());
                Plan.Placement placement = plan.placement(a.id());
                standing.add(
                        committed
                                ? entry
                                : new BaselineEntry(a.id(), placement == null ? null : placement.iteration(), null));
            }
        }
        return standing;
    }

    private Backlog with(List<Asset> assets, List<BaselineEntry> baseline) {
        return Copies.backlog(backlog, assets, baseline);
    }

    private Asset there(Asset a) {
        Asset.Pin pin = new Asset.Pin(number, null, a.flexibleEffort() == null ? null : team, null, null, null);
        return Copies.asset(a, a.notBefore(), a.notAfter(), pin, a.due());
    }
}
