package org.iterationplanner.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** An Excel workbook: headers stay in sight, dates are dates. */
public final class XlsxWriting implements TableWriter {

    private static final String PROGRAM = "iteration-planner";
    private static final String VERSION = "1.0";
    private static final String DATE = "yyyy-mm-dd";
    private static final int FIRST_YEAR = 1901;
    private static final int LAST_YEAR = 9999;
    private static final int NARROWEST = 10;
    private static final int WIDEST = 40;
    private static final int FLUSH_EVERY = 100;
    private static final int EXACT_DIGITS = 15;

    private final Workbook book;
    private @Nullable Worksheet sheet;
    private int row;

    public XlsxWriting(OutputStream out) {
        book = new Workbook(out, PROGRAM, VERSION);
    }

    @Override
    public void sheet(String name, List<String> header) throws IOException {
        end();
        Worksheet begun = book.newWorksheet(name);
        sheet = begun;
        row = 0;
        begun.freezePane(0, 1);
        for (int i = 0; i < header.size(); i++) {
            begun.width(i, Math.max(NARROWEST, Math.min(WIDEST, header.get(i).length() + 2)));
            begun.value(0, i, escaped(header.get(i)));
            begun.style(0, i).bold().set();
        }
        row = 1;
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        Worksheet open = sheet;
        if (open == null) {
            throw new IllegalStateException("A row needs a sheet");
        }
        for (int i = 0; i < cells.size(); i++) {
            write(open, i, cells.get(i));
        }
        row++;
        if (row % FLUSH_EVERY == 0) {
            open.flush();
        }
    }

    private void write(Worksheet open, int column, @Nullable Object cell) {
        if (cell instanceof Integer || cell instanceof Long) {
            open.value(row, column, (Number) cell);
        } else if (cell instanceof BigDecimal number) {
            write(open, column, number);
        } else if (cell instanceof LocalDate date && date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
            open.value(row, column, date);
            open.style(row, column).format(DATE).set();
        } else if (cell instanceof Boolean flag) {
            open.value(row, column, flag);
        } else if (cell != null) {
            open.inlineString(row, column, escaped(Cell.neutral(cell.toString())));
        }
    }

    /** As a number where a spreadsheet keeps it exactly; it computes with 15 digits. */
    private void write(Worksheet open, int column, BigDecimal number) {
        String text = number.toPlainString();
        if (text.length() <= EXACT_DIGITS) {
            open.value(row, column, new BigDecimal(text));
        } else {
            open.inlineString(row, column, text);
        }
    }

    /** What XML cannot hold, or would change, as Excel writes it: {@code _x000D_}. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean looksEscaped = c == '_' && i + 1 < text.length() && text.charAt(i + 1) == 'x';
            if (looksEscaped || (c < ' ' && c != '\t' && c != '\n') || c == 0xfffe || c == 0xffff) {
                escaped.append("_x%04X_".formatted((int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private void end() throws IOException {
        if (sheet != null) {
            sheet.finish();
            sheet = null;
        }
    }

    @Override
    public void close() throws IOException {
        end();
        book.close();
    }
}
