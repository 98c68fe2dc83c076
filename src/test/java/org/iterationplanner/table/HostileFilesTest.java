package org.iterationplanner.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.iterationplanner.table.Unreadable.Code;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are sent to do harm: each is refused, in the words of what it is, and leaves nothing behind. */
class HostileFilesTest {
    private static final Columns ANY = Columns.of(Column.of("id", "name"), Column.of("x", "a"));
    private static final String HEADER = "<row><c t=\"str\"><v>name</v></c></row>";

    @TempDir
    Path folder;

    static Stream<Arguments> files() throws IOException {
        byte[] small = Sent.zip(Map.of("a.csv", "name\nx\n"));
        return Stream.of(
                arguments("20 MB and a byte.csv", Code.FILE_TOO_LARGE, new byte[20_000_001]),
                arguments("100 MB of zeros.zip", Code.ARCHIVE_REFUSED, zeros("a.csv", 105)),
                arguments("100 MB in two.zip", Code.ARCHIVE_REFUSED, zeros("a.csv", 52, 52)),
                arguments("bomb in a workbook.xlsx", Code.ARCHIVE_REFUSED, bombedBook()),
                arguments("1001 entries.zip", Code.ARCHIVE_REFUSED, entries(1_001)),
                arguments("a million entries.zip", Code.ARCHIVE_REFUSED, claiming(small, 65_535)),
                arguments("says it is small.zip", Code.ARCHIVE_REFUSED, sayingSmall()),
                arguments("climbs.zip", Code.ARCHIVE_REFUSED, Sent.zip(Map.of("a/../../etc/passwd.csv", "name\n"))),
                arguments("climbs on Windows.zip", Code.ARCHIVE_REFUSED, Sent.zip(Map.of("..\\a.csv", "name\n"))),
                arguments("absolute.zip", Code.ARCHIVE_REFUSED, Sent.zip(Map.of("/a.csv", "name\n"))),
                arguments("nested.zip", Code.WRONG_FORMAT, nested()),
                arguments("program.zip", Code.WRONG_FORMAT, Sent.zip(Map.of("setup.exe", "MZ"))),
                arguments("empty.zip", Code.WRONG_FORMAT, Sent.zip(Map.of())),
                arguments("cut short.zip", Code.WRONG_FORMAT, Arrays.copyOf(small, small.length - 10)),
                arguments("text.xlsx", Code.WRONG_FORMAT, "name\nx\n".getBytes(UTF_8)),
                arguments("zip.csv", Code.WRONG_FORMAT, small),
                arguments("old.xls", Code.WRONG_FORMAT, new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1}),
                arguments("no workbook.xlsx", Code.WRONG_FORMAT, Sent.zip(Map.of("[Content_Types].xml", "<Types/>"))),
                arguments("document.xlsx", Code.WRONG_FORMAT, without("xl/workbook.xml")),
                arguments("missing sheet.xlsx", Code.WRONG_FORMAT, without("xl/worksheets/sheet1.xml")),
                arguments("entities.xlsx", Code.WRONG_FORMAT, book("", LAUGHS)),
                arguments("external entity.xlsx", Code.WRONG_FORMAT, book("", EXTERNAL)),
                arguments("a million columns.xlsx", Code.TABLE_TOO_LARGE, book(cellAt("BDWGN1"), "")),
                arguments("endless column.xlsx", Code.TABLE_TOO_LARGE, book(cellAt("Z".repeat(5_000) + "1"), "")),
                arguments("huge cell.xlsx", Code.TABLE_TOO_LARGE, book(row("x".repeat(70_000)), "")),
                arguments("a million texts.xlsx", Code.TABLE_TOO_LARGE, manyTexts()),
                arguments("half XML.xlsx", Code.WRONG_FORMAT, book("<row><c t=\"str\"><v>na", "")),
                arguments("a million columns.csv", Code.TABLE_TOO_LARGE, (",".repeat(999_999) + "\n").getBytes(UTF_8)),
                arguments("huge cell.csv", Code.TABLE_TOO_LARGE, ("name\n" + "x".repeat(40_000)).getBytes(UTF_8)),
                arguments(
                        "open quote.csv", Code.TABLE_TOO_LARGE, ("name\n\"" + "x\n".repeat(5_000_000)).getBytes(UTF_8)),
                arguments("many rows.csv", Code.TABLE_TOO_LARGE, ("name\n" + "x\n".repeat(500_001)).getBytes(UTF_8)),
                arguments("Latin-1.csv", Code.BAD_ENCODING, "name\nM\u00fcller".getBytes(ISO_8859_1)),
                arguments("half UTF-16.csv", Code.BAD_ENCODING, Arrays.copyOf("name\nx".getBytes(UTF_16LE), 11)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isRefused(String name, Code code, byte[] content) throws IOException {
        Upload upload = Sent.file(folder, name, content);
        assertThatThrownBy(() -> Sent.each(upload, ANY, row -> {}))
                .isInstanceOfSatisfying(
                        Unreadable.class, refusal -> assertThat(refusal.code()).isEqualTo(code))
                .hasMessageMatching(".+\\. Maybe .+\\.");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(upload.file());
        }
    }

    private static final String LAUGHS = "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    private static final String EXTERNAL = "<!DOCTYPE x [<!ENTITY e SYSTEM \"http://localhost:1/secret\">]>";

    private static byte[] zeros(String name, int... megabytes) throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        return Sent.zip(zip -> {
            for (int i = 0; i < megabytes.length; i++) {
                zip.putNextEntry(new ZipEntry(i + name));
                byte[] chunk = new byte[1_000_000];
                // too varied for the ratio to betray it where there are several
                for (int at = 0; megabytes.length > 1 && at < chunk.length; at += 100) {
                    chunk[at] = (byte) random.nextInt();
                }
                for (int n = 0; n < megabytes[i]; n++) {
                    zip.write(chunk);
                }
                zip.closeEntry();
            }
        });
    }

    private static byte[] entries(int count) throws IOException {
        return Sent.zip(zip -> {
            for (int i = 0; i < count; i++) {
                zip.putNextEntry(new ZipEntry(i + ".csv"));
                zip.closeEntry();
            }
        });
    }

    /** The same archive, whose last record speaks of more entries than there are. */
    private static byte[] claiming(byte[] zip, int count) {
        byte[] changed = zip.clone();
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putShort(zip.length - 12, (short) count);
        return changed;
    }

    /** An entry of 2,000,000 bytes, of which the directory says that it has 5. */
    private static byte[] sayingSmall() throws IOException {
        byte[] zip = zeros("a.csv", 2);
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int directory = bytes.getInt(zip.length - 6);
        bytes.putInt(directory + 24, 5);
        return zip;
    }

    private static byte[] nested() throws IOException {
        byte[] inner = zeros("a.csv", 3);
        return Sent.zip(zip -> {
            zip.putNextEntry(new ZipEntry("inner.zip"));
            zip.write(inner);
            zip.closeEntry();
        });
    }

    private static byte[] bombedBook() throws IOException {
        Map<String, String> parts = Sent.book(HEADER);
        return Sent.zip(zip -> {
            put(zip, parts);
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] chunk = "<si><t>x</t></si>".repeat(60_000).getBytes(UTF_8);
            for (int n = 0; n < 60; n++) {
                zip.write(chunk);
            }
            zip.closeEntry();
        });
    }

