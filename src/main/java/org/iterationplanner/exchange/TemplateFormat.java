package org.iterationplanner.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.iterationplanner.table.CsvWriting;
import org.iterationplanner.table.TableWriter;
import org.iterationplanner.table.XlsxWriting;

/** Our own template as a file to begin with. */
public enum TemplateFormat {
    XLSX(TemplateFormat.XLSX_TYPE, "backlog.xlsx", XlsxWriting::new),
    CSV(TemplateFormat.ZIP_TYPE, "backlog.zip", CsvWriting::new);

    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String ZIP_TYPE = "application/zip";

    private final String mediaType;
    private final String fileName;

    @SuppressWarnings("ImmutableEnumChecker") // a constructor, which keeps no state
    private final Function<OutputStream, TableWriter> writer;

    TemplateFormat(String mediaType, String fileName, Function<OutputStream, TableWriter> writer) {
        this.mediaType = mediaType;
        this.fileName = fileName;
        this.writer = writer;
    }

    public static Optional<TemplateFormat> byId(String id) {
        return Arrays.stream(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(id))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    public String fileName() {
        return fileName;
    }

    /** The file: every sheet with a few rows of example, and one that explains the columns. */
    public byte[] file() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableWriter out = writer.apply(bytes)) {
            TemplateWriter.write(TemplateExample.backlog(), out);
            TemplateHelp.write(out);
        } catch (IOException e) {
            // memory does not fail
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
