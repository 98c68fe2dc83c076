package org.iterationplanner.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.ModelOutput.IterationBacklog;
import org.iterationplanner.backlog.Rule;

/**
 * What change management decides about: each iteration with its assets, tasks and load, what is late, what is left out, what
 * each hard rule says, and what has moved since the plan before.
 */
final class ApprovalPack implements Exporter {

    private final Function<ExportedPlan, Page> pages;

    ApprovalPack(Function<ExportedPlan, Page> pages) {
        this.pages = pages;
    }

    @Override
    public void write(ExportedPlan plan, OutputStream out) throws IOException {
        Page page = pages.apply(plan);
        page.heading(1, plan.name());
        boolean feasible = Boolean.TRUE.equals(plan.output().feasible());
        page.paragraph((feasible ? "The plan keeps all hard rules." : "The plan breaks hard rules, as listed below.")
                + " Effort is in " + plan.backlog().effortUnit() + ".");
        Map<String, Asset> assets = plan.assets();
        plan.output().iterations().stream()
                .filter(iteration -> !iteration.assets().isEmpty())
                .forEach(iteration -> iteration(page, iteration, assets));
        late(page, plan.output());
        notPlanned(page, plan.output());
        rules(page, plan.rules());
        moved(page, plan);
        out.write(page.text().getBytes(StandardCharsets.UTF_8));
    }

    private static void iteration(Page page, IterationBacklog iteration, Map<String, Asset> assets) {
        page.heading(
                2,
                ExportedPlan.title(iteration) + ", " + iteration.start() + " to " + iteration.end() + ", "
                        + iteration.state());
        List<List<String>> rows = new ArrayList<>();
        for (ModelOutput.PlannedAsset planned : iteration.assets()) {
            Asset asset = assets.get(planned.asset());
            rows.add(List.of(
                    asset == null ? planned.asset() : ExportedPlan.title(asset),
                    Objects.requireNonNullElse(planned.workload(), ""),
                    effort(planned.effort()),
                    asset == null ? "" : tasks(asset)));
        }
        page.table(List.of("asset", "workload", "effort", "tasks"), rows);
        page.table(
                List.of("team", "load", "capacity", "utilisation"),
                iteration.load().stream()
                        .map(load -> List.of(
                                load.team(),
                                ExportedPlan.plain(load.load()),
                                ExportedPlan.plain(load.capacity()),
                                ExportedPlan.plain(load.utilisation())))
                        .toList());
    }

    private static String effort(Map<String, BigDecimal> effort) {
        return String.join(
                ", ",
                effort.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + ExportedPlan.plain(entry.getValue()))
                        .toList());
    }

    private static String tasks(Asset asset) {
        return String.join(
                ", ",
                asset.tasks().stream()
                        .map(task -> task.title() == null ? String.valueOf(task.phase()) : task.title())
                        .toList());
    }

    private static void late(Page page, ModelOutput output) {
        List<List<String>> rows = new ArrayList<>();
        for (ModelOutput.WorkloadDates dates : output.workloads()) {
            if (dates.daysLate() != null && dates.daysLate() > 0) {
                rows.add(List.of("workload " + dates.id(), String.valueOf(dates.daysLate())));
            }
        }
        for (ModelOutput.DatacenterDates dates : output.datacenters()) {
            if (dates.daysLate() != null && dates.daysLate() > 0) {
                rows.add(List.of("datacenter " + dates.id(), String.valueOf(dates.daysLate())));
            }
        }
        section(page, "What is late", List.of("what", "days"), rows, "Nothing is late.");
    }

    private static void notPlanned(Page page, ModelOutput output) {
        List<List<String>> rows = output.notPlanned().stream()
                .map(asset -> List.of(asset.asset(), String.valueOf(asset.reason())))
                .toList();
        section(page, "What is not planned", List.of("asset", "reason"), rows, "Everything is planned.");
    }

    private static void rules(Page page, List<ModelOutput.RuleAmount> rules) {
        List<List<String>> rows = rules.stream()
                .filter(rule -> rule.level() != Rule.Level.SOFT)
                .map(rule -> List.of(
                        rule.id().id(),
                        rule.level().id(),
                        ExportedPlan.plain(rule.amount()),
                        rule.id().reason()))
                .toList();
        section(page, "Rules", List.of("rule", "level", "broken by", "why"), rows, "");
    }

    private static void moved(Page page, ExportedPlan plan) {
        Map<String, IterationBacklog> iterations = plan.iterations();
        List<List<String>> rows = new ArrayList<>();
        for (BaselineEntry entry : plan.backlog().baseline()) {
            IterationBacklog now = iterations.get(entry.asset());
            Integer number = now == null ? null : now.number();
            if (!Objects.equals(number, entry.iteration())) {
                rows.add(List.of(
                        entry.asset(),
                        shown(entry.iteration()),
                        shown(number),
                        entry.state().toString()));
            }
        }
        if (!plan.backlog().baseline().isEmpty()) {
            section(page, "What has moved", List.of("asset", "from", "to", "was"), rows, "Nothing has moved.");
        }
    }

    private static String shown(@org.jspecify.annotations.Nullable Integer iteration) {
        return iteration == null ? "not planned" : String.valueOf(iteration);
    }

    private static void section(
            Page page, String title, List<String> header, List<List<String>> rows, String otherwise) {
        page.heading(2, title);
        if (rows.isEmpty()) {
            page.paragraph(otherwise);
        } else {
            page.table(header, rows);
        }
    }
}
