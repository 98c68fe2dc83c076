package org.iterationplanner.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.intake.Imported;
import org.iterationplanner.json.Json;
import org.iterationplanner.table.Sent;
import org.iterationplanner.table.Unreadable;
import org.iterationplanner.table.Upload;

/**
 * Every reader as a target for a fuzzer: whatever it is given, it answers a backlog with complaints, or says that it cannot read
 * it, in the words of {@link Unreadable}.
 */
public final class Readers {
    /** What a fuzzer begins with, and what it has found, by format. */
    static final Path CORPUS = Path.of("src/test/resources/fuzz");

    private static final String FORMAT = System.getProperty("fuzz.format", "csv");
    private static final Set<ImportFormat> NO_TABLES = EnumSet.of(ImportFormat.JSON, ImportFormat.MS_PROJECT);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    private Readers() {}

    /**
     * As Jazzer calls it before the first input: reads the seeds, so that the time of no input is spent on loading classes.
     */
    public static void fuzzerInitialize() throws IOException {
        try (Stream<Path> seeds = Files.list(CORPUS.resolve(FORMAT))) {
            for (Path seed : seeds.toList()) {
                fuzzerTestOneInput(Files.readAllBytes(seed));
            }
        }
    }

    /** As Jazzer calls it, with {@code -Dfuzz.format}. */
    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        read(ImportFormat.byId(FORMAT).orElseThrow(), data);
    }

    /**
     * Reads a text file, or, if it begins as XML does, a workbook with these rows: what compresses and counts a zip hides from a
     * fuzzer what is within.
     *
     * @return whether it was of the format
     * @throws IllegalStateException if it is answered otherwise than promised
     */
    static boolean read(ImportFormat format, byte[] data) throws IOException {
        boolean rows = data.length > 0 && data[0] == '<' && !NO_TABLES.contains(format);
        byte[] content = rows ? book(new String(data, UTF_8)) : data;
        Path file = Files.createTempFile("reader", "");
        try {
            Files.write(file, content);
            Upload upload = new Upload(rows ? "vInfo.xlsx" : "assets.csv", file);
            Imported imported = format.read(List.of(upload), false, ImportOptions.DEFAULT, DAY);
            Json.write(imported.modelInput());
            for (Issue issue : imported.issues()) {
                check(issue.message());
            }
            return true;
        } catch (Unreadable e) {
            check(String.valueOf(e.getMessage()));
            return false;
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] book(String rows) throws IOException {
        Map<String, String> parts = Sent.book(rows);
        parts.computeIfPresent("xl/workbook.xml", (name, part) -> part.replace("name=\"S\"", "name=\"assets\""));
        return Sent.zip(parts);
    }

    private static void check(String message) {
        if (!message.contains("Maybe ")) {
            throw new IllegalStateException("Nothing is proposed: " + message);
        }
    }
}
