package org.iterationplanner.table;

/**
 * One row as it stands in a file.
 *
 * @param number as a spreadsheet counts, from 1; of CSV the line it begins on
 * @param cells by column; empty where there is nothing. Numbers plain with a decimal point, dates as ISO 8601 has them
 */
@SuppressWarnings("ArrayRecordComponent") // millions of them; nobody else keeps the array
record RawRow(long number, String[] cells) {

    String cell(int column) {
        return column < cells.length ? cells[column] : "";
    }

    boolean isEmpty() {
        for (String cell : cells) {
            if (!cell.isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
