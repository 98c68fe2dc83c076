package org.iterationplanner.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.structure.IndexedBacklog;
import org.jspecify.annotations.Nullable;

/** What a plan asks of each team in each iteration, in hundredths. */
final class TeamLoads {

    private final IndexedBacklog index;
    private final long[][] load;

    TeamLoads(IndexedBacklog index, PlacedAssets placed) {
        this.index = index;
        load = new long[index.teamCount()][index.iterationCount()];
        for (int a = 0; a < index.assetCount(); a++) {
            if (placed.isPlanned(a)) {
                add(index.asset(a), placed.iterationOf(a), placed.flexibleTeamOf(a));
            }
        }
    }

    private void add(Asset asset, int t, int flexibleTeam) {
        asset.effort().forEach((team, points) -> load[index.indexOfTeam(team)][t] += Hundredths.of(points));
        if (asset.flexibleEffort() != null) {
            load[flexibleTeam][t] += Hundredths.of(asset.flexibleEffort().points());
        }
    }

    /** What is left of a team's capacity; below 0 where it is overloaded. */
    long room(int team, int t) {
        return index.capacity(team, t) - load[team][t];
    }

    /** Every team in the order of the backlog. */
    List<ModelOutput.Load> in(int t) {
        return IntStream.range(0, index.teamCount())
                .mapToObj(team -> new ModelOutput.Load(
                        index.backlog().teams().get(team).id(),
                        Hundredths.toDecimal(load[team][t]),
                        Hundredths.toDecimal(index.capacity(team, t)),
                        utilisation(load[team][t], index.capacity(team, t))))
                .toList();
    }

    /** Two decimals, half up; absent without capacity. */
    private static @Nullable BigDecimal utilisation(long load, long capacity) {
        return capacity == 0 ? null : Hundredths.toDecimal((200 * load + capacity) / (2 * capacity));
    }
}
