package org.iterationplanner.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.json.AnyJson;
import org.iterationplanner.json.Json;
import org.iterationplanner.json.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different in a backlog: exactly one of a patch and changes. Immutable.
 *
 * @param patch RFC 6902, on the backlog as it is written: defaults left out
 * @param changes a partial backlog: the given fields of a record replace its own, null puts one back to its default; records of
 *     lists are matched by what identifies them, unknown ones are added, and those with {@code "$remove": true} removed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(
        @Nullable List<PatchOperation> patch, @Nullable AnyJson changes) {

    /** Nothing is different. */
    public static final Change NONE = new Change(List.of(), null);

    public Change {
        patch = patch == null ? null : List.copyOf(patch);
        changes = changes == null || changes.isNull() ? null : changes;
    }

    /**
     * The changed backlog, read as strictly as a body that was sent, or all that is wrong: with pointers that begin with
     * {@code /patch} or {@code /changes} if the change cannot be made, with {@code /modelInput} if what it makes cannot be read.
     * What is read has still to be validated.
     */
    public Reading<Backlog> applyTo(Backlog backlog) {
        if ((patch == null) == (changes == null)) {
            return new Reading.Wrong<>(List.of(new Issue(
                    "EXACTLY_ONE",
                    Issue.Severity.ERROR,
                    "",
                    (patch == null ? "Neither patch nor changes is given." : "Both patch and changes are given.")
                            + " Maybe keep to the one that says it shorter.",
                    null)));
        }
        Complaints complaints = new Complaints();
        JsonObject before = Documents.read(Json.write(backlog)).asJsonObject();
        JsonValue after = patch == null
                ? new Merging(complaints).merge(before, Documents.read(changes.text()))
                : new Patching(complaints).apply(before, patch);
        return complaints.isEmpty()
                ? Documents.read(after, Backlog.class, "/modelInput")
                : new Reading.Wrong<>(complaints.all());
    }
}
