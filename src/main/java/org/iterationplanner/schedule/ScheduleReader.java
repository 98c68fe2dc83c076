package org.iterationplanner.schedule;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.iterationplanner.table.Unreadable;
import org.iterationplanner.table.Upload;
import org.iterationplanner.table.XmlFile;
import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.MPXJException;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.Resource;
import org.mpxj.ResourceAssignment;
import org.mpxj.ResourceType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.mpp.MPPReader;
import org.mpxj.mspdi.MSPDIReader;
import org.mpxj.reader.ProjectReader;

/** Reads MSPDI, the XML of Microsoft Project, and its own format .mpp, which are told apart by their first bytes. */
public final class ScheduleReader {

    private static final String ROOT = "Project";
    private static final Set<String> RECORDS =
            Set.of("Task", "Resource", "Assignment", "Calendar", "PredecessorLink", "ExtendedAttribute");
    private static final int MOST_RECORDS = 200_000;
    private static final int FINISHED = 100;
    private static final int SCALE = 2;

    private ScheduleReader() {}

    /**
     * Reads a file.
     *
     * @throws Unreadable if it is neither, or larger than accepted
     */
    public static Schedule read(Upload upload) throws IOException {
        ProjectReader reader =
                switch (upload.kind()) {
                    case COMPOUND -> new MPPReader();
                    case TEXT -> {
                        XmlFile.check(upload, ROOT, RECORDS, MOST_RECORDS);
                        yield new MSPDIReader();
                    }
                    case ZIP -> throw wrong(upload);
                };
        try (InputStream in = upload.open()) {
            return schedule(reader.read(in));
        } catch (MPXJException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // a reader believes what a crooked file says of sizes and places in it, and asks for all of it at once
            throw wrong(upload);
        }
    }

    private static Unreadable wrong(Upload upload) {
        return new Unreadable(
                Unreadable.Code.WRONG_FORMAT,
                upload.name()
                        + " is no file of Microsoft Project, or one that cannot be read. Maybe save it there as XML.");
    }

    private static Schedule schedule(@Nullable ProjectFile file) {
        if (file == null) {
            throw new IllegalArgumentException("There is no project in it");
        }
        List<Schedule.Task> tasks = new ArrayList<>();
        List<Schedule.Link> links = new ArrayList<>();
        for (Task task : file.getTasks()) {
            boolean isProject = task.getOutlineLevel() == null || task.getOutlineLevel() < 1;
            if (!isProject && !task.getNull() && task.getName() != null) {
                tasks.add(task(file, task));
                for (Relation relation : task.getPredecessors()) {
                    links.add(link(file, relation));
                }
            }
        }
        return new Schedule(file.getProjectProperties().getProjectTitle(), tasks, links);
    }

    private static Schedule.Task task(ProjectFile file, Task task) {
        boolean finished = task.getActualFinish() != null || isFinished(task.getPercentageComplete());
        LocalDateTime done = task.getActualFinish() == null ? task.getFinish() : task.getActualFinish();
        return new Schedule.Task(
                task.getUniqueID(),
                task.getName(),
                task.getOutlineLevel(),
                task.getSummary(),
                task.getActive(),
                work(file, task),
                days(file, task.getDuration()),
                day(task.getStart()),
                day(task.getFinish()),
                day(task.getDeadline()),
                finished ? day(done) : null,
                CustomFields.id(file, task),
                CustomFields.iteration(file, task));
    }

    private static boolean isFinished(@Nullable Number percent) {
        return percent != null && percent.intValue() >= FINISHED;
    }

    private static Map<String, BigDecimal> work(ProjectFile file, Task task) {
        Map<String, BigDecimal> work = new LinkedHashMap<>();
        for (ResourceAssignment assignment : task.getResourceAssignments()) {
            Resource resource = assignment.getResource();
            boolean works = resource == null || resource.getType() == ResourceType.WORK;
            BigDecimal days = days(file, assignment.getWork());
            if (works && days.signum() > 0) {
                String name = resource == null || resource.getName() == null ? Schedule.NOBODY : resource.getName();
                work.merge(name, days, BigDecimal::add);
            }
        }
        BigDecimal total = days(file, task.getWork());
        if (work.isEmpty() && total.signum() > 0) {
            work.put(Schedule.NOBODY, total);
        }
        return work;
    }

    private static Schedule.Link link(ProjectFile file, Relation relation) {
        Schedule.LinkKind kind =
                switch (relation.getType()) {
                    case FINISH_START -> Schedule.LinkKind.FINISH_START;
                    case START_START -> Schedule.LinkKind.START_START;
                    case FINISH_FINISH -> Schedule.LinkKind.FINISH_FINISH;
                    case START_FINISH -> Schedule.LinkKind.START_FINISH;
                };
        Duration lag = relation.getLag();
        BigDecimal days = lag == null
                ? BigDecimal.ZERO
                : decimal(lag.convertUnits(TimeUnit.ELAPSED_DAYS, file.getProjectProperties())
                        .getDuration());
        return new Schedule.Link(
                relation.getPredecessorTask().getUniqueID(),
                relation.getSuccessorTask().getUniqueID(),
                kind,
                days);
    }

    private static BigDecimal days(ProjectFile file, @Nullable Duration duration) {
        return duration == null
                ? BigDecimal.ZERO
                : decimal(duration.convertUnits(TimeUnit.DAYS, file.getProjectProperties())
                        .getDuration());
    }

    private static BigDecimal decimal(double number) {
        BigDecimal exact =
                BigDecimal.valueOf(number).setScale(SCALE, RoundingMode.HALF_UP).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    private static @Nullable LocalDate day(@Nullable LocalDateTime time) {
        return time == null ? null : time.toLocalDate();
    }
}
