package org.iterationplanner.structure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import org.iterationplanner.backlog.Freeze;
import org.iterationplanner.backlog.Timeline;

/**
 * The days of a timeline on which freezes forbid changes. Days are joined rather than iterations: two freezes together can
 * leave an iteration no working day that neither of them takes alone. Immutable.
 */
final class FrozenDays {

    private final Timeline timeline;
    /** Days frozen by any freeze, counted from day zero. */
    private final BitSet frozen;
    /** Those of freezes that close every iteration they touch. */
    private final BitSet closing;

    private FrozenDays(Timeline timeline, BitSet frozen, BitSet closing) {
        this.timeline = timeline;
        this.frozen = frozen;
        this.closing = closing;
    }

    static FrozenDays none(Timeline timeline) {
        return new FrozenDays(timeline, new BitSet(), new BitSet());
    }

    FrozenDays and(List<Freeze> freezes) {
        BitSet all = (BitSet) frozen.clone();
        BitSet touching = (BitSet) closing.clone();
        for (Freeze freeze : freezes) {
            int from = Math.max(0, dayOf(freeze.from()));
            int to = Math.min(dayOf(freeze.to()), dayOf(timeline.end(timeline.last())));
            if (from <= to) {
                all.set(from, to + 1);
                if (freeze.anyOverlap()) {
                    touching.set(from, to + 1);
                }
            }
        }
        return new FrozenDays(timeline, all, touching);
    }

    private int dayOf(LocalDate date) {
        return Math.toIntExact(ChronoUnit.DAYS.between(timeline.dayZero(), date));
    }

    /**
     * The closed iterations, counted from 0: those touched by a freeze marked {@code anyOverlap}, and those with a frozen day
     * and no unfrozen working day (or, without any working day, no unfrozen day).
     */
    BitSet closed() {
        BitSet closed = new BitSet();
        int end = 0;
        for (int t = 0; t < timeline.size() && !frozen.isEmpty(); t++) {
            int start = end;
            end = start + (int) timeline.iterations().get(t).lengthInDays();
            closed.set(t, isAny(closing, start, end) || (isAny(frozen, start, end) && !leavesADay(start, end)));
        }
        return closed;
    }

    private static boolean isAny(BitSet days, int start, int end) {
        int next = days.nextSetBit(start);
        return next >= 0 && next < end;
    }

    private boolean leavesADay(int start, int end) {
        for (int day = frozen.nextClearBit(start); day < end; day = frozen.nextClearBit(day + 1)) {
            if (isWorkingDay(day) || !hasWorkingDay(start, end)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasWorkingDay(int start, int end) {
        for (int day = start; day < end; day++) {
            if (isWorkingDay(day)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWorkingDay(int day) {
        DayOfWeek weekday = timeline.dayZero().getDayOfWeek().plus(day);
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY;
    }
}
