package org.iterationplanner.trade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Timeline;
import org.jspecify.annotations.Nullable;

/** Every plan of a small backlog, asset by asset. */
final class AllPlans {

    private AllPlans() {}

    /** Hands over every plan; none if there are more than {@code most}. Assets without an estimate are never planned. */
    static void of(Backlog backlog, int most, Consumer<Plan> visitor) {
        List<String> ids = new ArrayList<>();
        List<List<Plan.@Nullable Placement>> places = new ArrayList<>();
        long count = 1;
        for (Asset asset : backlog.assets()) {
            List<Plan.@Nullable Placement> ofAsset = places(asset, new Timeline(backlog.calendar()));
            ids.add(asset.id());
            places.add(ofAsset);
            count *= ofAsset.size();
            if (count > most) {
                return;
            }
        }
        extend(ids, places, 0, new HashMap<>(), visitor);
    }

    private static List<Plan.@Nullable Placement> places(Asset asset, Timeline timeline) {
        List<Plan.@Nullable Placement> places = new ArrayList<>();
        places.add(null);
        if (asset.isDone() || !asset.isEstimated()) {
            return places;
        }
        for (int t = timeline.first(); t <= timeline.last(); t++) {
            if (asset.flexibleEffort() == null) {
                places.add(new Plan.Placement(t, null));
            } else {
                for (String team : asset.flexibleEffort().teams()) {
                    places.add(new Plan.Placement(t, team));
                }
            }
        }
        return places;
    }

    private static void extend(
            List<String> ids,
            List<List<Plan.@Nullable Placement>> places,
            int next,
            Map<String, Plan.Placement> placed,
            Consumer<Plan> visitor) {
        if (next == ids.size()) {
            visitor.accept(new Plan(placed));
            return;
        }
        for (Plan.Placement place : places.get(next)) {
            if (place == null) {
                placed.remove(ids.get(next));
            } else {
                placed.put(ids.get(next), place);
            }
            extend(ids, places, next + 1, placed, visitor);
        }
        placed.remove(ids.get(next));
    }
}
