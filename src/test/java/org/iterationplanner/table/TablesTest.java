package org.iterationplanner.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.iterationplanner.backlog.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TablesTest {
    private static final Column ID = Column.required("assets.id", "Name", "Machine Name");
    private static final Column SIZE = Column.of("assets.effort", "Size (GB)");
    private static final Column DUE = Column.of("assets.due", "Due Date");
    private static final Column LABEL = Column.of("assets.labels", "Label");
    private static final Columns COLUMNS = Columns.of(ID, SIZE, DUE, LABEL);

    @TempDir
    Path folder;

    static Stream<byte[]> sameInOtherEncodings() {
        String text = "Name;Size (GB)\r\nMüller;1,5\r\n";
        return Stream.of(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(UTF_16LE),
                ("\uFEFF" + text).getBytes(UTF_16BE),
                text.getBytes(UTF_16LE),
                ("sep=;\r\n" + text).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                text.replace(';', '\t').getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "Name,Size (GB)\nMüller,\"1,5\"\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("sameInOtherEncodings")
    void csvIsReadHoweverItIsEncodedAndSeparated(byte[] content) throws IOException {
        List<String> read = new ArrayList<>();
        Sent.each(
                Sent.file(folder, "a.csv", content), COLUMNS, row -> read.add(row.text(ID) + " " + row.decimal(SIZE)));
        assertThat(read).containsExactly("Müller 1.5");
    }

    @Test
    void anotherEncodingIsRefused() throws IOException {
        Upload latin = Sent.file(folder, "a.csv", "Name\nMüller".getBytes(ISO_8859_1));
        assertThatThrownBy(() -> Sent.each(latin, COLUMNS, row -> {}))
                .isInstanceOf(Unreadable.class)
                .hasMessage("a.csv is not UTF-8. Maybe save it as \"CSV UTF-8\".");
    }

    @Test
    void columnsAreFoundByNameBelowATitleAndTheRestIsListed() throws IOException {
        Upload file = Sent.text(
                folder, "plan.csv", "My plan\n\nowner,\"DUE\nDate\",*machine name,Label,Label\nme,2026-12-07,a,x,y\n");
        List<Object> read = new ArrayList<>();
        try (Tables tables = Tables.open(List.of(file))) {
            SheetMapping mapping = tables.all().get(0).read(COLUMNS, new Findings(), row -> {
                read.add(row.number());
                read.add(row.text(ID));
                read.add(row.date(DUE));
                read.add(row.texts(LABEL));
                read.add(row.decimal(SIZE));
            });
            assertThat(mapping)
                    .isEqualTo(new SheetMapping(
                            "plan",
                            3,
                            1,
                            Map.of("DUE Date", "assets.due", "*machine name", "assets.id", "Label", "assets.labels"),
                            List.of("owner")));
        }
        assertThat(read).containsExactly(5L, "a", LocalDate.of(2026, 12, 7), List.of("x", "y"), null);
    }

    @Test
    void aSheetWithoutTheRequiredColumnsIsAnother() throws IOException {
        try (Tables tables = Tables.open(List.of(Sent.text(folder, "a.csv", "Size (GB)\n1\n")))) {
            assertThat(tables.all().get(0).has(COLUMNS)).isFalse();
            assertThat(tables.all().get(0).read(COLUMNS, new Findings(), row -> {}))
                    .isNull();
        }
    }

    @Test
    void whatIsWrongIsSaidWithSheetRowAndColumn() throws IOException {
        Upload file = Sent.text(folder, "a~b.csv", "Name,Size (GB),Due Date\na,many,3/4/2026\n,\"1,024\",\n");
        List<Boolean> broken = new ArrayList<>();
        Findings findings = Sent.each(file, COLUMNS, row -> {
            row.required(ID);
            row.decimal(SIZE);
            row.date(DUE);
            broken.add(row.isBroken());
        });
        assertThat(broken).containsExactly(true, true);
        assertThat(findings.all())
                .extracting(Issue::pointer, Issue::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/a~0b/2/Size (GB)", "BAD_NUMBER"),
                        org.assertj.core.groups.Tuple.tuple("/a~0b/2/Due Date", "BAD_DATE"),
                        org.assertj.core.groups.Tuple.tuple("/a~0b/3/Name", "REQUIRED"),
                        org.assertj.core.groups.Tuple.tuple("/a~0b/3/Size (GB)", "BAD_NUMBER"));
        assertThat(findings.all()).allMatch(issue -> issue.message().contains(" Maybe "));
    }

    @Test
    void aWorkbookShowsDatesAndNumbersAsTheyWereMeant() throws IOException {
        Map<String, String> parts = Sent.book("""
                <row r="4"><c r="B4" t="inlineStr"><is><r><t>Na</t></r><rPh><t>x</t></rPh><r><t>me</t></r></is></c>
                  <c r="C4" t="str"><v>Due Date</v></c><c r="D4" t="str"><v>Size (GB)</v></c></row>
                <row r="5"><c r="B5" t="str"><v>a_x000D__x0041_</v></c><c r="C5" s="1"><v>46363</v></c>
                  <c r="D5"><v>0.10000000000000001</v></c></row>
                <row r="9"><c r="B9" t="b"><v>1</v></c><c r="C9" s="2"><v>46363.5</v></c><c r="D9"><v>1.5E+3</v></c></row>""");
        parts.put("xl/styles.xml", """
                <styleSheet><numFmts><numFmt numFmtId="164" formatCode="[Red]dd\\.mm\\.yyyy &quot;at&quot; hh"/></numFmts>
                <cellStyleXfs><xf numFmtId="0"/></cellStyleXfs>
                <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>""");
        List<Object> read = new ArrayList<>();
        Sent.each(Sent.file(folder, "a.xlsx", Sent.zip(parts)), COLUMNS, row -> {
            read.addAll(List.of(row.number(), row.text(ID), row.date(DUE), row.decimal(SIZE)));
        });
        assertThat(read)
                .containsExactly(
                        5L,
                        "a\rA",
                        LocalDate.of(2026, 12, 7),
                        new BigDecimal("0.1"),
                        9L,
                        "true",
                        LocalDate.of(2026, 12, 7),
                        new BigDecimal("1500"));
    }

    @Test
    void bothDateSystemsOfExcelAreKnown() throws IOException {
        for (Map.Entry<String, LocalDate> system : Map.of(
                        "0", LocalDate.of(1900, 2, 28),
                        "1", LocalDate.of(1904, 2, 29))
                .entrySet()) {
            Map<String, String> parts =
                    Sent.book("<row><c t=\"str\"><v>Name</v></c><c t=\"str\"><v>Due Date</v></c></row>"
                            + "<row><c t=\"str\"><v>a</v></c><c s=\"0\"><v>59</v></c></row>");
            parts.computeIfPresent(
                    "xl/workbook.xml",
                    (name, xml) ->
                            xml.replace("<sheets>", "<workbookPr date1904=\"" + system.getKey() + "\"/><sheets>"));
            parts.put("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
            List<LocalDate> read = new ArrayList<>();
            Sent.each(Sent.file(folder, "a.xlsx", Sent.zip(parts)), COLUMNS, row -> read.add(row.date(DUE)));
            assertThat(read).containsExactly(system.getValue());
        }
    }
}
