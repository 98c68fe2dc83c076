package org.iterationplanner.schedule;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mpxj.ConstraintType;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Resource;
import org.mpxj.ResourceAssignment;
import org.mpxj.Task;
import org.mpxj.TaskMode;
import org.mpxj.TimeUnit;
import org.mpxj.mspdi.MSPDIWriter;

/**
 * Writes a schedule as MSPDI. Tasks are scheduled by hand: two that wait for each other may share an iteration, and
 * Microsoft Project would move one of them out of it. For one schedule.
 */
public final class ScheduleWriter {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private static final int FINISHED = 100;
    private static final String NO_XML = "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

    private final ProjectFile file = new ProjectFile();
    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Map<Integer, Task> byNumber = new HashMap<>();
    private final Map<Integer, Task> lastOfLevel = new HashMap<>();

    private ScheduleWriter() {}

    /** Writes it; the stream stays open. */
    public static void write(Schedule schedule, OutputStream out) throws IOException {
        ScheduleWriter writer = new ScheduleWriter();
        writer.fill(schedule);
        new MSPDIWriter().write(writer.file, out);
    }

    private void fill(Schedule schedule) {
        file.setDefaultCalendar(file.addDefaultBaseCalendar());
        file.getProjectProperties().setProjectTitle(plain(schedule.title()));
        schedule.tasks().stream()
                .map(Schedule.Task::start)
                .filter(day -> day != null)
                .min(LocalDate::compareTo)
                .ifPresent(day -> file.getProjectProperties().setStartDate(day.atTime(MORNING)));
        CustomFields.name(file);
        schedule.tasks().forEach(this::add);
        for (Schedule.Link link : schedule.links()) {
            Task before = byNumber.get(link.before());
            Task after = byNumber.get(link.after());
            if (before != null && after != null) {
                after.addPredecessor(new Relation.Builder()
                        .predecessorTask(before)
                        .type(type(link.kind()))
                        .lag(Duration.getInstance(link.lagDays().doubleValue(), TimeUnit.ELAPSED_DAYS)));
            }
        }
    }

    private void add(Schedule.Task row) {
        Task parent = lastOfLevel.get(row.level() - 1);
        Task task = parent == null ? file.addTask() : parent.addTask();
        lastOfLevel.put(row.level(), task);
        byNumber.put(row.number(), task);
        task.setUniqueID(row.number());
        task.setName(plain(row.name()));
        task.setActive(row.active());
        task.set(CustomFields.ID_FIELD, plain(row.id()));
        task.set(CustomFields.ITERATION_FIELD, plain(row.iteration()));
        if (row.deadline() != null) {
            task.setDeadline(row.deadline().atTime(EVENING));
        }
        if (row.summary()) {
            return;
        }
        task.setTaskMode(TaskMode.MANUALLY_SCHEDULED);
        task.setDuration(days(row.days()));
        task.setMilestone(row.days().signum() == 0);
        task.setWork(hours(row.work().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
        place(task, row);
        row.work().forEach((name, work) -> assign(task, name, work));
    }

    private static void place(Task task, Schedule.Task row) {
        if (row.start() != null && row.finish() != null) {
            task.setStart(row.start().atTime(MORNING));
            task.setFinish(row.finish().atTime(EVENING));
            task.setConstraintType(ConstraintType.START_NO_EARLIER_THAN);
            task.setConstraintDate(row.start().atTime(MORNING));
        }
        if (row.finished() != null) {
            task.setPercentageComplete(FINISHED);
            task.setActualFinish(row.finished().atTime(EVENING));
        }
    }

    private void assign(Task task, String name, BigDecimal work) {
        if (name.equals(Schedule.NOBODY)) {
            return;
        }
        Resource resource = resources.computeIfAbsent(name, key -> {
            Resource one = file.addResource();
            one.setName(plain(key));
            return one;
        });
        ResourceAssignment assignment = task.addResourceAssignment(resource);
        assignment.setWork(hours(work));
        assignment.setRemainingWork(hours(work));
        assignment.setStart(task.getStart());
        assignment.setFinish(task.getFinish());
    }

    private static RelationType type(Schedule.LinkKind kind) {
        return switch (kind) {
            case FINISH_START -> RelationType.FINISH_START;
            case START_START -> RelationType.START_START;
            case FINISH_FINISH -> RelationType.FINISH_FINISH;
            case START_FINISH -> RelationType.START_FINISH;
        };
    }

    private static Duration days(BigDecimal days) {
        return Duration.getInstance(days.doubleValue(), TimeUnit.DAYS);
    }

    /** Work is written in hours, of which a day has eight. */
    private static Duration hours(BigDecimal days) {
        return Duration.getInstance(days.multiply(BigDecimal.valueOf(8)).doubleValue(), TimeUnit.HOURS);
    }

    /** The text without what XML cannot hold. */
    private static @Nullable String plain(@Nullable String text) {
        return text == null ? null : text.replaceAll(NO_XML, "?");
    }
}
