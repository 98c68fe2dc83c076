package org.iterationplanner.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.exchange.ImportFormat;
import org.iterationplanner.exchange.ImportOptions;
import org.iterationplanner.exchange.TemplateWriter;
import org.iterationplanner.table.Office;
import org.iterationplanner.table.Upload;
import org.iterationplanner.table.XlsxWriting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook of a plan: its charts, and what LibreOffice makes of it. */
class WorkbookTest {
    private static final Pattern RANGE = Pattern.compile("<c:f>([^<]*)</c:f>");
    private static final Pattern KEPT = Pattern.compile(
            "<c:f>(\\w+)!\\$([A-Z])\\$(\\d+)(?::\\$[A-Z]\\$(\\d+))?</c:f>(<c:\\w+Cache>.*?</c:\\w+Cache>)");
    private static final Pattern VALUE = Pattern.compile("<c:v>([^<]*)</c:v>");
    private static final Pattern TEXT = Pattern.compile("<a:t>([^<]*)</a:t>");

    @TempDir
    Path folder;

    @Test
    void chartsReferToWhatTheSheetsHold() throws IOException {
        Path book = Files.write(folder.resolve("plan.xlsx"), ExportFormat.XLSX.file(ExportsTest.PLAN));
        Map<String, List<List<String>>> sheets = sheets(book);
        assertThat(sheets.get("overview"))
                .containsExactly(
                        List.of(
                                "iteration",
                                "start",
                                "end",
                                "state",
                                "assets",
                                "load",
                                "capacity",
                                "utilisation",
                                "assetsSoFar",
                                "scope",
                                "workloadsReady",
                                "valuePerDay"),
                        List.of("1", "2027-01-04", "2027-01-17", "DRAFT", "1", "5", "9", "0.56", "1", "3", "0", "0"),
                        List.of("2", "2027-01-18", "2027-01-31", "DRAFT", "1", "3", "9", "0.33", "2", "3", "1", "1"));
        Map<String, String> charts = charts(book);
        assertThat(charts.values().stream().map(chart -> found(TEXT, chart)))
                .containsExactly(
                        List.of("Load and capacity of all teams", "iteration", "effort in points"),
                        List.of("Assets cut over", "iteration", "assets"),
                        List.of("Value of ready workloads", "iteration", "value per day"),
                        List.of("Load and capacity of dba", "iteration", "effort in points"));
        assertThat(found(RANGE, charts.get("xl/charts/chart4.xml")))
                .containsExactly(
                        "load!$C$1",
                        "load!$A$2:$A$3",
                        "load!$C$2:$C$3",
                        "load!$D$1",
                        "load!$A$2:$A$3",
                        "load!$D$2:$D$3");
        assertThat(charts.get("xl/charts/chart2.xml")).contains("<c:pt idx=\"1\"><c:v>2.0</c:v></c:pt>");
    }

    @Test
    void whatAChartKeepsIsWhatItsCellsSayAndOfOneTeam() throws IOException {
        Path book =
                Files.write(folder.resolve("plan.xlsx"), ExportFormat.XLSX.file(SamplePlan.of("two-datacenter-exit")));
        Map<String, List<List<String>>> sheets = sheets(book);
        List<String> teams = new ArrayList<>();
        int references = 0;
        for (String chart : charts(book).values()) {
            for (MatchResult kept : KEPT.matcher(chart).results().toList()) {
                List<List<String>> rows = sheets.get(kept.group(1))
                        .subList(
                                Integer.parseInt(kept.group(3)) - 1,
                                Integer.parseInt(kept.group(kept.group(4) == null ? 3 : 4)));
                int column = kept.group(2).charAt(0) - 'A';
                List<String> cells = rows.stream().map(row -> row.get(column)).toList();
                boolean numbers = kept.group(4) != null;
                assertThat(found(VALUE, kept.group(5)).stream()
                                .map(value -> numbers ? number(new BigDecimal(value)) : value))
                        .as(kept.group())
                        .isEqualTo(cells);
                if (kept.group(1).equals("load") && numbers) {
                    assertThat(rows.stream().map(row -> row.get(1)).distinct()).hasSize(1);
                    teams.add(rows.get(0).get(1));
                }
                references++;
            }
        }
        assertThat(references).isEqualTo(3 * 6 - 3 + 4 * 6);
        assertThat(teams.stream().distinct()).containsExactly("platform", "migration", "database", "modernisation");
    }

