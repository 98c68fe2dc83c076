package org.iterationplanner.check;

import static org.iterationplanner.check.Matches.units;

import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.BaselineEntry;
import org.jspecify.annotations.Nullable;

/** What has been fixed by planners, or told to people before. */
final class PromiseRules {

    private static final int DRAFT = 1;
    private static final int PROMISED = 10;

    private final PlannedBacklog plan;
    private final Baseline baseline;
    private final @Nullable Integer maxMoves;

    /** @param maxMoves budget of moved baseline assets; null: none */
    PromiseRules(PlannedBacklog plan, Baseline baseline, @Nullable Integer maxMoves) {
        this.plan = plan;
        this.baseline = baseline;
        this.maxMoves = maxMoves;
    }

    /** What a planner has fixed or change management has approved stays. */
    Matches pin() {
        Matches found = new Matches(plan);
        for (PlacedAsset a : plan.assetsToDo()) {
            Integer bound = baseline.boundTo(a);
            if (bound != null && (bound != a.t() || !isWithPinnedTeam(a))) {
                found.asset(units(1), a);
            }
        }
        return found;
    }

    private static boolean isWithPinnedTeam(PlacedAsset a) {
        Asset.Pin pin = a.asset().pin();
        return pin == null || pin.team() == null || pin.team().equals(a.flexibleTeam());
    }

    /** No more of the known plan changes than was allowed. */
    Matches disruption() {
        Matches found = new Matches(plan);
        if (maxMoves != null) {
            found.plan(units(baseline.moved().size() - (long) maxMoves));
        }
        return found;
    }

    /** What people have been told is not changed without need. */
    Matches stability() {
        Matches found = new Matches(plan);
        for (Baseline.Known known : baseline.moved()) {
            found.asset(weight(known), known.asset());
        }
        return found;
    }

    /** What moving an asset comes to, in hundredths. */
    static long weight(Baseline.Known known) {
        return units(known.state() == BaselineEntry.State.DRAFT ? DRAFT : PROMISED);
    }
}
