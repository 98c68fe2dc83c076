package org.iterationplanner.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.intake.Imported;
import org.iterationplanner.table.Sent;
import org.junit.jupiter.api.io.TempDir;

/** Small files as tools write them, and short words for what is made of them. */
abstract class InventoryFixture {
    static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    @TempDir
    Path folder;

    Imported imported(ImportFormat format, String csv) throws IOException {
        return format.read(List.of(Sent.text(folder, "inventory.csv", csv)), false, ImportOptions.DEFAULT, DAY);
    }

    /** Code and place of what is said of rows. */
    static List<String> rows(Imported imported) {
        return imported.issues().stream()
                .filter(issue -> !issue.pointer().isEmpty() && !issue.pointer().startsWith("/modelInput"))
                .map(issue -> issue.code() + " " + issue.pointer())
                .toList();
    }

    static Dependency dependency(String from, String to, Dependency.Type type) {
        return new Dependency(from, to, type, null, null, null);
    }

    static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(Stream.of(values)
                .map(value -> value instanceof String text && text.matches("[0-9]+(\\.[0-9])?")
                        ? new BigDecimal(text)
                        : value)
                .toArray());
    }
}