    @Test
    void anEmptyPlanHasNoChart() throws IOException {
        ModelOutput nothing = new ModelOutput(true, List.of(), List.of(), List.of(), List.of());
        Path book = Files.write(
                folder.resolve("empty.xlsx"),
                ExportFormat.XLSX.file(SamplePlan.of(ExportsTest.PLAN.backlog(), nothing)));
        assertThat(charts(book)).isEmpty();
        assertThat(sheets(book).get("overview")).hasSize(1);
    }

    @Test
    void anotherProgramSavesThePlanWithTheSameCellsAndCharts() throws IOException, InterruptedException {
        Office office = Office.installed();
        ExportedPlan large = SamplePlan.of("two-datacenter-exit");
        Map<String, byte[]> books = new LinkedHashMap<>();
        books.put("small.xlsx", ExportFormat.XLSX.file(ExportsTest.PLAN));
        books.put("large.xlsx", ExportFormat.XLSX.file(large));
        ByteArrayOutputStream template = new ByteArrayOutputStream();
        try (XlsxWriting out = new XlsxWriting(template)) {
            TemplateWriter.write(large.backlog(), out);
        }
        books.put("template.xlsx", template.toByteArray());
        books.put("meg.xlsx", ExportFormat.MEG.file(ExportsTest.PLAN));
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, byte[]> book : books.entrySet()) {
            written.add(Files.write(folder.resolve(book.getKey()), book.getValue()));
        }
        Path saved = Files.createDirectory(folder.resolve("saved"));
        office.convert("xlsx", saved, written);

        for (Path before : written) {
            Path after = saved.resolve(before.getFileName());
            assertThat(sheets(after)).as(before.toString()).isEqualTo(sheets(before));
            assertThat(drawn(after)).as(before.toString()).isEqualTo(drawn(before));
        }
        assertThat(drawn(saved.resolve("large.xlsx"))).hasSize(7);
        assertThat(imported(saved.resolve("small.xlsx"))).isEqualTo(ExportsTest.PLAN.backlog());
    }

    private static Backlog imported(Path book) throws IOException {
        return ImportFormat.XLSX
                .read(
                        List.of(new Upload(book.getFileName().toString(), book)),
                        false,
                        ImportOptions.DEFAULT,
                        LocalDate.of(2026, 11, 26))
                .modelInput();
    }

    /** The rows of each sheet, without what is empty at their end. */
    private static Map<String, List<List<String>>> sheets(Path book) throws IOException {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        try (ReadableWorkbook read =
                new ReadableWorkbook(Files.newInputStream(book), new ReadingOptions(true, false))) {
            for (Sheet sheet : read.getSheets().toList()) {
                List<List<String>> rows = new ArrayList<>();
                sheet.read().forEach(row -> {
                    List<String> cells = row.stream().map(WorkbookTest::shown).toList();
                    int end = cells.size();
                    while (end > 0 && cells.get(end - 1).isEmpty()) {
                        end--;
                    }
                    rows.add(cells.subList(0, end));
                });
                sheets.put(sheet.getName(), rows);
            }
        }
        return sheets;
    }

    private static String shown(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() != CellType.NUMBER) {
            return cell.getType() == CellType.BOOLEAN ? cell.asBoolean().toString() : cell.getText();
        }
        boolean date =
                cell.getDataFormatString() != null && cell.getDataFormatString().startsWith("yy");
        return date ? cell.asDate().toLocalDate().toString() : number(cell.asNumber());
    }

    private static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** The titles of each chart and the ranges it refers to, in any order. */
    private static List<String> drawn(Path book) throws IOException {
        return charts(book).values().stream()
                .map(chart -> Stream.of(TEXT, RANGE)
                        .map(what -> String.join(" ", found(what, chart)).replace("'", ""))
                        .toList()
                        .toString())
                .sorted()
                .toList();
    }

    private static List<String> found(Pattern what, String chart) {
        return what.matcher(chart)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static Map<String, String> charts(Path book) throws IOException {
        Map<String, String> charts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(book.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.getName().matches("xl/charts/chart\\d+\\.xml")) {
                    charts.put(
                            entry.getName(),
                            new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
                }
            }
        }
        return charts;
    }
}
