package org.iterationplanner.bound;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.check.PlacedAsset;
import org.iterationplanner.check.PlannedBacklog;

/**
 * By how much an asset alone overloads its teams. What is above a capacity never shrinks when more is added to it, so these
 * amounts of different assets add up. Immutable.
 */
final class OwnExcess {

    private final int first;
    private final Map<String, long[]> capacities = new HashMap<>();

    OwnExcess(PlannedBacklog backlog) {
        first = backlog.timeline().first();
        for (Team team : backlog.backlog().teams()) {
            long[] capacity = new long[backlog.timeline().size()];
            for (int i = 0; i < capacity.length; i++) {
                capacity[i] =
                        Hundredths.of(team.capacity(first + i, backlog.backlog().buffer()));
            }
            capacities.put(team.id(), capacity);
        }
    }

    /** The overload in hundredths if iteration {@code number} held nothing else, with the best choice of team. */
    long of(PlacedAsset placed, int number) {
        Asset a = placed.asset();
        long fixed = a.effort().entrySet().stream()
                .mapToLong(effort -> above(Hundredths.of(effort.getValue()), effort.getKey(), number))
                .sum();
        Asset.FlexibleEffort flexible = a.flexibleEffort();
        if (flexible == null) {
            return fixed;
        }
        long points = Hundredths.of(flexible.points());
        return fixed
                + flexible.teams().stream()
                        .mapToLong(team -> {
                            long own = a.effort().containsKey(team)
                                    ? Hundredths.of(a.effort().get(team))
                                    : 0;
                            return above(own + points, team, number) - above(own, team, number);
                        })
                        .min()
                        .orElse(0);
    }

    private long above(long load, String team, int number) {
        return Math.max(0, load - Objects.requireNonNull(capacities.get(team), team)[number - first]);
    }
}
