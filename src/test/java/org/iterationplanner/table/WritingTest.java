package org.iterationplanner.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritingTest {
    private static final Column TEXT = Column.required("text", "text");
    private static final Column NUMBER = Column.of("number", "number");
    private static final Column DATE = Column.of("date", "date");
    private static final Columns COLUMNS = Columns.of(TEXT, NUMBER, DATE);

    @TempDir
    Path folder;

    @Test
    void everyTextIsReadAsItWasWritten() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        List<String> texts = new ArrayList<>();
        String letters = "='\"_x000D_;,\t\r\n \u0001\u001f\ufffe\u00e4\ud83d\ude80<&>]a";
        while (texts.size() < 2_000) {
            StringBuilder text = new StringBuilder("a");
            for (int n = random.nextInt(12); n > 0; n--) {
                text.appendCodePoint(letters.codePointAt(
                        letters.offsetByCodePoints(0, random.nextInt(letters.codePointCount(0, letters.length())))));
            }
            texts.add(text.substring(random.nextInt(2)));
        }
        texts.removeIf(String::isEmpty);
        assertThat(read("a.zip", written(true, texts))).isEqualTo(texts);
        assertThat(read("a.xlsx", written(false, texts))).isEqualTo(texts);
    }

    @Test
    void anotherProgramReadsTheWorkbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableWriter out = new XlsxWriting(bytes)) {
            out.sheet("S", List.of("text", "number", "date"));
            List<Object> row = List.of("=1+1", new BigDecimal("2.50"), LocalDate.of(2026, 12, 7));
            out.row(row);
        }
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            var row = book.findSheet("S").orElseThrow().read().get(1);
            assertThat(row.getCellText(0)).isEqualTo("'=1+1");
            assertThat(row.getCellAsNumber(1)).hasValue(new BigDecimal("2.50"));
            assertThat(row.getCellAsDate(2).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2026, 12, 7));
        }
        List<Object> read = new ArrayList<>();
        Sent.each(
                Sent.file(folder, "a.xlsx", bytes.toByteArray()),
                COLUMNS,
                row -> read.addAll(List.of(row.text(TEXT), row.decimal(NUMBER), row.date(DATE))));
        assertThat(read).containsExactly("=1+1", new BigDecimal("2.50"), LocalDate.of(2026, 12, 7));
    }

    private static byte[] written(boolean csv, List<String> texts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableWriter out = csv ? new CsvWriting(bytes) : new XlsxWriting(bytes)) {
            out.sheet("S", List.of("text", "number"));
            for (String text : texts) {
                out.row(List.of(text, 1));
            }
        }
        return bytes.toByteArray();
    }

    private List<String> read(String name, byte[] content) throws IOException {
        List<String> read = new ArrayList<>();
        Sent.each(Sent.file(folder, name, content), COLUMNS, row -> read.add(row.text(TEXT)));
        return read;
    }
}
