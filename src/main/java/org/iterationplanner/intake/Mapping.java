package org.iterationplanner.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.table.SheetMapping;

/**
 * What became of the files.
 *
 * @param sheets that were read, with what became of their columns
 * @param ignoredSheets that were not looked at
 * @param records how many records there are of each kind
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Mapping(List<SheetMapping> sheets, List<String> ignoredSheets, Map<String, Integer> records) {

    public Mapping {
        sheets = List.copyOf(sheets);
        ignoredSheets = List.copyOf(ignoredSheets);
        records = Collections.unmodifiableMap(new LinkedHashMap<>(records));
    }
}
