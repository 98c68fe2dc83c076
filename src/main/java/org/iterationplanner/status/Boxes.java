package org.iterationplanner.status;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.cycle.TrackedIteration;

/**
 * The days of the iterations of a living backlog by number, from its first to any beyond its calendar, which goes on with boxes
 * of its last length. Immutable.
 */
public final class Boxes {
    private final Timeline timeline;
    private final Map<Integer, TrackedIteration> tracked = new HashMap<>();

    public Boxes(LivingBacklog backlog) {
        timeline = new Timeline(backlog.modelInput().calendar());
        backlog.iterations().forEach(iteration -> tracked.put(iteration.number(), iteration));
    }

    /** The number of the first iteration there has ever been. */
    public int first() {
        return tracked.keySet().stream().reduce(timeline.first(), Math::min);
    }

    public LocalDate start(int number) {
        TrackedIteration known = tracked.get(number);
        if (known != null) {
            return known.start();
        }
        return timeline.contains(number)
                ? timeline.iteration(number).start()
                : end(number - 1).plusDays(1);
    }

    public LocalDate end(int number) {
        TrackedIteration known = tracked.get(number);
        if (known != null) {
            return known.end();
        }
        if (number < timeline.first()) {
            long length = timeline.iteration(timeline.first()).lengthInDays();
            return timeline.dayZero().minusDays(1 + length * (timeline.first() - 1 - number));
        }
        if (timeline.contains(number)) {
            return timeline.end(number);
        }
        long length = timeline.iteration(timeline.last()).lengthInDays();
        return timeline.end(timeline.last()).plusDays(length * (number - timeline.last()));
    }

    /** The number of the iteration that a day lies in; the one before the first for every earlier day. */
    public int numberOf(LocalDate day) {
        if (day.isBefore(start(first()))) {
            return first() - 1;
        }
        LocalDate last = timeline.end(timeline.last());
        if (day.isAfter(last)) {
            long length = timeline.iteration(timeline.last()).lengthInDays();
            return timeline.last() + (int) ((ChronoUnit.DAYS.between(last, day) + length - 1) / length);
        }
        int number = first();
        while (end(number).isBefore(day)) {
            number++;
        }
        return number;
    }
}
