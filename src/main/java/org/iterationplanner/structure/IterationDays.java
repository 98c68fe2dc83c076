package org.iterationplanner.structure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.iterationplanner.backlog.Timeline;

/** The days of a timeline, counted from day zero, and the iterations they lie in, counted from 0. Immutable. */
final class IterationDays {

    private static final int DAYS_IN_WEEK = 7;
    private static final int WORKING_DAYS = 5;

    private final LocalDate dayZero;
    /** 0 for a Monday. */
    private final int firstWeekday;
    /** The day after the last one of each iteration. */
    private final int[] ends;

    private final int[] iterationOfDay;

    IterationDays(Timeline timeline) {
        dayZero = timeline.dayZero();
        firstWeekday = dayZero.getDayOfWeek().getValue() - 1;
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
        return (firstWeekday + day) % DAYS_IN_WEEK < WORKING_DAYS;
    }
}
