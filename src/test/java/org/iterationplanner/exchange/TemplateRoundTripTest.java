package org.iterationplanner.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Release;
import org.iterationplanner.intake.Imported;
import org.iterationplanner.json.Json;
import org.iterationplanner.sample.DemoData;
import org.iterationplanner.table.CsvWriting;
import org.iterationplanner.table.Sent;
import org.iterationplanner.table.TableWriter;
import org.iterationplanner.table.XlsxWriting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is exported is imported as it was: {@code -Dexchange.backlogs=10000} for more of them. */
class TemplateRoundTripTest {
    private static final int BACKLOGS = Integer.getInteger("exchange.backlogs", 1_000);

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"JSON", "CSV", "XLSX"})
    void everyBacklogIsReadAsItWasWritten(ImportFormat format) throws IOException {
        for (long seed = 0; seed < BACKLOGS; seed++) {
            Backlog backlog = RichBacklog.of(seed);
            Imported imported = imported(format, backlog);
            assertThat(imported.issues().stream()
                            .filter(issue -> issue.isError())
                            .toList())
                    .as("seed " + seed)
                    .isEmpty();
            assertThat(Json.write(imported.modelInput())).as("seed " + seed).isEqualTo(Json.write(backlog));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "CSV", "XLSX"})
    void everySampleIsReadAsItWasWritten(ImportFormat format) throws IOException {
        for (DemoData.Sample sample : DemoData.list()) {
            Backlog backlog = DemoData.get(sample.id()).orElseThrow().modelInput();
            assertThat(Json.write(imported(format, backlog).modelInput())).isEqualTo(Json.write(backlog));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "XLSX"})
    void aListTooLongForOneCellTakesSeveral(ImportFormat format) throws IOException {
        Backlog plain = RichBacklog.of(1);
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            many.add("workload with a rather long id " + i);
        }
        Backlog backlog = new Backlog(
                plain.calendar(),
                null,
                null,
                List.of(),
                plain.teams(),
                List.of(),
                List.of(),
                List.of(new Release("r", null, many, null)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of());
        assertThat(imported(format, backlog).modelInput().releases().get(0).workloads())
                .isEqualTo(many);
    }

    @Test
    void whatIsWrongWithARowIsSaidOfTheRow() throws IOException {
        byte[] zip = Sent.zip(new java.util.TreeMap<>(Map.of(
                "teams.csv", "id,capacity\ndba,20\n",
                "assets.csv", "id,effort,strategy,note\na,dba=5,REHOST,x\na,dba=1,,\nb,sql=3,,\nc,dba,,\nd,,FLY,\n",
                "tasks.csv", "asset,title\nzz,nothing\n",
                "dependencies.csv", "from,to\na,q\na,b\n",
                "what.csv", "id,x\n1,1\n")));
        Imported imported = ImportFormat.CSV.read(
                List.of(Sent.file(folder, "backlog.zip", zip)), false, ImportOptions.DEFAULT, DAY);
        assertThat(imported.isAcceptable()).isFalse();
        assertThat(imported.issues())
                .extracting(issue -> issue.code() + " " + issue.pointer())
                .containsExactly(
                        "BAD_VALUE /assets/5/effort",
                        "UNKNOWN_NAME /assets/6/strategy",
                        "UNKNOWN_REFERENCE /tasks/2/asset",
                        "ID_DUPLICATE /assets/3/id",
                        "UNKNOWN_REFERENCE /assets/4/effort/sql",
                        "UNKNOWN_REFERENCE /dependencies/2/to",
                        "MISSING /modelInput/calendar");
        assertThat(imported.issues()).allMatch(issue -> issue.message().contains(" Maybe "));
        assertThat(imported.mapping().ignoredSheets()).containsExactly("what");
        assertThat(imported.mapping().sheets()).anySatisfy(sheet -> {
            assertThat(sheet.sheet()).isEqualTo("assets");
            assertThat(sheet.rows()).isEqualTo(5);
            assertThat(sheet.ignored()).containsExactly("note");
        });
    }

    @Test
    void invalidRowsCanBeLeftOut() throws IOException {
        byte[] zip = Sent.zip(new java.util.TreeMap<>(Map.of(
                "teams.csv", "id,capacity\ndba,20\n",
                "assets.csv", "id,effort\na,dba=5\nb,sql=3\nc,dba=1\n",
                "dependencies.csv", "from,to\na,b\na,c\n")));
        Imported imported =
                ImportFormat.CSV.read(List.of(Sent.file(folder, "backlog.zip", zip)), true, ImportOptions.DEFAULT, DAY);
        assertThat(imported.isAcceptable()).isTrue();
        assertThat(imported.modelInput().assets())
                .extracting(asset -> asset.id())
                .containsExactly("a", "c");
        assertThat(imported.modelInput().dependencies())
                .containsExactly(new Dependency("a", "c", null, null, null, null));
        assertThat(imported.issues())
                .extracting(issue -> issue.code() + " " + issue.pointer())
                .containsExactly(
                        "UNKNOWN_REFERENCE /assets/3/effort/sql",
                        "UNKNOWN_REFERENCE /dependencies/2/to",
                        "MISSING /modelInput/calendar");
    }

    @Test
    void numbersAndCellsMayBeWrittenAsElsewhere() throws IOException {
        byte[] zip = Sent.zip(Map.of("Teams.csv", "ID;Capacity;Velocity History\ndba;12,5;\"31; 28,5\"\n"));
        Imported imported = ImportFormat.CSV.read(
                List.of(Sent.file(folder, "backlog.zip", zip)), false, ImportOptions.DEFAULT, DAY);
        assertThat(imported.modelInput().teams().get(0).capacity()).isEqualTo(new BigDecimal("12.5"));
        assertThat(imported.modelInput().teams().get(0).velocityHistory())
                .containsExactly(new BigDecimal("31"), new BigDecimal("28.5"));
    }

    @ParameterizedTest
    @EnumSource
    void theTemplateIsAnImportThatExplainsEveryColumn(TemplateFormat template) throws IOException {
        ImportFormat format = ImportFormat.valueOf(template.name());
        Imported imported = format.read(
                List.of(Sent.file(folder, template.fileName(), template.file())), false, ImportOptions.DEFAULT, DAY);
        assertThat(imported.issues()).noneMatch(issue -> issue.isError());
        assertThat(imported.modelInput()).isEqualTo(TemplateExample.backlog());
        assertThat(imported.mapping().ignoredSheets()).isEmpty();
        for (RecordSheet<?> sheet : TemplateSheets.ALL) {
            assertThat(sheet.header())
                    .allSatisfy(column -> assertThat(TemplateHelp.meaning(TemplateHelp.fields(), sheet.name(), column))
                            .as(sheet.name() + "." + column)
                            .isNotEmpty());
        }
    }

    private Imported imported(ImportFormat format, Backlog backlog) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (format == ImportFormat.JSON) {
            bytes.write(Json.write(new PlanFile(null, backlog, null)).getBytes(UTF_8));
        } else {
            try (TableWriter out = format == ImportFormat.CSV ? new CsvWriting(bytes) : new XlsxWriting(bytes)) {
                TemplateWriter.write(backlog, out);
            }
        }
        String name = format == ImportFormat.CSV ? "plan.zip" : "plan." + format.id();
        return format.read(List.of(Sent.file(folder, name, bytes.toByteArray())), false, ImportOptions.DEFAULT, DAY);
    }
}
