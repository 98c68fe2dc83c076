package org.iterationplanner.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes sheets, one after the other. Cells are texts, numbers, dates, truth values or null; a text is never taken for a
 * formula. Not thread-safe.
 */
public interface TableWriter extends Closeable {

    /** Begins a sheet. */
    void sheet(String name, List<String> header) throws IOException;

    /** Adds a row to it. */
    void row(List<? extends @Nullable Object> cells) throws IOException;

    /** Draws a chart of rows of it that have been written; where a format has no charts, it is left out. */
    default void chart(Chart chart) {}
}
