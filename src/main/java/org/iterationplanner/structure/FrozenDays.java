package org.iterationplanner.structure;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.Freeze;

/**
 * The days on which freezes forbid changes, counted from day zero. Days are joined rather than iterations: two freezes
 * together can leave an iteration no working day that neither of them takes alone. Immutable.
 */
final class FrozenDays {

    private final IterationDays days;
    private final BitSet frozen;
    /** Those of freezes that close every iteration they touch. */
    private final BitSet closing;

    private FrozenDays(IterationDays days, BitSet frozen, BitSet closing) {
        this.days = days;
        this.frozen = frozen;
        this.closing = closing;
    }

    static FrozenDays none(IterationDays days) {
        return new FrozenDays(days, new BitSet(), new BitSet());
    }

    FrozenDays and(List<Freeze> freezes) {
        BitSet all = (BitSet) frozen.clone();
        BitSet touching = (BitSet) closing.clone();
        for (Freeze freeze : freezes) {
            int from = Math.max(0, days.of(freeze.from()));
            int end = Math.min(days.of(freeze.to()) + 1, days.count());
            if (from < end) {
                all.set(from, end);
                if (freeze.anyOverlap()) {
                    touching.set(from, end);
                }
            }
        }
        return new FrozenDays(days, all, touching);
    }

    /**
     * The closed iterations, counted from 0: those touched by a freeze marked {@code anyOverlap}, and those with a frozen day
     * and no unfrozen working day (or, without any working day, no unfrozen day).
     */
    BitSet closed() {
        BitSet closed = new BitSet();
        int day = frozen.nextSetBit(0);
        while (day >= 0) {
            int t = days.iterationOf(day);
            int touched = closing.nextSetBit(days.start(t));
            closed.set(t, (touched >= 0 && touched < days.end(t)) || !leavesADay(t));
            day = frozen.nextSetBit(days.end(t));
        }
        return closed;
    }

    private boolean leavesADay(int t) {
        for (int day = frozen.nextClearBit(days.start(t)); day < days.end(t); day = frozen.nextClearBit(day + 1)) {
            if (days.isWorking(day) || !hasWorkingDay(t)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasWorkingDay(int t) {
        return IntStream.range(days.start(t), days.end(t)).anyMatch(days::isWorking);
    }
}
