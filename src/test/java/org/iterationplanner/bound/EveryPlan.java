package org.iterationplanner.bound;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Plan.Placement;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.check.Checker;
import org.iterationplanner.check.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every feasible plan of a small request, judged by the checker alone. Rules that more assets in the plan never mend
 * cut the tree.
 */
final class EveryPlan {

    private static final List<Rule> NEVER_MENDED =
            List.of(Rule.CAPACITY, Rule.FREEZE, Rule.WINDOW, Rule.CUTOVERS, Rule.PILOT, Rule.APART);

    private final PlanRequest request;
    private final List<Asset> assets;
    private final Map<Asset, List<Placement>> placements = new HashMap<>();
    private final Map<String, Placement> current = new LinkedHashMap<>();
    private int left;
    private long leastMedium = Long.MAX_VALUE;
    private long leastSoft = Long.MAX_VALUE;

    private EveryPlan(PlanRequest request, int mostVerdicts) {
        this.request = request;
        left = mostVerdicts;
        assets = request.modelInput().assets().stream()
                .filter(a -> !a.isDone() && a.isEstimated())
                .toList();
        Timeline timeline = new Timeline(request.modelInput().calendar());
        for (Asset a : assets) {
            List<Placement> possible = new ArrayList<>();
            List<@Nullable String> teams = new ArrayList<>();
            if (a.flexibleEffort() == null) {
                teams.add(null);
            } else {
                teams.addAll(a.flexibleEffort().teams());
            }
            for (int t = timeline.first(); t <= timeline.last(); t++) {
                for (String team : teams) {
                    possible.add(new Placement(t, team));
                }
            }
            possible.removeIf(placement -> !canBeMended(verdict(Map.of(a.id(), placement))));
            placements.put(a, possible);
        }
    }

    /** The least penalties of the levels over all feasible plans, each for itself; null when that takes too long. */
    static @Nullable EveryPlan of(PlanRequest request, int mostVerdicts) {
        EveryPlan every = new EveryPlan(request, mostVerdicts);
        double plans = every.placements.values().stream()
                .mapToDouble(possible -> possible.size() + 1.0)
                .reduce(1, (a, b) -> a * b);
        if (plans > 20.0 * mostVerdicts) {
            return null;
        }
        every.extend(0);
        return every.left < 0 ? null : every;
    }

    boolean isFeasible() {
        return leastMedium < Long.MAX_VALUE;
    }

    long least(Rule.Level level) {
        return level == Rule.Level.MEDIUM ? leastMedium : leastSoft;
    }

    private void extend(int next) {
        if (left < 0) {
            return;
        }
        if (next == assets.size()) {
            Score score = verdict(current).score();
            if (score.isFeasible()) {
                leastMedium = Math.min(leastMedium, -score.medium());
                leastSoft = Math.min(leastSoft, -score.soft());
            }
            return;
        }
        Asset asset = assets.get(next);
        extend(next + 1);
        for (Placement placement : placements.getOrDefault(asset, List.of())) {
            current.put(asset.id(), placement);
            if (next + 1 == assets.size() || canBeMended(verdict(current))) {
                extend(next + 1);
            }
            current.remove(asset.id());
        }
    }

    private Verdict verdict(Map<String, Placement> planned) {
        left--;
        return Checker.check(
                request.modelInput(),
                new Plan(planned),
                request.config().model().weights(),
                request.config().model().maxMoves());
    }

    private static boolean canBeMended(Verdict verdict) {
        return NEVER_MENDED.stream().noneMatch(rule -> verdict.of(rule).amount().signum() > 0);
    }
}
