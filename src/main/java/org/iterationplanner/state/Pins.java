package org.iterationplanner.state;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.MoveGroups;
import org.jspecify.annotations.Nullable;

/** Where assets have been fixed or have been before: their pins and their baseline entries. Immutable. */
public final class Pins {

    private static final int NO_ENTRY = -2;
    private static final int FREE = -2;
    private static final int SEVERAL = -3;

    private final Horizon horizon;
    private final int[] priceOfMoving;
    private final int[] home;
    private final int[] pinned;
    private final MoveGroups groups;
    /** Where all members of a group have been, and what it costs to move them: most groups are one asset. */
    private final int[] homeOfGroup;

    private final int[] entries;
    private final int[] priceOfGroup;
    private final boolean any;

    Pins(IndexedBacklog index, MoveGroups groups, Horizon horizon) {
        this.groups = groups;
        this.horizon = horizon;
        int n = index.assetCount();
        priceOfMoving = new int[n];
        home = new int[n];
        pinned = new int[n];
        Arrays.fill(home, NO_ENTRY);
        Arrays.fill(pinned, FREE);
        Map<String, BaselineEntry> baseline = new HashMap<>();
        index.backlog().baseline().forEach(entry -> baseline.put(entry.asset(), entry));
        for (int a = 0; a < n; a++) {
            Asset asset = index.asset(a);
            if (!asset.isDone()) {
                read(a, asset.pin(), baseline.get(asset.id()));
            }
        }
        any = Arrays.stream(pinned).anyMatch(place -> place != FREE);
        homeOfGroup = new int[groups.size()];
        entries = new int[groups.size()];
        priceOfGroup = new int[groups.size()];
        for (int g = 0; g < homeOfGroup.length; g++) {
            homeOfGroup[g] = NO_ENTRY;
            for (int member : groups.members(g)) {
                if (home[member] != NO_ENTRY) {
                    homeOfGroup[g] = entries[g] == 0 || homeOfGroup[g] == home[member] ? home[member] : SEVERAL;
                    entries[g]++;
                    priceOfGroup[g] += priceOfMoving[member];
                }
            }
        }
    }

    private void read(int a, Asset.@Nullable Pin pin, @Nullable BaselineEntry entry) {
        if (pin != null) {
            pinned[a] = pin.keepsOut() ? horizon.never() : horizon.indexOf(pin.iteration());
        }
        if (entry == null) {
            return;
        }
        int place = horizon.indexOf(entry.iteration());
        boolean contradicted = pinned[a] != FREE && pinned[a] != place;
        if (contradicted) {
            return;
        }
        priceOfMoving[a] = entry.state() == BaselineEntry.State.DRAFT ? 1 : 10;
        home[a] = place;
        if (entry.state() == BaselineEntry.State.COMMITTED && place < horizon.never()) {
            pinned[a] = place;
        }
    }

    /** Baseline assets of a group that would be elsewhere; those that had been promised count ten times. */
    int instability(int group, int iteration) {
        if (homeOfGroup[group] != SEVERAL) {
            return homeOfGroup[group] == iteration ? 0 : priceOfGroup[group];
        }
        int sum = 0;
        for (int asset : groups.members(group)) {
            sum += moves(asset, iteration) ? priceOfMoving[asset] : 0;
        }
        return sum;
    }

    /** How many baseline assets of a group would be elsewhere. */
    int moved(int group, int iteration) {
        if (homeOfGroup[group] != SEVERAL) {
            return homeOfGroup[group] == iteration ? 0 : entries[group];
        }
        int moved = 0;
        for (int asset : groups.members(group)) {
            moved += moves(asset, iteration) ? 1 : 0;
        }
        return moved;
    }

    private boolean moves(int asset, int iteration) {
        return home[asset] != NO_ENTRY && home[asset] != iteration;
    }

    /** Where the fewest members of a group are elsewhere than in the baseline; −1 if that mentions none of them. */
    int home(int group) {
        if (homeOfGroup[group] != SEVERAL) {
            return Math.max(-1, homeOfGroup[group]);
        }
        int best = -1;
        for (int asset : groups.members(group)) {
            int place = home[asset];
            if (place != NO_ENTRY && (best < 0 || moved(group, place) < moved(group, best))) {
                best = place;
            }
        }
        return best;
    }

    /** Whether any asset is pinned or committed. */
    boolean any() {
        return any;
    }

    /** Where the asset is pinned or committed, or null if it is free. */
    @Nullable
    Integer pinned(int asset) {
        return pinned[asset] == FREE ? null : (Integer) pinned[asset];
    }

    /** Whether an asset with a pin of these is in the iteration that it is pinned to. */
    boolean isHome(List<Integer> assets, int iteration) {
        for (int asset : assets) {
            if (pinned[asset] == iteration) {
                return true;
            }
        }
        return false;
    }

    /** Adds what it costs, iteration by iteration, not to be where the pin says. */
    void addTo(int asset, long[] forbidden) {
        if (pinned[asset] != FREE) {
            for (int t = 0; t < forbidden.length; t++) {
                forbidden[t] += t == pinned[asset] ? 0 : 100;
            }
        }
    }
}
