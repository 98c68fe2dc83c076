package org.iterationplanner.structure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.iterationplanner.backlog.Timeline;

/** The days of a timeline, counted from day zero, and the iterations they lie in, counted from 0. Immutable. */
final class IterationDays {

    private final LocalDate dayZero;
    private final int firstWeekday;
    /** The day after the last one of each iteration. */
    private final int[] ends;

    private final int[] iterationOfDay;

    IterationDays(Timeline timeline) {
        dayZero = timeline.dayZero();
        firstWeekday = dayZero.getDayOfWeek().ordinal();
        ends = new int[timeline.size()];
        for (int t = 0; t < ends.length; t++) {
            ends[t] = of(timeline.iterations().get(t).end()) + 1;
        }
        iterationOfDay = new int[count()];
        for (int t = 0; t < ends.length; t++) {
            Arrays.fill(iterationOfDay, start(t), ends[t], t);
        }
    }

    int count() {
        return ends[ends.length - 1];
    }

    int of(LocalDate date) {
        return Math.toIntExact(ChronoUnit.DAYS.between(dayZero, date));
    }

    int iterationOf(int day) {
        return iterationOfDay[day];
    }

    int start(int iteration) {
        return iteration == 0 ? 0 : ends[iteration - 1];
    }

    int end(int iteration) {
        return ends[iteration];
    }

    /** Monday to Friday. */
    boolean isWorking(int day) {
        return (firstWeekday + day) % 7 < DayOfWeek.SATURDAY.ordinal();
    }
}
