package org.iterationplanner.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of one kind of sheet. Immutable. */
public final class Columns {

    private final List<Column> all;
    private final Map<String, Column> byKey = new HashMap<>();

    private Columns(List<Column> all) {
        this.all = all;
        for (Column column : all) {
            for (String name : column.names()) {
                Column other = byKey.put(Column.key(name), column);
                if (other != null && !other.equals(column)) {
                    throw new IllegalArgumentException("Two columns are called " + name);
                }
            }
        }
    }

    /** These columns, in any order. */
    public static Columns of(Column... all) {
        return new Columns(List.of(all));
    }

    /** These columns, in any order. */
    public static Columns of(List<Column> all) {
        return new Columns(List.copyOf(all));
    }

    @Nullable
    Column named(String header) {
        return byKey.get(Column.key(header));
    }

    /** Whether the row names every required column. */
    boolean isHeader(RawRow row) {
        Set<Column> found = new HashSet<>();
        for (String cell : row.cells()) {
            Column column = named(cell);
            if (column != null) {
                found.add(column);
            }
        }
        return !found.isEmpty() && all.stream().filter(Column::required).allMatch(found::contains);
    }
}
