package org.iterationplanner.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iterationplanner.backlog.Issue;
import org.jspecify.annotations.Nullable;

/**
 * A pointer into a backlog, taken apart.
 *
 * @param rest what follows the record, beginning with a slash, or empty
 */
record Position(RecordKind kind, int index, String rest) {

    private static final Pattern POINTER = Pattern.compile("/([a-zA-Z]+)/([0-9]{1,9})(/.*)?", Pattern.DOTALL);

    /** The record that a pointer leads to, or null when it leads to none of a list. */
    static @Nullable Position of(String pointer) {
        Matcher match = POINTER.matcher(pointer);
        if (match.matches()) {
            for (RecordKind kind : RecordKind.values()) {
                if (kind.field().equals(match.group(1))) {
                    String rest = match.group(3);
                    return new Position(kind, Integer.parseInt(match.group(2)), rest == null ? "" : rest);
                }
            }
        }
        return null;
    }

    /** Whether an issue is an error of a row, and not of a file as a whole. */
    static boolean isRow(Issue issue) {
        return issue.isError() && !issue.pointer().isEmpty() && !issue.pointer().startsWith("/modelInput");
    }
}
