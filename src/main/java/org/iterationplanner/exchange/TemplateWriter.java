package org.iterationplanner.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Calendar;
import org.iterationplanner.backlog.Iterations;
import org.iterationplanner.table.TableWriter;
import org.jspecify.annotations.Nullable;

/** Writes a backlog as our own template: every field of {@code modelInput} has its column. */
public final class TemplateWriter {

    private final TableWriter out;

    private TemplateWriter(TableWriter out) {
        this.out = out;
    }

    /** Writes all sheets, those without a row, too. */
    public static void write(Backlog backlog, TableWriter out) throws IOException {
        TemplateWriter writer = new TemplateWriter(out);
        writer.sheet(TemplateSheets.SETTINGS, List.of(TemplateSheets.Settings.of(backlog)));
        writer.sheet(TemplateSheets.ITERATIONS, boxes(backlog.calendar()));
        writer.sheet(
                TemplateSheets.ASSUMPTIONS,
                IntStream.range(0, backlog.assumptions().size())
                        .mapToObj(i -> new TemplateSheets.Assumption(
                                i + 1, backlog.assumptions().get(i)))
                        .toList());
        writer.sheet(TemplateSheets.TEAMS, backlog.teams());
        writer.sheet(TemplateSheets.DATACENTERS, backlog.datacenters());
        writer.sheet(TemplateSheets.WORKLOADS, backlog.workloads());
        writer.sheet(TemplateSheets.RELEASES, backlog.releases());
        writer.sheet(TemplateSheets.ASSETS, backlog.assets());
        writer.sheet(
                TemplateSheets.TASKS,
                backlog.assets().stream()
                        .flatMap(asset ->
                                asset.tasks().stream().map(task -> new TemplateSheets.TaskRow(asset.id(), task)))
                        .toList());
        writer.sheet(TemplateSheets.DEPENDENCIES, backlog.dependencies());
        writer.sheet(TemplateSheets.WORKLOAD_DEPENDENCIES, backlog.workloadDependencies());
        writer.sheet(TemplateSheets.FREEZES, backlog.freezes());
        writer.sheet(TemplateSheets.BASELINE, backlog.baseline());
    }

    private static List<Iterations.Box> boxes(@Nullable Calendar calendar) {
        Iterations iterations = calendar == null ? null : calendar.iterations();
        return iterations == null ? List.of() : iterations.boxes();
    }

    /** A list too long for one cell takes several columns of the same name, in every row. */
    private <T> void sheet(RecordSheet<T> sheet, List<T> records) throws IOException {
        List<String> names = sheet.header();
        int[] widths = new int[names.size()];
        for (T record : records) {
            List<List<@Nullable Object>> cells = sheet.cells(record);
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], cells.get(i).size());
            }
        }
        List<String> header = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            String name = names.get(i);
            Stream.generate(() -> name).limit(Math.max(1, widths[i])).forEach(header::add);
        }
        out.sheet(sheet.name(), header);
        for (T record : records) {
            List<@Nullable Object> row = new ArrayList<>();
            List<List<@Nullable Object>> cells = sheet.cells(record);
            for (int i = 0; i < widths.length; i++) {
                row.addAll(cells.get(i));
                for (int n = cells.get(i).size(); n < widths[i]; n++) {
                    row.add(null);
                }
            }
            out.row(row);
        }
    }
}
