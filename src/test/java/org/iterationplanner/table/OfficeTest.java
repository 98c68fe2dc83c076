package org.iterationplanner.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbooks that are written here, opened by LibreOffice. */
class OfficeTest {
    @TempDir
    Path folder;

    @Test
    void anotherProgramReadsWhatWasWritten() throws IOException, InterruptedException {
        Office office = Office.installed();
        Path book = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(book);
                XlsxWriting writer = new XlsxWriting(out)) {
            writer.sheet("plan", List.of("asset", "effort", "day"));
            writer.row(List.of("\u00e4 \u4e2d <&>, \"x\"", new BigDecimal("12.5"), LocalDate.of(2027, 1, 4)));
            writer.row(List.of("=1+1", new BigDecimal("3"), "no day"));
        }
        office.convert("csv:Text - txt - csv (StarCalc):44,34,76", folder, List.of(book));

        assertThat(Files.readString(folder.resolve("book.csv"), UTF_8).lines())
                .containsExactly(
                        "asset,effort,day", "\"\u00e4 \u4e2d <&>, \"\"x\"\"\",12.5,2027-01-04", "'=1+1,3,no day");
    }
}
