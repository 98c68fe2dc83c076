package org.iterationplanner.table;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook: headers stay in sight, dates are dates, charts stand to the right of the cells. Rows wait in temporary
 * files, not in memory, until it is closed.
 */
public final class XlsxWriting implements TableWriter {

    private static final String DATE = "yyyy-mm-dd";
    private static final int FIRST_YEAR = 1901;
    private static final int LAST_YEAR = 9999;
    private static final int NARROWEST = 12;
    private static final int WIDEST = 40;
    /** Of a column's width: 256 to a character. */
    private static final int CHARACTER = 256;

    private static final int FLUSH_EVERY = 100;
    private static final int EXACT_DIGITS = 15;
    /** Right in the folder for such files: POI's own folder in there is one for all users, who may not write in it. */
    private static final TempFileCreationStrategy TEMPORARY =
            new DefaultTempFileCreationStrategy(new File(System.getProperty("java.io.tmpdir")));

    private final OutputStream out;
    private final Book book = new Book();
    private final CellStyle bold = book.createCellStyle();
    private final CellStyle day = book.createCellStyle();
    private @Nullable SXSSFSheet sheet;
    private @Nullable ChartWriting charts;
    private int row;

    public XlsxWriting(OutputStream out) {
        this.out = out;
        Font font = book.createFont();
        font.setBold(true);
        bold.setFont(font);
        // a date at the right would touch the text that is often next to it, one at the left the number
        day.setAlignment(HorizontalAlignment.LEFT);
        day.setIndention((short) 1);
        day.setDataFormat(book.createDataFormat().getFormat(DATE));
    }

    @Override
    public void sheet(String name, List<String> header) {
        SXSSFSheet begun = TempFile.withStrategy(TEMPORARY, () -> book.createSheet(name));
        sheet = begun;
        charts = new ChartWriting(book.getXSSFWorkbook().getSheet(name), header);
        begun.createFreezePane(0, 1);
        SXSSFRow titles = begun.createRow(0);
        for (int i = 0; i < header.size(); i++) {
            int width = Math.max(NARROWEST, Math.min(WIDEST, header.get(i).length() + 2));
            begun.setColumnWidth(i, width * CHARACTER);
            SXSSFCell title = titles.createCell(i);
            title.setCellValue(escaped(header.get(i)));
            title.setCellStyle(bold);
        }
        row = 1;
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        if (sheet == null) {
            throw new IllegalStateException("A row needs a sheet");
        }
        SXSSFRow begun = sheet.createRow(row++);
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (cell != null) {
                write(begun.createCell(i), cell);
            }
        }
    }

    @Override
    public void chart(Chart chart) {
        if (charts == null) {
            throw new IllegalStateException("A chart needs a sheet");
        }
        charts.draw(chart);
    }

    private void write(SXSSFCell to, Object cell) {
        if (cell instanceof Integer || cell instanceof Long) {
            book.numbers().set(to, BigDecimal.valueOf(((Number) cell).longValue()));
        } else if (cell instanceof BigDecimal number && number.toPlainString().length() <= EXACT_DIGITS) {
            book.numbers().set(to, number);
        } else if (cell instanceof LocalDate date && date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
            to.setCellValue(date);
            to.setCellStyle(day);
        } else if (cell instanceof Boolean flag) {
            to.setCellValue(flag);
        } else {
            to.setCellValue(escaped(text(cell)));
        }
    }

    /** A number that a spreadsheet, which computes with 15 digits, would change is a text, too. */
    private static String text(Object cell) {
        return cell instanceof BigDecimal number ? number.toPlainString() : Cell.neutral(cell.toString());
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

    @Override
    public void close() throws IOException {
        try (book) {
            book.writeAvoidingTempFiles(out);
        }
    }

    /** Knows how its newest sheet is written. */
    private static final class Book extends SXSSFWorkbook {
        private @Nullable ExactNumbers newest;

        Book() {
            super(FLUSH_EVERY);
        }

        @Override
        protected SheetDataWriter createSheetDataWriter() throws IOException {
            ExactNumbers numbers = new ExactNumbers();
            newest = numbers;
            return numbers;
        }

        ExactNumbers numbers() {
            return Objects.requireNonNull(newest, "A row needs a sheet");
        }
    }
}
