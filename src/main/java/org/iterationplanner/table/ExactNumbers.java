package org.iterationplanner.table;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/**
 * Writes the rows of a sheet with numbers as they were said: POI has doubles only, and would write 3 as 3.0 and 2.50 as 2.5.
 * The temporary files are its own; those of POI stand in one folder for all users of a machine, who may not write there.
 */
final class ExactNumbers extends SheetDataWriter {

    private final Map<Cell, String> texts = new IdentityHashMap<>();

    ExactNumbers() throws IOException {}

    @Override
    public File createTempFile() throws IOException {
        return Files.createTempFile("sheet", ".xml").toFile();
    }

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
