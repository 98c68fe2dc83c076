package org.iterationplanner.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file of Microsoft Project says, as far as it means something here. Immutable.
 *
 * @param title of the project
 * @param tasks in their order; those of a summary follow it, one level deeper
 */
public record Schedule(@Nullable String title, List<Task> tasks, List<Link> links) {

    /** Who does what nobody is assigned to. */
    public static final String NOBODY = "";

    /**
     * A row of the schedule.
     *
     * @param number by which links name it, from 1 on
     * @param level from 1 on
     * @param summary whether others are below it
     * @param work in days, by resource
     * @param days it takes; 0 for a milestone
     * @param finished the day it was done, or null while it is not
     * @param id what it is called in a backlog
     * @param iteration the name of its iteration
     */
    public record Task(
            int number,
            String name,
            int level,
            boolean summary,
            boolean active,
            Map<String, BigDecimal> work,
            BigDecimal days,
            @Nullable LocalDate start,
            @Nullable LocalDate finish,
            @Nullable LocalDate deadline,
            @Nullable LocalDate finished,
            @Nullable String id,
            @Nullable String iteration) {

        public Task {
            work = Collections.unmodifiableMap(new LinkedHashMap<>(work));
        }
    }

    /** How one task waits for another. */
    public enum LinkKind {
        FINISH_START,
        START_START,
        FINISH_FINISH,
        START_FINISH
    }

    /**
     * That a task waits for another.
     *
     * @param lagDays days between the two, of 24 hours; less than 0 where they overlap
     */
    public record Link(int before, int after, LinkKind kind, BigDecimal lagDays) {}

    public Schedule {
        tasks = List.copyOf(tasks);
        links = List.copyOf(links);
    }
}
