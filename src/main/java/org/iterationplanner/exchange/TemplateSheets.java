package org.iterationplanner.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.backlog.Calendar;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Freeze;
import org.iterationplanner.backlog.Iterations;
import org.iterationplanner.backlog.Limits;
import org.iterationplanner.backlog.Release;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.backlog.Workload;
import org.iterationplanner.backlog.WorkloadDependency;
import org.jspecify.annotations.Nullable;

/** The sheets of our own template, and the few rows that are no records of the API. */
final class TemplateSheets {

    static final RecordSheet<Settings> SETTINGS = new RecordSheet<>("settings", Settings.class, false);
    static final RecordSheet<Iterations.Box> ITERATIONS = new RecordSheet<>("iterations", Iterations.Box.class, true);
    static final RecordSheet<Assumption> ASSUMPTIONS = new RecordSheet<>("assumptions", Assumption.class, true);
    static final RecordSheet<Team> TEAMS = new RecordSheet<>("teams", Team.class, true);
    static final RecordSheet<Datacenter> DATACENTERS = new RecordSheet<>("datacenters", Datacenter.class, true);
    static final RecordSheet<Workload> WORKLOADS = new RecordSheet<>("workloads", Workload.class, true);
    static final RecordSheet<Release> RELEASES = new RecordSheet<>("releases", Release.class, true);
    static final RecordSheet<Asset> ASSETS = new RecordSheet<>("assets", Asset.class, true, "tasks");
    static final RecordSheet<TaskRow> TASKS = new RecordSheet<>("tasks", TaskRow.class, true);
    static final RecordSheet<Dependency> DEPENDENCIES = new RecordSheet<>("dependencies", Dependency.class, true);
    static final RecordSheet<WorkloadDependency> WORKLOAD_DEPENDENCIES =
            new RecordSheet<>("workloadDependencies", WorkloadDependency.class, true);
    static final RecordSheet<Freeze> FREEZES = new RecordSheet<>("freezes", Freeze.class, false);
    static final RecordSheet<BaselineEntry> BASELINE = new RecordSheet<>("baseline", BaselineEntry.class, true);

    /** All of them, in the order in which they are filled in. */
    static final List<RecordSheet<?>> ALL = List.of(
            SETTINGS,
            ITERATIONS,
            ASSUMPTIONS,
            TEAMS,
            DATACENTERS,
            WORKLOADS,
            RELEASES,
            ASSETS,
            TASKS,
            DEPENDENCIES,
            WORKLOAD_DEPENDENCIES,
            FREEZES,
            BASELINE);

    private TemplateSheets() {}

    /** What holds for the whole backlog, in one row; listed iterations have a sheet of their own. */
    record Settings(
            @Nullable CalendarCells calendar,
            @Nullable String effortUnit,
            @Nullable BigDecimal buffer,
            @Nullable Limits limits) {

        static Settings of(Backlog backlog) {
            return new Settings(
                    CalendarCells.of(backlog.calendar()), backlog.effortUnit(), backlog.buffer(), backlog.limits());
        }
    }

    record CalendarCells(
            @Nullable LocalDate start,
            @Nullable Integer iterationDays,
            @Nullable Integer iterations,
            @Nullable Integer firstNumber,
            @Nullable Integer publish) {

        static @Nullable CalendarCells of(@Nullable Calendar calendar) {
            if (calendar == null) {
                return null;
            }
            Iterations given = calendar.iterations();
            Integer count = given == null || given.listed() ? null : given.count();
            return new CalendarCells(
                    calendar.start(), calendar.iterationDays(), count, calendar.firstNumber(), calendar.publish());
        }

        /** The calendar, of listed iterations if there are any. */
        static @Nullable Calendar calendar(@Nullable CalendarCells cells, List<Iterations.Box> boxes) {
            if (cells == null) {
                return boxes.isEmpty() ? null : new Calendar(null, null, Iterations.of(boxes), null, null);
            }
            Integer count = cells.iterations();
            Iterations iterations =
                    boxes.isEmpty() ? count == null ? null : Iterations.of(count) : Iterations.of(boxes);
            return new Calendar(cells.start(), cells.iterationDays(), iterations, cells.firstNumber(), cells.publish());
        }
    }

    record Assumption(Integer number, @Nullable String text) {}

    record TaskRow(
            String asset,
            Asset.Task.@Nullable Phase phase,
            @Nullable String title,
            @Nullable String team,
            @Nullable BigDecimal effort) {

        TaskRow(String asset, Asset.Task task) {
            this(asset, task.phase(), task.title(), task.team(), task.effort());
        }

        Asset.Task task() {
            return new Asset.Task(phase, title, team, effort);
        }
    }
}
