package org.iterationplanner.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart of cells of the sheet that is being written: who changes a cell changes the chart. Immutable.
 *
 * @param title what it shows
 * @param across what its categories are
 * @param up what its values are, with their unit
 * @param firstRow the row of the first category; the header is row 0
 * @param rows the rows from there on, as they were written
 * @param category the column of the categories
 * @param values the columns of the series, each called what its header says
 */
public record Chart(
        Kind kind,
        String title,
        String across,
        String up,
        int firstRow,
        List<List<@Nullable Object>> rows,
        int category,
        List<Integer> values) {

    /** How values are drawn. */
    public enum Kind {
        /** Columns side by side: amounts of each category. */
        COLUMNS,
        /** A line for each series: how something develops. */
        LINES
    }

    public Chart {
        rows = List.copyOf(rows);
        values = List.copyOf(values);
    }

    /** The cells of a column, in the order of the rows. */
    List<@Nullable Object> column(int column) {
        List<@Nullable Object> cells = new ArrayList<>();
        rows.forEach(row -> cells.add(row.get(column)));
        return Collections.unmodifiableList(cells);
    }
}
