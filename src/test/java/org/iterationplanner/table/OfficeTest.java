package org.iterationplanner.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbooks that are written here, opened by LibreOffice without a window; skipped where there is none. */
class OfficeTest {
    private static final List<String> NAMES = List.of("soffice", "libreoffice");

    @TempDir
    Path folder;

    @Test
    void anotherProgramReadsWhatWasWritten() throws IOException, InterruptedException {
        String office = NAMES.stream()
                .filter(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, name))))
                .findFirst()
                .orElse("");
        assumeThat(office)
                .as("Without " + NAMES + " on the PATH no workbook is opened by LibreOffice")
                .isNotEmpty();
        Path book = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(book);
                XlsxWriting writer = new XlsxWriting(out)) {
            writer.sheet("plan", List.of("asset", "effort", "day"));
            writer.row(List.of("\u00e4 \u4e2d <&>, \"x\"", new BigDecimal("12.5"), LocalDate.of(2027, 1, 4)));
            writer.row(List.of("=1+1", new BigDecimal("3"), "no day"));
        }
        Process process = new ProcessBuilder(
                        office,
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "csv:Text - txt - csv (StarCalc):44,34,76",
                        "--outdir",
                        folder.toString(),
                        book.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();

        assertThat(Files.readString(folder.resolve("book.csv"), UTF_8).lines())
                .containsExactly(
                        "asset,effort,day", "\"\u00e4 \u4e2d <&>, \"\"x\"\"\",12.5,2027-01-04", "'=1+1,3,no day");
    }
}
