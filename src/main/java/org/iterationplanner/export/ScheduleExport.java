package org.iterationplanner.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.ModelOutput.IterationBacklog;
import org.iterationplanner.backlog.ModelOutput.PlannedAsset;
import org.iterationplanner.backlog.Workload;
import org.iterationplanner.schedule.Schedule;
import org.iterationplanner.schedule.ScheduleWriter;
import org.jspecify.annotations.Nullable;

/**
 * A schedule for Microsoft Project: a bar for each iteration, then the assets below their workloads, each as long as its
 * iteration, with the effort of its teams as work: a point is a day. What goes before it is a link, PRECEDES only.
 */
final class ScheduleExport implements Exporter {

    private static final String ITERATIONS = "Iterations";

    @Override
    public void write(ExportedPlan plan, OutputStream out) throws IOException {
        ScheduleWriter.write(new Writing(plan).schedule(), out);
    }

    private static final class Writing {
        private final ExportedPlan plan;
        private final Map<String, IterationBacklog> iterations;
        private final Map<String, PlannedAsset> planned = new HashMap<>();
        private final List<Schedule.Task> tasks = new ArrayList<>();
        private final Map<String, Integer> numbers = new HashMap<>();

        Writing(ExportedPlan plan) {
            this.plan = plan;
            iterations = plan.iterations();
            plan.output()
                    .iterations()
                    .forEach(iteration -> iteration.assets().forEach(asset -> planned.put(asset.asset(), asset)));
        }

        Schedule schedule() {
            addSummary(ITERATIONS, null, null);
            for (IterationBacklog iteration : plan.output().iterations()) {
                String title = ExportedPlan.title(iteration);
                addTask(title, 2, Map.of(), iteration.start(), iteration.end(), null, null, null, title);
            }
            Map<@Nullable String, List<Asset>> assets = plan.assetsByWorkload();
            for (Workload workload : plan.backlog().workloads()) {
                addSummary(ExportedPlan.title(workload), workload.due(), workload.id());
                assets.getOrDefault(workload.id(), List.of()).forEach(asset -> addAsset(2, asset));
            }
            assets.getOrDefault(null, List.of()).forEach(asset -> addAsset(1, asset));
            return new Schedule(plan.name(), tasks, links());
        }

        private void addSummary(String name, @Nullable LocalDate due, @Nullable String id) {
            tasks.add(new Schedule.Task(
                    next(), name, 1, true, true, Map.of(), BigDecimal.ZERO, null, null, due, null, id, null));
        }

        private void addAsset(int level, Asset asset) {
            IterationBacklog iteration = iterations.get(asset.id());
            numbers.put(asset.id(), next());
            addTask(
                    ExportedPlan.title(asset),
                    level,
                    work(asset),
                    iteration == null ? asset.completedOn() : iteration.start(),
                    iteration == null ? asset.completedOn() : iteration.end(),
                    asset.due(),
                    asset.completedOn(),
                    asset.id(),
                    iteration == null ? null : ExportedPlan.title(iteration));
        }

        private void addTask(
                String name,
                int level,
                Map<String, BigDecimal> work,
                @Nullable LocalDate start,
                @Nullable LocalDate end,
                @Nullable LocalDate due,
                @Nullable LocalDate finished,
                @Nullable String id,
                @Nullable String iteration) {
            BigDecimal days = start == null || end == null ? BigDecimal.ONE : workingDays(start, end);
            tasks.add(new Schedule.Task(
                    next(), name, level, false, true, work, days, start, end, due, finished, id, iteration));
        }

        private int next() {
            return tasks.size() + 1;
        }

        /** What the plan says of its teams, else what was asked; of flexible effort then the first team. */
        private Map<String, BigDecimal> work(Asset asset) {
            PlannedAsset chosen = planned.get(asset.id());
            if (chosen != null) {
                return chosen.effort();
            }
            Map<String, BigDecimal> work = new LinkedHashMap<>(asset.effort());
            Asset.FlexibleEffort flexible = asset.flexibleEffort();
            if (flexible != null) {
                work.merge(flexible.teams().get(0), flexible.points(), BigDecimal::add);
            }
            return work;
        }

        private static BigDecimal workingDays(LocalDate start, LocalDate end) {
            long days = start.datesUntil(end.plusDays(1))
                    .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                    .count();
            return BigDecimal.valueOf(Math.max(1, days));
        }

        /** A lag in iterations is written as so many days as the first iteration has. */
        private List<Schedule.Link> links() {
            List<Schedule.Link> links = new ArrayList<>();
            long length = plan.output().iterations().stream()
                    .filter(iteration -> iteration.start() != null && iteration.end() != null)
                    .map(Writing::length)
                    .findFirst()
                    .orElse(1L);
            for (Dependency dependency : plan.backlog().dependencies()) {
                Integer before = numbers.get(dependency.from());
                Integer after = numbers.get(dependency.to());
                if (dependency.type() == Dependency.Type.PRECEDES && before != null && after != null) {
                    links.add(new Schedule.Link(
                            before,
                            after,
                            Schedule.LinkKind.FINISH_START,
                            BigDecimal.valueOf(dependency.lag() * length)));
                }
            }
            return links;
        }

        private static long length(IterationBacklog iteration) {
            LocalDate start = iteration.start();
            LocalDate end = iteration.end();
            return start == null || end == null ? 1 : end.toEpochDay() - start.toEpochDay() + 1;
        }
    }
}
