package org.iterationplanner.change;

import java.util.List;
import java.util.Set;
import org.iterationplanner.backlog.Spelling;
import org.jspecify.annotations.Nullable;

/** Whether each operation of a patch is one. */
final class PatchSyntax {
    static final String BASELINE =
            "A change of the baseline is refused: it is the plan that is asked about. Maybe leave the baseline out.";

    private static final List<String> OPS = List.of("add", "remove", "replace", "move", "copy", "test");
    private static final Set<String> WITH_VALUE = Set.of("add", "replace", "test");
    private static final Set<String> WITH_SOURCE = Set.of("move", "copy");

    private final Complaints complaints;

    PatchSyntax(Complaints complaints) {
        this.complaints = complaints;
    }

    void check(List<PatchOperation> operations) {
        for (int i = 0; i < operations.size(); i++) {
            check(operations.get(i), "/patch/" + i);
        }
    }

    private void check(PatchOperation operation, String place) {
        String op = operation.op();
        if (op == null) {
            required(place + "/op");
        } else if (!OPS.contains(op)) {
            String nearest = Spelling.nearest(op, OPS, 2);
            complaints.add(
                    "UNKNOWN_NAME",
                    place + "/op",
                    "\"" + Complaints.shown(op) + "\" is none of " + String.join(", ", OPS) + ". Maybe "
                            + (nearest == null ? "choose one of them." : "you mean \"" + nearest + "\"."),
                    op);
        } else {
            if (WITH_VALUE.contains(op) && operation.value() == null) {
                required(place + "/value");
            }
            pointer(operation.path(), place + "/path", !op.equals("test"));
            if (WITH_SOURCE.contains(op)) {
                pointer(operation.from(), place + "/from", op.equals("move"));
            }
        }
    }

    private void pointer(@Nullable String text, String place, boolean changed) {
        if (text == null) {
            required(place);
        } else if (!Pointer.isWellFormed(text)) {
            complaints.add(
                    "BAD_POINTER",
                    place,
                    "\"" + Complaints.shown(text)
                            + "\" is no JSON pointer. Maybe write it as \"/assets/0/effort\", with"
                            + " ~1 for / and ~0 for ~ in a name.",
                    text);
        } else if (changed && new Pointer(text).isWithin("/baseline")) {
            complaints.add("BASELINE_FIXED", place, BASELINE, text);
        }
    }

    private void required(String place) {
        String field = place.substring(place.lastIndexOf('/') + 1);
        complaints.add(
                "REQUIRED", place, "The operation has no " + field + ". Maybe see RFC 6902 for what it needs.", null);
    }
}
