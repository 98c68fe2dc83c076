package org.iterationplanner.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.iterationplanner.table.TableWriter;
import org.jspecify.annotations.Nullable;

/** The sheet that explains the others: what every column means, in the words of the API's own description. */
final class TemplateHelp {

    static final String NAME = "help";
    private static final String FILE = "/openapi/fields.properties";
    /** Which schema describes the records of a sheet; of those that are no records of the API, its fields by path. */
    private static final List<String> SCHEMAS = List.of(
            "settings=Settings",
            "iterations=Box",
            "assumptions=Assumption",
            "teams=Team",
            "datacenters=Datacenter",
            "workloads=Workload",
            "releases=Release",
            "assets=Asset",
            "tasks=Task",
            "dependencies=Dependency",
            "workloadDependencies=WorkloadDependency",
            "freezes=Freeze",
            "baseline=BaselineEntry");

    private TemplateHelp() {}

    static void write(TableWriter out) throws IOException {
        out.sheet(NAME, List.of("sheet", "column", "meaning"));
        out.row(List.of(
                NAME,
                "",
                "Each sheet holds one kind of record. Columns may be left out, sheets too. Several values in one cell:"
                        + " a; b, by name dba=5; network=1; in quotes what holds such a sign."));
        Properties fields = fields();
        for (RecordSheet<?> sheet : TemplateSheets.ALL) {
            for (String column : sheet.header()) {
                out.row(List.of(sheet.name(), column, meaning(fields, sheet.name(), column)));
            }
        }
    }

    /** What the field itself means, the last of its path. */
    static String meaning(Properties fields, String sheet, String column) {
        String schema = SCHEMAS.stream()
                .filter(entry -> entry.startsWith(sheet + "="))
                .map(entry -> entry.substring(entry.indexOf('=') + 1))
                .findFirst()
                .orElseThrow();
        int dot = column.indexOf('.');
        String within = dot < 0 ? schema : Character.toUpperCase(column.charAt(0)) + column.substring(1, dot);
        String field = column.substring(column.lastIndexOf('.') + 1);
        String deeper = column.lastIndexOf('.') == dot ? within : "Pilot";
        return Stream.of(deeper, "Backlog", "Template")
                .flatMap(of -> Stream.of(of + "." + field + "!", of + "." + field))
                .map(key -> text(fields, key))
                .filter(text -> text != null)
                .findFirst()
                .or(() -> Arrays.asList(text(fields, "*." + field)).stream()
                        .filter(text -> text != null)
                        .findFirst())
                .orElse("");
    }

    private static @Nullable String text(Properties fields, String key) {
        return fields.getProperty(key);
    }

    static Properties fields() {
        Properties fields = new Properties();
        try (InputStream in = TemplateHelp.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            fields.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return fields;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
