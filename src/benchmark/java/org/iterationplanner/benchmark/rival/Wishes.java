package org.iterationplanner.benchmark.rival;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Limits;
import org.iterationplanner.structure.IndexedBacklog;
import org.jspecify.annotations.Nullable;

/** The iterations that pins, commitments, hard exits and the pilot leave to each asset, counted from 0. Immutable. */
public final class Wishes {

    private final IndexedBacklog index;
    private final Map<String, Integer> committed = new HashMap<>();

    public Wishes(IndexedBacklog index) {
        this.index = index;
        for (BaselineEntry entry : index.backlog().baseline()) {
            Integer number = entry.iteration();
            if (entry.state() == BaselineEntry.State.COMMITTED
                    && number != null
                    && index.timeline().contains(number)) {
                committed.put(entry.asset(), number - index.timeline().first());
            }
        }
    }

    /** Whether a pin or a commitment says where the asset is, be it in no iteration. */
    public boolean isBound(int asset) {
        return bound(asset) != null;
    }

    /** Whether the asset may be left out of the plan. */
    public boolean mayBeLeftOut(int asset) {
        Integer bound = bound(asset);
        boolean inTime =
                !isPastExit(asset, index.timeline().end(index.timeline().never()));
        return inTime && (bound == null || bound == index.iterationCount());
    }

    /** The iterations the asset may be in. */
    public BitSet allowed(int asset) {
        BitSet allowed = new BitSet();
        Integer bound = bound(asset);
        for (int t = 0; t < index.iterationCount(); t++) {
            boolean where = bound == null || bound == t;
            allowed.set(t, where && !isPastExit(asset, end(t)) && !isTooMuchForPilot(asset, t));
        }
        return allowed;
    }

    /** Where the asset is bound to, the number of iterations for none; null when it is free. */
    private @Nullable Integer bound(int asset) {
        Asset.Pin pin = index.asset(asset).pin();
        if (pin != null && pin.keepsOut()) {
            return index.iterationCount();
        }
        if (pin != null && pin.iteration() != null) {
            return Objects.requireNonNull(pin.iteration()) - index.timeline().first();
        }
        return committed.get(index.asset(asset).id());
    }

    private LocalDate end(int t) {
        return index.timeline().end(index.timeline().first() + t);
    }

    private boolean isPastExit(int asset, LocalDate day) {
        if (index.datacenterOf(asset) == IndexedBacklog.NONE) {
            return false;
        }
        Datacenter home = index.datacenter(index.datacenterOf(asset));
        LocalDate lastDay = home.lastDay();
        return home.exitMode() == Datacenter.ExitMode.HARD && lastDay != null && day.isAfter(lastDay);
    }

    private boolean isTooMuchForPilot(int asset, int t) {
        Limits.Pilot pilot = index.backlog().limits().pilot();
        if (pilot == null || index.timeline().first() + t > pilot.iterations()) {
            return false;
        }
        IndexedBacklog.WorkloadNode workload = index.workloads().get(index.workloadOf(asset));
        return (pilot.maxCriticality() != null && workload.criticality().compareTo(pilot.maxCriticality()) > 0)
                || (pilot.maxComplexity() != null && workload.complexity().compareTo(pilot.maxComplexity()) > 0);
    }
}
