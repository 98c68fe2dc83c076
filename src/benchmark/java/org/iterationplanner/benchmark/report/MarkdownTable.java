package org.iterationplanner.benchmark.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** A table in Markdown. Not thread-safe. */
final class MarkdownTable {

    private final StringBuilder text = new StringBuilder();
    private final int columns;
    private int rows;

    MarkdownTable(String... heading) {
        columns = heading.length;
        write(List.of(heading));
        write(Collections.nCopies(columns, "---"));
    }

    /** One more row, as wide as the heading. */
    void row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(String.valueOf(cell));
        }
        if (row.size() != columns) {
            throw new IllegalArgumentException("%d cells for %d columns.".formatted(row.size(), columns));
        }
        write(row);
        rows++;
    }

    private void write(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    boolean isEmpty() {
        return rows == 0;
    }

    /** A number of percent, or a dash. */
    static String percent(OptionalDouble share) {
        return share.isPresent() ? String.format(Locale.ROOT, "%.2f %%", 100 * share.getAsDouble()) : "–";
    }

    /** A number with two decimals, or a dash. */
    static String decimal(OptionalDouble number) {
        return number.isPresent() ? String.format(Locale.ROOT, "%.2f", number.getAsDouble()) : "–";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
