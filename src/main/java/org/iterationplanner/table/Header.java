package org.iterationplanner.table;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the columns of a sheet are called, and which a format knows. Immutable. */
final class Header {

    private final String sheet;
    private final String pointer;
    private final RawRow row;
    private final boolean decimalComma;
    /** By the very column that a format has: what a column is called takes long to compare, cell by cell. */
    private final IdentityHashMap<Column, List<Integer>> indexes = new IdentityHashMap<>();

    private final Map<String, String> used = new TreeMap<>();
    private final List<String> unused = new ArrayList<>();

    /**
     * A header.
     *
     * @param decimalComma whether the file separates cells by something else, so that a comma may be a decimal one
     */
    Header(String sheet, RawRow row, Columns columns, boolean decimalComma) {
        this.sheet = sheet;
        pointer = "/" + escaped(sheet);
        this.row = row;
        this.decimalComma = decimalComma;
        for (int i = 0; i < row.cells().length; i++) {
            Column column = columns.named(row.cells()[i]);
            if (column != null) {
                indexes.computeIfAbsent(column, key -> new ArrayList<>()).add(i);
                used.put(title(i), column.field());
            } else if (!row.cells()[i].isBlank()) {
                unused.add(title(i));
            }
        }
    }

    List<Integer> indexes(Column column) {
        return indexes.getOrDefault(column, List.of());
    }

    /** The header on one line. */
    String title(int index) {
        return Shown.brief(row.cell(index)).strip().replaceAll(" +", " ");
    }

    boolean decimalComma() {
        return decimalComma;
    }

    String pointer() {
        return pointer;
    }

    SheetMapping mapping(long rows) {
        return new SheetMapping(Shown.brief(sheet), row.number(), rows, used, unused);
    }

    /** A name as RFC 6901 wants it in a pointer. */
    static String escaped(String name) {
        return Shown.brief(name).replace("~", "~0").replace("/", "~1");
    }
}
