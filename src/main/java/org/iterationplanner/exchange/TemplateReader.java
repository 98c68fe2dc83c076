package org.iterationplanner.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Calendar;
import org.iterationplanner.backlog.Iterations;
import org.iterationplanner.intake.Draft;
import org.iterationplanner.intake.Importer;
import org.iterationplanner.table.FindingCode;
import org.iterationplanner.table.Row;
import org.iterationplanner.table.Table;
import org.iterationplanner.table.Tables;
import org.iterationplanner.table.Unreadable;
import org.iterationplanner.table.Upload;
import org.jspecify.annotations.Nullable;

/** Reads our own template, as a workbook or as CSV files: a sheet for each kind of record, known by its name. */
final class TemplateReader implements Importer {

    @Override
    public void read(List<Upload> uploads, Draft draft) throws IOException {
        try (Tables tables = Tables.open(uploads)) {
            new Run(tables, draft).read();
        }
    }

    /** One reading. */
    private static final class Run {
        private final Map<String, Table> byName = new HashMap<>();
        private final Draft draft;

        Run(Tables tables, Draft draft) {
            this.draft = draft;
            List<String> known =
                    TemplateSheets.ALL.stream().map(sheet -> key(sheet.name())).toList();
            for (Table table : tables.all()) {
                String key = key(table.name());
                if (key.equals(TemplateHelp.NAME)) {
                    continue;
                }
                if (!known.contains(key) || byName.putIfAbsent(key, table) != null) {
                    draft.ignore(table.name());
                }
            }
            if (byName.isEmpty()) {
                throw new Unreadable(
                        Unreadable.Code.WRONG_FORMAT,
                        "No sheet or file is called \"assets\" or like another sheet of the template. Maybe begin with"
                                + " the one of GET /v1/imports/template.");
            }
        }

        void read() throws IOException {
            List<Iterations.Box> boxes = new ArrayList<>();
            each(TemplateSheets.ITERATIONS, (box, row) -> boxes.add(box));
            TemplateSheets.Settings settings = settings();
            if (settings.calendar() != null && settings.calendar().firstNumber() != null) {
                draft.spoken()
                        .of(
                                Calendar.class,
                                Map.of("firstNumber", settings.calendar().firstNumber()));
            }
            draft.settings(
                    TemplateSheets.CalendarCells.calendar(settings.calendar(), boxes),
                    settings.effortUnit(),
                    settings.buffer(),
                    settings.limits());
            each(TemplateSheets.ASSUMPTIONS, (assumption, row) -> {
                String text = assumption.text();
                draft.assume(text == null ? "" : text);
            });
            each(TemplateSheets.TEAMS, (team, row) -> draft.add(team, row.pointer()));
            each(TemplateSheets.DATACENTERS, (datacenter, row) -> draft.add(datacenter, row.pointer()));
            each(TemplateSheets.WORKLOADS, (workload, row) -> draft.add(workload, row.pointer()));
            each(TemplateSheets.RELEASES, (release, row) -> draft.add(release, row.pointer()));
            readAssets();
            each(TemplateSheets.DEPENDENCIES, (dependency, row) -> draft.add(dependency, row.pointer()));
            each(TemplateSheets.WORKLOAD_DEPENDENCIES, (dependency, row) -> draft.add(dependency, row.pointer()));
            each(TemplateSheets.FREEZES, (freeze, row) -> draft.add(freeze, row.pointer()));
            each(TemplateSheets.BASELINE, (entry, row) -> draft.add(entry, row.pointer()));
        }

        private TemplateSheets.Settings settings() throws IOException {
            List<TemplateSheets.Settings> all = new ArrayList<>();
            each(TemplateSheets.SETTINGS, (settings, row) -> {
                if (!all.isEmpty()) {
                    row.add(
                            FindingCode.DUPLICATE,
                            TemplateSheets.SETTINGS.first(),
                            null,
                            "The settings stand in one row. Maybe remove the others.");
                }
                all.add(settings);
            });
            return all.isEmpty() ? new TemplateSheets.Settings(null, null, null, null) : all.get(0);
        }

        private void readAssets() throws IOException {
            Map<String, List<Asset.Task>> tasks = new HashMap<>();
            Map<String, String> places = new HashMap<>();
            each(TemplateSheets.TASKS, (task, row) -> {
                tasks.computeIfAbsent(task.asset(), id -> new ArrayList<>()).add(task.task());
                places.putIfAbsent(task.asset(), row.pointer(TemplateSheets.TASKS.first()));
            });
            rows(TemplateSheets.ASSETS, row -> {
                String id = row.text(TemplateSheets.ASSETS.first());
                Asset asset = TemplateSheets.ASSETS.read(
                        row, id == null ? List.of() : tasks.getOrDefault(id, List.of()), draft.spoken());
                places.remove(id == null ? "" : id);
                if (asset != null) {
                    draft.add(asset, row.pointer());
                }
            });
            places.forEach((id, pointer) -> draft.findings()
                    .add(
                            FindingCode.UNKNOWN_REFERENCE,
                            pointer,
                            id,
                            "The task belongs to an asset \"" + id + "\", which is not in the sheet assets. Maybe it is"
                                    + " misspelt."));
        }

        private <T> void each(RecordSheet<T> sheet, BiConsumer<T, Row> consumer) throws IOException {
            rows(sheet, row -> {
                @Nullable T record = sheet.read(row, draft.spoken());
                if (record != null) {
                    consumer.accept(record, row);
                }
            });
        }

        private void rows(RecordSheet<?> sheet, Consumer<Row> consumer) throws IOException {
            Table table = byName.get(key(sheet.name()));
            if (table != null && !draft.read(table, sheet.columns(), consumer)) {
                String column = sheet.first().names().get(0);
                draft.findings()
                        .add(
                                FindingCode.MISSING_COLUMN,
                                "/" + sheet.name(),
                                null,
                                "The sheet has no row of headers with the column \"" + column
                                        + "\". Maybe it was renamed; the template shows all columns.");
            }
        }

        private static String key(String name) {
            return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
        }
    }
}
