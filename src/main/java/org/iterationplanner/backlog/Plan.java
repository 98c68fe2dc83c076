package org.iterationplanner.backlog;

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

    /** Where the asset is, or null when it is not planned. */
    public @Nullable Placement placement(String asset) {
        return placements.get(asset);
    }
}