    private static byte[] manyTexts() throws IOException {
        Map<String, String> parts = Sent.book(HEADER);
        SplittableRandom random = new SplittableRandom(1);
        return Sent.zip(zip -> {
            put(zip, parts);
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write("<sst>".getBytes(UTF_8));
            for (int n = 0; n < 1_000_000; n++) {
                zip.write(
                        ("<si><t>" + Integer.toString(random.nextInt(36 * 36 * 36), 36) + "</t></si>").getBytes(UTF_8));
            }
            zip.write("</sst>".getBytes(UTF_8));
            zip.closeEntry();
        });
    }

    private static void put(ZipOutputStream zip, Map<String, String> parts) throws IOException {
        for (Map.Entry<String, String> part : parts.entrySet()) {
            zip.putNextEntry(new ZipEntry(part.getKey()));
            zip.write(part.getValue().getBytes(UTF_8));
            zip.closeEntry();
        }
    }

    private static byte[] without(String part) throws IOException {
        Map<String, String> parts = Sent.book(HEADER);
        parts.remove(part);
        return Sent.zip(parts);
    }

    private static byte[] book(String rows, String prolog) throws IOException {
        Map<String, String> parts = Sent.book(HEADER + rows);
        parts.computeIfPresent("xl/worksheets/sheet1.xml", (name, xml) -> prolog + xml);
        return Sent.zip(parts);
    }

    private static String row(String text) {
        return "<row><c t=\"str\"><v>" + text + "</v></c></row>";
    }

    private static String cellAt(String address) {
        return "<row><c r=\"" + address + "\" t=\"str\"><v>x</v></c></row>";
    }
}
