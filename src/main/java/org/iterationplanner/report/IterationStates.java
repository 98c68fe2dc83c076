package org.iterationplanner.report;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.backlog.ModelOutput.State;
import org.iterationplanner.structure.IndexedBacklog;

/** How far each iteration has been promised: as far as all baseline assets that are now planned in it. */
final class IterationStates {

    private final IndexedBacklog index;
    private final PlacedAssets placed;
    private final Map<String, BaselineEntry.State> baseline = new HashMap<>();

    IterationStates(IndexedBacklog index, PlacedAssets placed) {
        this.index = index;
        this.placed = placed;
        index.backlog().baseline().forEach(entry -> baseline.put(entry.asset(), entry.state()));
    }

    State of(int t) {
        if (t >= index.backlog().calendar().published()) {
            return State.OUTLOOK;
        }
        Set<BaselineEntry.State> states = EnumSet.noneOf(BaselineEntry.State.class);
        for (int asset : placed.in(t)) {
            BaselineEntry.State state = baseline.get(index.asset(asset).id());
            if (state != null) {
                states.add(state);
            }
        }
        if (states.equals(EnumSet.of(BaselineEntry.State.COMMITTED))) {
            return State.COMMITTED;
        }
        return states.equals(EnumSet.of(BaselineEntry.State.PUBLISHED)) ? State.PUBLISHED : State.DRAFT;
    }
}
