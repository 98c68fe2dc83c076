package org.iterationplanner.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook (ECMA-376): finds its parts by their relationships. Read by a reader of our own and not by a library,
 * because those that stream trust the addresses of cells and the number of texts that a file claims to have.
 */
final class XlsxBook {

    private static final String TYPES = "[Content_Types].xml";
    private static final String ROOT = "_rels/.rels";

    private record Sheet(String name, String part) {}

    private final Archive archive;
    private final Map<String, String> targets = new HashMap<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private String texts = "xl/sharedStrings.xml";
    private String styles = "xl/styles.xml";
    private boolean from1904;

    private XlsxBook(Archive archive) throws IOException {
        this.archive = archive;
        String book = document();
        readRelations(book);
        readSheets(book);
    }

    static boolean isOne(Archive archive) {
        return archive.has(TYPES);
    }

    static List<Table> tables(Archive archive) throws IOException {
        XlsxBook book = new XlsxBook(archive);
        SharedTexts texts = SharedTexts.of(archive, book.texts);
        DateStyles styles = DateStyles.of(archive, book.styles);
        return book.sheets.stream()
                .map(sheet -> new Table(
                        sheet.name(),
                        false,
                        () -> new SheetReader(
                                sheet.name(), archive.stream(sheet.part()), texts, styles, book.from1904)))
                .toList();
    }

    private String document() throws IOException {
        try (Xml xml = new Xml(ROOT, archive.stream(ROOT))) {
            for (String name = xml.nextElement(); name != null; name = xml.nextElement()) {
                String type = xml.attribute("Type");
                String target = xml.attribute("Target");
                if (target != null && type != null && type.endsWith("/officeDocument")) {
                    return resolved("", target);
                }
            }
        }
        throw new Unreadable(Unreadable.Code.WRONG_FORMAT, "This is no Excel workbook. Maybe save it again as .xlsx.");
    }

    private void readRelations(String book) throws IOException {
        int slash = book.lastIndexOf('/') + 1;
        String folder = book.substring(0, slash);
        String part = folder + "_rels/" + book.substring(slash) + ".rels";
        try (Xml xml = new Xml(part, archive.stream(part))) {
            for (String name = xml.nextElement(); name != null; name = xml.nextElement()) {
                String id = xml.attribute("Id");
                String type = xml.attribute("Type");
                String target = xml.attribute("Target");
                if (id != null && type != null && target != null && xml.attribute("TargetMode") == null) {
                    String found = resolved(folder, target);
                    targets.put(id, found);
                    texts = type.endsWith("/sharedStrings") ? found : texts;
                    styles = type.endsWith("/styles") ? found : styles;
                }
            }
        }
    }

    private void readSheets(String book) throws IOException {
        try (Xml xml = new Xml(book, archive.stream(book))) {
            for (String name = xml.nextElement(); name != null; name = xml.nextElement()) {
                if (name.equals("workbookPr")) {
                    from1904 = xml.flag("date1904");
                } else if (name.equals("sheet") && sheets.size() < UploadLimits.ENTRIES) {
                    String title = xml.attribute("name");
                    String part = part(xml.attribute("id"));
                    if (title != null && part != null && part.contains("sheet")) {
                        sheets.add(new Sheet(title, part));
                    }
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new Unreadable(
                    Unreadable.Code.WRONG_FORMAT, "The workbook has no sheets. Maybe it is another kind of document.");
        }
    }

    private @Nullable String part(@Nullable String id) {
        return id == null ? null : targets.get(id);
    }

    /** The name of a part, as a path from the folder of the part that names it. */
    private static String resolved(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }
}
