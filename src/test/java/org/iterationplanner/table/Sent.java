package org.iterationplanner.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as somebody might send them, made by the tests. */
public final class Sent {

    private Sent() {}

    /** A file of that name and content in {@code folder}. */
    public static Upload file(Path folder, String name, byte[] content) throws IOException {
        return new Upload(name, Files.write(Files.createTempFile(folder, "sent", ""), content));
    }

    public static Upload text(Path folder, String name, String content) throws IOException {
        return file(folder, name, content.getBytes(UTF_8));
    }

    /** A zip of entries by name. */
    public static byte[] zip(Map<String, String> entries) throws IOException {
        return zip(out -> {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(UTF_8));
                out.closeEntry();
            }
        });
    }

    /** Writes into a zip. */
    interface Packing {
        void into(ZipOutputStream out) throws IOException;
    }

    static byte[] zip(Packing packing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            packing.into(zip);
        }
        return bytes.toByteArray();
    }

    /** The parts of a workbook with one sheet "S" of that XML content; further parts by name. */
    public static Map<String, String> book(String sheetData) {
        Map<String, String> parts = new LinkedHashMap<>();
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"" + relations
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"" + relations + "\"><sheets><sheet name=\"S\" r:id=\"s\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"s\" Type=\"" + relations
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + sheetData + "</sheetData></worksheet>");
        return parts;
    }

    /** Reads all of it under those columns. */
    static Findings each(Upload upload, Columns columns, Consumer<Row> consumer) throws IOException {
        Findings findings = new Findings();
        try (Tables tables = Tables.open(List.of(upload))) {
            for (Table table : tables.all()) {
                table.read(columns, findings, consumer);
            }
        }
        return findings;
    }
}
