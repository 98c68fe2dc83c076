package org.iterationplanner.bound;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.check.Checker;
import org.jspecify.annotations.Nullable;

/**
 * Every plan of a small request, judged by the checker: the least penalty of the hard level over all of them, and those of the
 * others over the feasible ones. Assets without an estimate are never planned.
 */
final class Enumeration {

    private final Backlog backlog;
    private final PlanConfig.Model model;
    private final Timeline timeline;
    private final List<List<Plan.Placement>> choices = new ArrayList<>();
    private final List<String> assets = new ArrayList<>();
    private final Map<String, Plan.Placement> placements = new HashMap<>();
    private final Map<Rule.Level, Long> least = new EnumMap<>(Rule.Level.class);

    Enumeration(PlanRequest request) {
        backlog = request.modelInput();
        model = request.config().model();
        timeline = new Timeline(backlog.calendar());
        for (Asset a : backlog.assets()) {
            if (!a.isDone() && a.isEstimated()) {
                assets.add(a.id());
                choices.add(choices(a));
            }
        }
    }

    private List<Plan.Placement> choices(Asset a) {
        List<Plan.Placement> all = new ArrayList<>();
        for (int t = timeline.first(); t <= timeline.last(); t++) {
            if (a.flexibleEffort() == null) {
                all.add(new Plan.Placement(t, null));
            } else {
                for (String team : a.flexibleEffort().teams()) {
                    all.add(new Plan.Placement(t, team));
                }
            }
        }
        return all;
    }

    /** How many plans there are, up to {@code most}. */
    long plans(long most) {
        long product = 1;
        for (List<Plan.Placement> of : choices) {
            product = Math.min(most, product * (of.size() + 1));
        }
        return product;
    }

    /** Looks at every plan. */
    Enumeration run() {
        extend(0);
        return this;
    }

    private void extend(int i) {
        if (i == assets.size()) {
            note(Checker.check(backlog, new Plan(placements), model.weights(), model.maxMoves())
                    .score());
            return;
        }
        extend(i + 1);
        for (Plan.Placement placement : choices.get(i)) {
            placements.put(assets.get(i), placement);
            extend(i + 1);
        }
        placements.remove(assets.get(i));
    }

    private void note(Score score) {
        least.merge(Rule.Level.HARD, -score.hard(), Math::min);
        if (score.isFeasible()) {
            least.merge(Rule.Level.MEDIUM, -score.medium(), Math::min);
            least.merge(Rule.Level.SOFT, -score.soft(), Math::min);
        }
    }

    /** The least penalty of a level in hundredths; null when no feasible plan has one. */
    @Nullable
    Long least(Rule.Level level) {
        return least.get(level);
    }
}
