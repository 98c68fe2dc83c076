package org.iterationplanner.solver;

import java.util.ArrayList;
import java.util.List;

/** Every slot there is, once. Immutable. */
final class SlotTable {

    private final int never;
    private final Slot[][] slots;
    private final Slot unplanned;

    SlotTable(int never, int staffings) {
        this.never = never;
        slots = new Slot[never][staffings];
        for (int t = 0; t < never; t++) {
            for (int s = 0; s < staffings; s++) {
                slots[t][s] = new Slot(t, s);
            }
        }
        unplanned = new Slot(never, 0);
    }

    Slot of(int iteration, int staffing) {
        return iteration == never ? unplanned : slots[iteration][staffing];
    }

    Slot unplanned() {
        return unplanned;
    }

    /** The slots of some iterations with each of so many staffings. */
    List<Slot> of(int[] iterations, int staffings) {
        List<Slot> list = new ArrayList<>();
        for (int t : iterations) {
            for (int s = 0; s < (t == never ? 1 : staffings); s++) {
                list.add(of(t, s));
            }
        }
        return list;
    }
}
