package org.iterationplanner.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** A zip of CSV files, one for each sheet, with commas, in UTF-8 with the mark by which Excel knows it. */
public final class CsvWriting implements TableWriter {

    private static final char MARK = '\uFEFF';
    /** Two files that say the same are the same, whenever they were written. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private @Nullable CsvWriter csv;

    public CsvWriting(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** One file without a zip around it. */
    public static void single(OutputStream out, List<? extends List<? extends @Nullable Object>> rows)
            throws IOException {
        try (CsvWriter csv = csv(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            for (List<? extends @Nullable Object> row : rows) {
                csv.writeRecord(texts(row));
            }
        }
    }

    @Override
    public void sheet(String name, List<String> header) throws IOException {
        end();
        ZipEntry entry = new ZipEntry(name + ".csv");
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        csv = csv(new Unclosed(new OutputStreamWriter(zip, StandardCharsets.UTF_8)));
        row(header);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        if (csv == null) {
            throw new IllegalStateException("A row needs a sheet");
        }
        csv.writeRecord(texts(cells));
    }

    private static CsvWriter csv(Writer out) throws IOException {
        out.write(MARK);
        return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    }

    private static List<@Nullable String> texts(List<? extends @Nullable Object> cells) {
        return cells.stream().<@Nullable String>map(CsvWriting::text).toList();
    }

    private static @Nullable String text(@Nullable Object cell) {
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return cell instanceof String text ? Cell.neutral(text) : cell == null ? null : cell.toString();
    }

    private void end() throws IOException {
        if (csv != null) {
            csv.close();
            zip.closeEntry();
            csv = null;
        }
    }

    @Override
    public void close() throws IOException {
        end();
        zip.close();
    }

    /** The end of an entry is not the end of the zip. */
    private static final class Unclosed extends FilterWriter {

        Unclosed(Writer out) {
            super(out);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
