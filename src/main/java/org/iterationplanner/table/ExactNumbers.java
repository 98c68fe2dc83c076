package org.iterationplanner.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/** Writes the rows of a sheet with numbers as they were said: POI has doubles only, and would write 3 as 3.0 and 2.50 as 2.5. */
final class ExactNumbers extends SheetDataWriter {

    private final IdentityHashMap<Cell, String> texts = new IdentityHashMap<>();

    ExactNumbers() throws IOException {}

    /** Sets a cell, whose row is still in memory, to a number. */
    void set(SXSSFCell cell, BigDecimal number) {
        cell.setCellValue(number.doubleValue());
        texts.put(cell, number.toPlainString());
    }

    @Override
    public void writeCell(int column, Cell cell) throws IOException {
        String text = texts.remove(cell);
        if (text == null) {
            super.writeCell(column, cell);
        } else {
            String at = new CellReference(cell.getRowIndex(), column).formatAsString();
            _out.write("<c r=\"" + at + "\" t=\"n\"><v>" + text + "</v></c>");
        }
    }
}
