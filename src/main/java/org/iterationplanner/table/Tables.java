package org.iterationplanner.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tables in files that somebody sent: CSV, zips of CSV, Excel workbooks. Nothing is written to disk. Not thread-safe. */
public final class Tables implements Closeable {

    private static final String CSV = ".csv";

    private final List<Table> all = new ArrayList<>();
    private final List<Archive> archives = new ArrayList<>();

    private Tables() {}

    /**
     * Opens files.
     *
     * @throws Unreadable if one of them is no table, or larger than accepted
     */
    public static Tables open(List<Upload> uploads) throws IOException {
        Tables tables = new Tables();
        try {
            for (Upload upload : uploads) {
                tables.add(upload);
            }
            return tables;
        } catch (RuntimeException | IOException e) {
            tables.close();
            throw e;
        }
    }

    /** In the order of the files, and of the sheets in each. */
    public List<Table> all() {
        return List.copyOf(all);
    }

    private void add(Upload upload) throws IOException {
        Upload.Kind kind = upload.kind();
        boolean book = upload.endsWith(".xlsx") || upload.endsWith(".xlsm");
        if (kind == Upload.Kind.COMPOUND) {
            throw wrong(
                    upload.name() + " is an Excel file of before 2007, or locked. Maybe save it as .xlsx, unlocked.");
        }
        if (kind == Upload.Kind.TEXT) {
            if (book || upload.endsWith(".zip")) {
                throw wrong(upload.name() + " is not what its name says. Maybe it was renamed, or cut short.");
            }
            addCsv(upload.name(), upload::open);
            return;
        }
        if (upload.endsWith(CSV)) {
            throw wrong(upload.name() + " is a zip file. Maybe its name should end in .zip or .xlsx.");
        }
        Archive archive = Archive.open(upload);
        archives.add(archive);
        if (XlsxBook.isOne(archive)) {
            all.addAll(XlsxBook.tables(archive));
        } else {
            addEntries(upload, archive);
        }
    }

    private void addEntries(Upload upload, Archive archive) throws IOException {
        for (String entry : archive.names()) {
            if (!entry.toLowerCase(Locale.ROOT).endsWith(CSV)) {
                throw wrong(upload.name() + " holds \"" + Shown.brief(entry)
                        + "\", which is no CSV file. Maybe pack only files that end in .csv.");
            }
            addCsv(entry, () -> archive.stream(entry));
        }
        if (archive.names().isEmpty()) {
            throw wrong(upload.name() + " is empty. Maybe pack the files themselves.");
        }
    }

    private interface Source {
        InputStream open() throws IOException;
    }

    private void addCsv(String path, Source source) throws IOException {
        CsvText text;
        try (InputStream in = source.open()) {
            text = CsvText.of(in);
        }
        String file = path.substring(path.lastIndexOf('/') + 1);
        int end = file.lastIndexOf('.');
        String name = end > 0 ? file.substring(0, end) : file;
        all.add(new Table(name, text.separator() != ',', () -> new CsvReading(Shown.brief(file), text, source.open())));
    }

    private static Unreadable wrong(String message) {
        return new Unreadable(Unreadable.Code.WRONG_FORMAT, message);
    }

    @Override
    public void close() throws IOException {
        for (Archive archive : archives) {
            archive.close();
        }
    }
}
