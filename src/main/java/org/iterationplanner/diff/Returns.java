package org.iterationplanner.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Plan;
import org.jspecify.annotations.Nullable;

/** The later plan with some assets where they were in the earlier one, and all else where it is. Thread-safe. */
final class Returns {
    private final Planned before;
    private final Planned after;

    Returns(Planned before, Planned after) {
        this.before = before;
        this.after = after;
    }

    /** For a single asset with every team it could have there, so that a team is not taken for a reason that it is not. */
    List<Plan> of(List<Asset> assets) {
        Map<String, Plan.Placement> placements = new HashMap<>(after.plan().placements());
        for (Asset asset : assets) {
            put(placements, asset, place(asset));
        }
        Asset first = assets.get(0);
        Asset.FlexibleEffort flexible = first.flexibleEffort();
        Plan.Placement place = placements.get(first.id());
        if (assets.size() > 1 || flexible == null || place == null) {
            return List.of(new Plan(placements));
        }
        List<Plan> plans = new ArrayList<>();
        for (String team : flexible.teams()) {
            put(placements, first, new Plan.Placement(place.iteration(), team));
            plans.add(new Plan(placements));
        }
        return plans;
    }

    /** How many plans {@link #of} makes at most. */
    static int ways(List<Asset> assets) {
        Asset.FlexibleEffort flexible = assets.get(0).flexibleEffort();
        return assets.size() == 1 && flexible != null ? flexible.teams().size() : 1;
    }

    private static void put(Map<String, Plan.Placement> placements, Asset asset, Plan.@Nullable Placement place) {
        if (place == null) {
            placements.remove(asset.id());
        } else {
            placements.put(asset.id(), place);
        }
    }

    /** Where it was, by a team that it can still have; null: not planned, or nowhere that there still is. */
    private Plan.@Nullable Placement place(Asset asset) {
        Plan.Placement was = before.plan().placement(asset.id());
        if (was == null || !after.timeline().contains(was.iteration()) || !asset.isEstimated()) {
            return null;
        }
        Asset.FlexibleEffort flexible = asset.flexibleEffort();
        if (flexible == null) {
            return new Plan.Placement(was.iteration(), null);
        }
        boolean possible = was.team() != null && flexible.teams().contains(was.team());
        return possible
                ? was
                : new Plan.Placement(was.iteration(), flexible.teams().get(0));
    }
}
