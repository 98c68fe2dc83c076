package org.iterationplanner.structure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.iterationplanner.backlog.Freeze;
import org.iterationplanner.backlog.Timeline;

/**
 * Which iterations a set of freezes closes: those that a freeze marked {@code anyOverlap} touches, and those with a frozen
 * day and no unfrozen working day.
 */
final class FrozenDays {

    private record Span(LocalDate from, LocalDate to) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private FrozenDays() {}

    /** The closed iterations, counted from 0. */
    static BitSet closed(Timeline timeline, List<Freeze> freezes) {
        BitSet closed = new BitSet(timeline.size());
        if (freezes.isEmpty()) {
            return closed;
        }
        List<Span> frozen = merged(freezes);
        List<Span> touching = merged(freezes.stream().filter(Freeze::anyOverlap).toList());
        int firstFrozen = 0;
        int firstTouching = 0;
        for (int t = 0; t < timeline.size(); t++) {
            Timeline.Iteration iteration = timeline.iterations().get(t);
            firstFrozen = firstEndingFrom(frozen, firstFrozen, iteration.start());
            firstTouching = firstEndingFrom(touching, firstTouching, iteration.start());
            closed.set(t, touches(touching, firstTouching, iteration) || leavesNoDay(frozen, firstFrozen, iteration));
        }
        return closed;
    }

    private static List<Span> merged(List<Freeze> freezes) {
        List<Freeze> sorted =
                freezes.stream().sorted(Comparator.comparing(Freeze::from)).toList();
        List<Span> spans = new ArrayList<>();
        for (Freeze freeze : sorted) {
            int end = spans.size() - 1;
            if (end >= 0 && !freeze.from().isAfter(spans.get(end).to().plusDays(1))) {
                Span last = spans.get(end);
                spans.set(end, new Span(last.from(), last.to().isBefore(freeze.to()) ? freeze.to() : last.to()));
            } else {
                spans.add(new Span(freeze.from(), freeze.to()));
            }
        }
        return spans;
    }

    private static int firstEndingFrom(List<Span> spans, int from, LocalDate day) {
        int i = from;
        while (i < spans.size() && spans.get(i).to().isBefore(day)) {
            i++;
        }
        return i;
    }

    private static boolean touches(List<Span> spans, int first, Timeline.Iteration iteration) {
        return first < spans.size() && !spans.get(first).from().isAfter(iteration.end());
    }

    private static boolean leavesNoDay(List<Span> spans, int first, Timeline.Iteration iteration) {
        if (!touches(spans, first, iteration)) {
            return false;
        }
        Span span = spans.get(first);
        if (span.covers(iteration.start()) && span.covers(iteration.end())) {
            return true;
        }
        boolean anyWorkingDay = false;
        boolean anyUnfrozen = false;
        int s = first;
        for (LocalDate day = iteration.start(); !day.isAfter(iteration.end()); day = day.plusDays(1)) {
            s = firstEndingFrom(spans, s, day);
            boolean unfrozen = s >= spans.size() || !spans.get(s).covers(day);
            if (isWorkingDay(day)) {
                anyWorkingDay = true;
                if (unfrozen) {
                    return false;
                }
            }
            anyUnfrozen |= unfrozen;
        }
        return anyWorkingDay || !anyUnfrozen;
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
