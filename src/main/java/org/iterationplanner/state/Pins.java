package org.iterationplanner.state;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.structure.IndexedBacklog;
import org.jspecify.annotations.Nullable;

/** Where assets have been fixed or have been before: their pins and their baseline entries. Immutable. */
public final class Pins {

    private static final int NO_ENTRY = -2;
    private static final int FREE = -2;

    private final Horizon horizon;
    private final int[] priceOfMoving;
    private final int[] home;
    private final int[] pinned;

    Pins(IndexedBacklog index, Horizon horizon) {
        this.horizon = horizon;
        int n = index.assetCount();
        priceOfMoving = new int[n];
        home = new int[n];
        pinned = new int[n];
        Arrays.fill(home, NO_ENTRY);
        Arrays.fill(pinned, FREE);
        Map<String, BaselineEntry> entries = new HashMap<>();
        index.backlog().baseline().forEach(entry -> entries.put(entry.asset(), entry));
        for (int a = 0; a < n; a++) {
            Asset asset = index.asset(a);
            if (!asset.isDone()) {
                read(a, asset.pin(), entries.get(asset.id()));
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

    /** Baseline assets among these that would be elsewhere; those that had been promised count ten times. */
    int instability(List<Integer> assets, int iteration) {
        int sum = 0;
        for (int asset : assets) {
            sum += moves(asset, iteration) ? priceOfMoving[asset] : 0;
        }
        return sum;
    }

    /** Whether the asset would be somewhere else than in the baseline. */
    boolean moves(int asset, int iteration) {
        return home[asset] != NO_ENTRY && home[asset] != iteration;
    }

    /** Where the baseline has the asset, or null if it says nothing. */
    @Nullable
    Integer home(int asset) {
        return home[asset] == NO_ENTRY ? null : (Integer) home[asset];
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
