package org.iterationplanner.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.structure.IndexedBacklog;

/** Where a plan puts each asset, by index; iterations are counted from 0, as everywhere in {@link IndexedBacklog}. */
final class PlacedAssets {

    /** The iteration before the first, where assets count that are done. */
    static final int DONE = -1;

    private final IndexedBacklog index;
    private final int[] iteration;
    private final int[] flexibleTeam;
    private final List<List<Integer>> byIteration = new ArrayList<>();

    PlacedAssets(IndexedBacklog index, Plan plan) {
        this.index = index;
        iteration = new int[index.assetCount()];
        flexibleTeam = new int[index.assetCount()];
        Arrays.fill(flexibleTeam, IndexedBacklog.NONE);
        for (int t = 0; t < index.iterationCount(); t++) {
            byIteration.add(new ArrayList<>());
        }
        for (int a = 0; a < index.assetCount(); a++) {
            Plan.Placement placement = plan.placement(index.asset(a).id());
            iteration[a] = index.asset(a).isDone() ? DONE : never();
            if (placement != null && !index.asset(a).isDone()) {
                place(a, placement);
            }
        }
    }

    private void place(int asset, Plan.Placement placement) {
        int t = placement.iteration() - index.timeline().first();
        iteration[asset] = t;
        byIteration.get(t).add(asset);
        Asset.FlexibleEffort flexible = index.asset(asset).flexibleEffort();
        if (flexible != null) {
            // With one team to choose from a plan need not name it.
            String team = placement.team() == null ? flexible.teams().get(0) : placement.team();
            flexibleTeam[asset] = index.indexOfTeam(team);
        }
    }

    /** The iteration after the last, where assets count that are not planned. */
    int never() {
        return index.iterationCount();
    }

    /** {@link #DONE} to {@link #never()}. */
    int iterationOf(int asset) {
        return iteration[asset];
    }

    boolean isPlanned(int asset) {
        return iteration[asset] != DONE && iteration[asset] != never();
    }

    /** Whether the asset is still to do and in no iteration. */
    boolean isLeftOut(int asset) {
        return iteration[asset] == never();
    }

    /** The team that takes the flexible effort, or {@link IndexedBacklog#NONE}. */
    int flexibleTeamOf(int asset) {
        return flexibleTeam[asset];
    }

    /** The assets of an iteration in the order of the backlog. */
    List<Integer> in(int t) {
        return byIteration.get(t);
    }
}
