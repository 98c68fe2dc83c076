package org.iterationplanner.state;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.iterationplanner.backlog.Timeline;
import org.jspecify.annotations.Nullable;

/** The iterations counted from 0, with their ends in days after day zero; {@link #never} stands for "not planned". */
public final class Horizon {

    /** Where assets count that are already migrated. */
    static final int DONE = -1;

    private final Timeline timeline;
    private final int never;
    private final long[] endDays;

    Horizon(Timeline timeline) {
        this.timeline = timeline;
        never = timeline.size();
        endDays = new long[never + 2];
        for (int t = DONE; t <= never; t++) {
            endDays[t + 1] = timeline.daysToEnd(t + timeline.first());
        }
    }

    /** The number of iterations, and the place of what is not planned. */
    public int never() {
        return never;
    }

    /** Days from day zero to the end of an iteration, {@link #DONE} to {@link #never}. */
    public long endDays(int iteration) {
        return endDays[iteration + 1];
    }

    /** Days from day zero to a day. */
    long day(LocalDate date) {
        return ChronoUnit.DAYS.between(timeline.dayZero(), date);
    }

    /** Days that the end of an iteration lies after a day; 0 when there is no such day. */
    long daysLate(@Nullable LocalDate day, int iteration) {
        return day == null ? 0 : Math.max(0, endDays(iteration) - day(day));
    }

    Timeline timeline() {
        return timeline;
    }

    /** The number that the request gives the iteration. */
    public int number(int iteration) {
        return iteration + timeline.first();
    }

    /** Counted from 0; {@link #never} for what is absent or outside the horizon. */
    int indexOf(@Nullable Integer number) {
        return number == null || !timeline.contains(number) ? never : number - timeline.first();
    }
}
