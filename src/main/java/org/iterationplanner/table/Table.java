package org.iterationplanner.table;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One sheet of a workbook or one CSV file, to be read under a header as often as needed. */
public final class Table {

    /** Begins at the first row again. */
    interface Opening {
        RowReader open() throws IOException;
    }

    private final String name;
    private final boolean decimalComma;
    private final Opening opening;

    Table(String name, boolean decimalComma, Opening opening) {
        this.name = name;
        this.decimalComma = decimalComma;
        this.opening = opening;
    }

    /** The name of the sheet, or of the file without its extension. */
    public String name() {
        return name;
    }

    /** Whether one of its first rows is a header with all the required columns. */
    public boolean has(Columns columns) throws IOException {
        try (RowReader reader = opening.open()) {
            return header(reader, columns) != null;
        }
    }

    /**
     * Hands on every row below the header.
     *
     * @return what became of the sheet, or null when none of its first rows is such a header
     * @throws Unreadable if there is more than is accepted
     */
    public @Nullable SheetMapping read(Columns columns, Findings findings, Consumer<Row> each) throws IOException {
        try (RowReader reader = opening.open()) {
            RawRow titles = header(reader, columns);
            if (titles == null) {
                return null;
            }
            Header header = new Header(name, titles, columns, decimalComma);
            long rows = 0;
            for (RawRow row = reader.next(); row != null; row = reader.next()) {
                if (rows == UploadLimits.ROWS) {
                    throw new Unreadable(
                            Unreadable.Code.TABLE_TOO_LARGE,
                            "\"" + Shown.brief(name) + "\" has more than " + UploadLimits.ROWS
                                    + " rows. Maybe import it in parts.");
                }
                rows++;
                each.accept(new Row(row, header, findings));
            }
            return header.mapping(rows);
        }
    }

    private static @Nullable RawRow header(RowReader reader, Columns columns) throws IOException {
        for (int i = 0; i < UploadLimits.ROWS_BEFORE_HEADER; i++) {
            RawRow row = reader.next();
            if (row == null || columns.isHeader(row)) {
                return row;
            }
        }
        return null;
    }
}
