package org.iterationplanner.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of one sheet.
 *
 * @param sheet its name, or that of the file
 * @param headerRow the row of its header, as a spreadsheet counts
 * @param rows how many were read
 * @param columns the field that each column became
 * @param ignored columns that were not looked at
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SheetMapping(String sheet, long headerRow, long rows, Map<String, String> columns, List<String> ignored) {

    public SheetMapping {
        columns = Collections.unmodifiableMap(new TreeMap<>(columns));
        ignored = List.copyOf(ignored);
    }
}
