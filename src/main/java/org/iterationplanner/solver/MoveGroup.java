package org.iterationplanner.solver;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;

/** Assets that are planned as one: the planning entity. */
@PlanningEntity
public final class MoveGroup {

    /** The name of its variable. */
    static final String SLOT = "slot";

    @PlanningId
    private int number;

    private List<Slot> range;

    @PlanningVariable(valueRangeProviderRefs = "slots")
    private Slot slot;

    /** For Timefold only. */
    MoveGroup() {
        this(0, List.of(), new Slot(0, 0));
    }

    MoveGroup(int number, List<Slot> range, Slot slot) {
        this.number = number;
        this.range = range;
        this.slot = slot;
    }

    MoveGroup copy() {
        return new MoveGroup(number, range, slot);
    }

    /** Its number in the problem. */
    int number() {
        return number;
    }

    /** Where it may be: what can never be is left out. */
    @ValueRangeProvider(id = "slots")
    public List<Slot> getRange() {
        return range;
    }

    public Slot getSlot() {
        return slot;
    }

    public void setSlot(Slot slot) {
        this.slot = slot;
    }

    @Override
    public String toString() {
        return "group " + number;
    }
}
