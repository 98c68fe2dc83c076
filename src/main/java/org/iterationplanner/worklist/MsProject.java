package org.iterationplanner.worklist;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.iterationplanner.backlog.Iterations;
import org.iterationplanner.intake.Draft;
import org.iterationplanner.intake.Importer;
import org.iterationplanner.schedule.Schedule;
import org.iterationplanner.schedule.ScheduleReader;
import org.iterationplanner.table.FindingCode;
import org.iterationplanner.table.Upload;
import org.jspecify.annotations.Nullable;

/**
 * Schedules of Microsoft Project: a summary with tasks right below it becomes a workload, a task an asset with its work in
 * days, a resource a team. A task that is called like the iteration it is in says when that is.
 */
public final class MsProject implements Importer {

    private static final String SYSTEM = "ms-project";
    private static final int DAYS = 14;
    private static final int DEEPEST = 64;

    private final String anyTeam;
    private final LocalDate today;

    /**
     * A reader.
     *
     * @param anyTeam who does what no resource is assigned to
     * @param today the day on which those tasks are taken to be done whose day the file does not say
     */
    public MsProject(String anyTeam, LocalDate today) {
        this.anyTeam = anyTeam;
        this.today = today;
    }

    @Override
    public void read(List<Upload> uploads, Draft draft) throws IOException {
        Worklist worklist = new Worklist();
        worklist.unit("days");
        for (int i = 0; i < uploads.size(); i++) {
            Schedule schedule = ScheduleReader.read(uploads.get(i));
            new Reading(schedule, i, worklist, draft).read();
        }
        Takeover.into(draft, worklist, anyTeam, today);
    }

    /** The reading of one file. */
    private final class Reading {
        private final Schedule schedule;
        private final int file;
        private final Worklist worklist;
        private final Draft draft;
        private final Schedule.@Nullable Task[] above = new Schedule.@Nullable Task[DEEPEST + 1];
        private final Set<Integer> workloads = new HashSet<>();
        private int daysOfIteration = DAYS;

        Reading(Schedule schedule, int file, Worklist worklist, Draft draft) {
            this.schedule = schedule;
            this.file = file;
            this.worklist = worklist;
            this.draft = draft;
        }

        void read() {
            schedule.tasks().forEach(this::findWorkload);
            for (Schedule.Task task : schedule.tasks()) {
                Schedule.Task parent = enter(task);
                if (isIteration(task)) {
                    addIteration(task);
                } else if (task.active()) {
                    add(task, parent);
                } else {
                    draft.findings()
                            .add(
                                    FindingCode.LEFT_OUT,
                                    place(task.number()),
                                    task.name(),
                                    "The task is inactive. Maybe remove it there.");
                }
            }
            schedule.links().forEach(this::add);
        }

        /** A summary of nothing but summaries only tells where these are. */
        private void findWorkload(Schedule.Task task) {
            Schedule.Task parent = enter(task);
            if (task.summary() && task.id() != null) {
                workloads.add(task.number());
            } else if (!task.summary() && !isIteration(task) && parent != null) {
                workloads.add(parent.number());
            }
        }

        /** Goes on to a task; the summary that it is in. */
        private Schedule.@Nullable Task enter(Schedule.Task task) {
            int level = Math.max(1, Math.min(task.level(), DEEPEST));
            above[level] = task.summary() ? task : null;
            return above[level - 1];
        }

        private static boolean isIteration(Schedule.Task task) {
            return !task.summary() && task.name().equals(task.iteration());
        }

        private void addIteration(Schedule.Task task) {
            LocalDate start = task.start();
            LocalDate finish = task.finish();
            if (start != null && finish != null && !finish.isBefore(start)) {
                worklist.sprint(task.name(), new Iterations.Box(start, finish));
                daysOfIteration = (int) Math.min(finish.toEpochDay() - start.toEpochDay() + 1, DAYS * DAYS);
            }
        }

        private void add(Schedule.Task task, Schedule.@Nullable Task parent) {
            if (task.summary() && !workloads.contains(task.number())) {
                return;
            }
            WorkItem item = new WorkItem(
                    key(task.number()),
                    task.name(),
                    task.summary() ? Level.WORKLOAD : Level.ASSET,
                    place(task.number()));
            item.id = task.id();
            item.due = task.deadline();
            item.refs.put(SYSTEM, String.valueOf(task.number()));
            if (task.summary()) {
                item.note("partOf", parent == null ? null : parent.name());
            } else {
                item.parent = parent == null ? null : key(parent.number());
                describe(item, task);
            }
            worklist.add(item);
        }

        private void describe(WorkItem item, Schedule.Task task) {
            item.sprint = task.iteration();
            item.closed = task.finished() != null;
            item.closedOn = task.finished();
            item.note("start", task.start() == null ? null : task.start().toString());
            item.note("finish", task.finish() == null ? null : task.finish().toString());
            task.work()
                    .forEach((name, days) -> item.work.merge(
                            name.equals(Schedule.NOBODY) ? anyTeam : Ids.valid(name), days, BigDecimal::add));
            if (item.work.isEmpty() && task.id() == null) {
                // of what came from a backlog nothing was said of work there; else it takes as long as one person takes
                item.work.put(anyTeam, task.days());
                item.derived = "Its duration, as nothing is said of work";
            }
        }

        private void add(Schedule.Link link) {
            if (link.kind() == Schedule.LinkKind.START_FINISH) {
                leaveOut(link, "Nothing here ends because something else begins. Maybe turn the link around.");
                return;
            }
            int lag = Math.max(
                    0,
                    link.lagDays()
                            .divide(BigDecimal.valueOf(daysOfIteration), 0, RoundingMode.FLOOR)
                            .min(BigDecimal.valueOf(1_000))
                            .intValue());
            if (link.lagDays().compareTo(BigDecimal.valueOf((long) lag * daysOfIteration)) != 0) {
                draft.findings()
                        .add(
                                FindingCode.ADJUSTED,
                                place(link.after()),
                                link.lagDays().toPlainString(),
                                "A lag of " + link.lagDays().toPlainString() + " days counts as " + lag
                                        + " iterations. Maybe say it as a whole number of these.");
            }
            worklist.link(new Worklist.Link(key(link.before()), key(link.after()), lag, place(link.after())));
        }

        private void leaveOut(Schedule.Link link, String message) {
            draft.findings()
                    .add(
                            FindingCode.LEFT_OUT,
                            place(link.after()),
                            null,
                            "A link from start to finish is left out. " + message);
        }

        private String key(int number) {
            return file + "/" + number;
        }

        private String place(int number) {
            return "/file" + (file + 1) + "/" + number;
        }
    }
}
