package org.iterationplanner.backlog;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One assignment of assets to iterations and teams. Assets it does not mention are not planned. Immutable.
 *
 * @param placements by asset id
 */
public record Plan(Map<String, Placement> placements) {

    /** Nothing planned. */
    public static final Plan EMPTY = new Plan(Map.of());

    /**
     * Where one asset is.
     *
     * @param iteration the iteration's number
     * @param team the team chosen for its flexible effort, where it has any
     */
    public record Placement(int iteration, @Nullable String team) {}

    public Plan {
        placements = Immutable.map(placements);
    }

    /** The same plan with the assets in the order of the backlog, so that equal plans are written alike. */
    public static Plan inOrderOf(Backlog backlog, Map<String, Placement> placements) {
        Map<String, Placement> ordered = new LinkedHashMap<>();
        for (Asset asset : backlog.assets()) {
            Placement placement = placements.get(asset.id());
            if (placement != null) {
                ordered.put(asset.id(), placement);
            }
        }
        return new Plan(ordered);
    }

    /** Where the asset is, or null when it is not planned. */
    public @Nullable Placement placement(String asset) {
        return placements.get(asset);
    }
}
