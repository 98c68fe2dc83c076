package org.iterationplanner.why;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.check.Checker;
import org.iterationplanner.check.Verdict;
import org.jspecify.annotations.Nullable;

/** Every plan of a small request that breaks no hard rule, judged by the checker alone. */
public final class FeasiblePlans {

    /** More assets in a plan never mend these. */
    private static final List<Rule> NEVER_MENDED =
            List.of(Rule.CAPACITY, Rule.FREEZE, Rule.WINDOW, Rule.CUTOVERS, Rule.PILOT, Rule.APART);

    /** A feasible plan and what it scores. */
    public record Found(Plan plan, Verdict verdict) {}

    private final PlanRequest request;
    private final Timeline timeline;
    private final List<Asset> assets;
    private final List<Found> found = new ArrayList<>();
    private final Map<String, Plan.Placement> current = new HashMap<>();
    private final int wanted;
    private boolean punctual;
    private int left;

    private FeasiblePlans(PlanRequest request, int most, int wanted) {
        this.request = request;
        this.wanted = wanted;
        left = most;
        timeline = new Timeline(request.modelInput().calendar());
        assets = request.modelInput().assets().stream()
                .filter(a -> !a.isDone() && a.isEstimated())
                .toList();
    }

    /**
     * All of them.
     *
     * @param most plans to look at
     * @return null if there are more to look at
     */
    public static @Nullable List<Found> of(PlanRequest request, int most) {
        FeasiblePlans plans = new FeasiblePlans(request, most, Integer.MAX_VALUE);
        plans.extend(0);
        return plans.left < 0 ? null : plans.found;
    }

    /**
     * Whether there is one, punctual if that is wanted; null if there are more than {@code most} plans to look at before that
     * is known.
     */
    public static @Nullable Boolean any(PlanRequest request, boolean punctual, int most) {
        FeasiblePlans plans = new FeasiblePlans(request, most, 1);
        plans.punctual = punctual;
        plans.extend(0);
        boolean found = !plans.found.isEmpty();
        if (plans.left < 0 && !found) {
            return null;
        }
        return found;
    }

    private void extend(int next) {
        if (left < 0 || found.size() == wanted) {
            return;
        }
        if (next == assets.size()) {
            Verdict verdict = verdict();
            if (verdict.feasible() && (!punctual || verdict.score().medium() == 0)) {
                found.add(new Found(new Plan(current), verdict));
            }
            return;
        }
        extend(next + 1);
        Asset asset = assets.get(next);
        for (int t = timeline.first(); t <= timeline.last(); t++) {
            for (String team : teams(asset)) {
                current.put(asset.id(), new Plan.Placement(t, team.isEmpty() ? null : team));
                Verdict verdict = verdict();
                if (NEVER_MENDED.stream()
                        .noneMatch(rule -> verdict.of(rule).amount().signum() > 0)) {
                    extend(next + 1);
                }
                current.remove(asset.id());
            }
        }
    }

    private static List<String> teams(Asset a) {
        return a.flexibleEffort() == null ? List.of("") : a.flexibleEffort().teams();
    }

    private Verdict verdict() {
        left--;
        PlanConfig.Model model = request.config().model();
        return Checker.check(request.modelInput(), new Plan(current), model.weights(), model.maxMoves());
    }
}
