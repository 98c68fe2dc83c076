package org.iterationplanner.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Calendar;
import org.iterationplanner.backlog.Iterations;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.structure.IndexedBacklog;

/**
 * A backlog with a longer calendar, because work that is late goes on: as many further iterations as it has, at least 10 and at
 * most 104, each as long as the last one and with its capacity. Freezes hold in them, too. Iterations are counted from 0.
 * Immutable.
 */
final class LongRun {

    private static final int AT_LEAST = 10;
    private static final int AT_MOST = 104;

    private final IndexedBacklog index;
    private final int planned;
    private final int[] ends;

    LongRun(Backlog backlog) {
        planned = new Timeline(backlog.calendar()).size();
        index = new IndexedBacklog(extended(backlog));
        ends = index.timeline().iterations().stream()
                .mapToInt(iteration -> day(iteration.end()))
                .toArray();
    }

    /** How many iterations are simulated for a calendar of so many. */
    static int iterations(int planned) {
        return planned + Math.min(AT_MOST, Math.max(AT_LEAST, planned));
    }

    private static Backlog extended(Backlog backlog) {
        List<Timeline.Iteration> given = new Timeline(backlog.calendar()).iterations();
        List<Iterations.Box> boxes = new ArrayList<>();
        given.forEach(iteration -> boxes.add(new Iterations.Box(iteration.start(), iteration.end())));
        long length = given.get(given.size() - 1).lengthInDays();
        while (boxes.size() < iterations(given.size())) {
            LocalDate start = boxes.get(boxes.size() - 1).end().plusDays(1);
            boxes.add(new Iterations.Box(start, start.plusDays(length - 1)));
        }
        return new Backlog(
                new Calendar(
                        null, null, Iterations.of(boxes), backlog.calendar().firstNumber(), null),
                backlog.effortUnit(),
                backlog.buffer(),
                List.of(),
                backlog.teams(),
                backlog.datacenters(),
                backlog.workloads(),
                backlog.releases(),
                backlog.assets(),
                backlog.dependencies(),
                backlog.workloadDependencies(),
                backlog.freezes(),
                backlog.limits(),
                List.of());
    }

    /** The backlog with all iterations that are simulated. */
    IndexedBacklog index() {
        return index;
    }

    /** N, the iterations that there is a plan for. */
    int planned() {
        return planned;
    }

    /** All that are simulated. */
    int iterations() {
        return ends.length;
    }

    /** Days from day zero to the last day of an iteration. */
    int end(int iteration) {
        return ends[iteration];
    }

    /** Days from day zero. */
    int day(LocalDate date) {
        return Math.toIntExact(ChronoUnit.DAYS.between(index.timeline().dayZero(), date));
    }

    LocalDate endDate(int iteration) {
        return index.timeline().iterations().get(iteration).end();
    }

    int number(int iteration) {
        return index.timeline().first() + iteration;
    }

    /** In hundredths; beyond the plan that of its last iteration. */
    long capacity(int team, int iteration) {
        return index.capacity(team, Math.min(iteration, planned - 1));
    }
}
