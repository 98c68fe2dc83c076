package org.iterationplanner.merge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.iterationplanner.cycle.Revision.Difference;

/**
 * What merging files into a living backlog makes of it, in sentences; together at most about a thousand.
 *
 * @param added records that are new
 * @param changed fields that are different
 * @param removed records that are gone
 * @param missing records that are not in the files and stay
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MergeReport(List<String> added, List<String> changed, List<String> removed, List<String> missing) {

    public MergeReport {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
        missing = List.copyOf(missing);
    }

    static MergeReport of(List<Difference> differences, List<String> missing) {
        return new MergeReport(
                sentences(differences, Kind.ADDED),
                sentences(differences, Kind.CHANGED),
                sentences(differences, Kind.REMOVED),
                missing);
    }

    private enum Kind {
        ADDED,
        CHANGED,
        REMOVED;

        static Kind of(Difference difference) {
            boolean whole = difference.id() != null && difference.field() == null;
            return !whole ? CHANGED : difference.before() == null ? ADDED : REMOVED;
        }
    }

    private static List<String> sentences(List<Difference> differences, Kind kind) {
        return differences.stream()
                .filter(difference -> Kind.of(difference) == kind)
                .map(Difference::sentence)
                .toList();
    }
}
