package org.iterationplanner.change;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonPatch;
import jakarta.json.JsonPatchBuilder;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Objects;
import org.iterationplanner.change.Documents.Extent;
import org.jspecify.annotations.Nullable;

/**
 * Applies a patch, one operation after the other, by Jakarta JSON Processing. Bounds what hostile patches could make of a small
 * document: a few dozen copies of a container into itself would fill any memory. For one patch.
 */
final class Patching {

    /** Each is a walk through a list. */
    static final int MAX_OPERATIONS = 1_000;

    /** Characters that all copies together may add. */
    static final int MAX_COPIED = 20_000_000;

    /** As deep as any request may be. */
    private static final int MAX_DEPTH = 100;

    private final Complaints complaints;
    private long copied;

    Patching(Complaints complaints) {
        this.complaints = complaints;
    }

    /** The document with all operations done; with a complaint it is of no use. */
    JsonValue apply(JsonObject document, List<PatchOperation> operations) {
        if (operations.size() > MAX_OPERATIONS) {
            complaints.add(
                    "TOO_MANY",
                    "/patch",
                    "There are " + operations.size() + " operations; " + MAX_OPERATIONS
                            + " are allowed. Maybe give the changed records as \"changes\".",
                    String.valueOf(operations.size()));
            return document;
        }
        new PatchSyntax(complaints).check(operations);
        JsonStructure patched = document;
        for (int i = 0; i < operations.size() && complaints.isEmpty(); i++) {
            patched = apply(patched, operations.get(i), "/patch/" + i);
        }
        return patched;
    }

    private JsonStructure apply(JsonStructure document, PatchOperation operation, String place) {
        String op = Objects.requireNonNull(operation.op());
        Pointer path = new Pointer(Objects.requireNonNull(operation.path()));
        Pointer from = operation.from() == null ? null : new Pointer(operation.from());
        JsonValue value = operation.value() == null
                ? null
                : Documents.read(operation.value().text());
        Pointer.Way way = path.into(document);
        if (op.equals("test")) {
            test(operation, way, Objects.requireNonNull(value), place);
            return document;
        }
        if (!isAllowed(document, op, path, from, value, place)) {
            return document;
        }
        try {
            JsonStructure patched = patch(op, path, from, value).apply(document);
            if (path.text().isEmpty() && !keepsBaseline(document, patched)) {
                complaints.add("BASELINE_FIXED", place, PatchSyntax.BASELINE, null);
            }
            return patched;
        } catch (JsonException e) {
            // its message may quote the whole document
            String why = way.missing() == null ? "that cannot be done there" : way.obstacle();
            inapplicable(operation, place, why);
            return document;
        }
    }

    /** RFC 6902, 4.6: numbers are equal by value, which the library does not see. */
    private void test(PatchOperation operation, Pointer.Way way, JsonValue expected, String place) {
        if (way.missing() != null) {
            inapplicable(operation, place, way.obstacle());
        } else if (!SameJson.isSame(way.value(), expected)) {
            complaints.add(
                    "PATCH_TEST_FAILED",
                    place,
                    named(operation) + " expects " + Complaints.shown(expected.toString()) + " and finds "
                            + Complaints.shown(way.value().toString()) + ". Maybe the input has been read before it"
                            + " was changed.",
                    way.value().toString());
        }
    }

    private boolean isAllowed(
            JsonStructure document,
            String op,
            Pointer path,
            @Nullable Pointer from,
            @Nullable JsonValue value,
            String place) {
        JsonValue moved = value;
        boolean hasSource = op.equals("move") || op.equals("copy");
        if (hasSource) {
            Pointer.Way source = Objects.requireNonNull(from).into(document);
            if (source.missing() != null) {
                inapplicable(op + " from " + Complaints.shown(from.text()), place, source.obstacle());
                return false;
            }
            moved = source.value();
        }
        Pointer.Way way = path.into(document);
        if (Pointer.isNoIndex(way.value(), way.missing())) {
            inapplicable(op + " " + Complaints.shown(path.text()), place, way.obstacle());
            return false;
        }
        if (op.equals("remove")) {
            return true;
        }
        Extent extent = Extent.of(Objects.requireNonNull(moved));
        copied += op.equals("copy") ? extent.characters() : 0;
        if (copied > MAX_COPIED || path.depth() + extent.depth() > MAX_DEPTH) {
            complaints.add(
                    "TOO_LARGE",
                    place,
                    "With this operation the copies come to more than " + MAX_COPIED
                            + " characters, or the input is nested deeper than " + MAX_DEPTH
                            + ". Maybe a container is copied into itself.",
                    null);
            return false;
        }
        return true;
    }

    private static JsonPatch patch(String op, Pointer path, @Nullable Pointer from, @Nullable JsonValue value) {
        JsonPatchBuilder patch = Documents.PROVIDER.createPatchBuilder();
        String source = from == null ? "" : from.text();
        JsonValue given = value == null ? JsonValue.NULL : value;
        JsonPatchBuilder one =
                switch (op) {
                    case "add" -> patch.add(path.text(), given);
                    case "replace" -> patch.replace(path.text(), given);
                    case "remove" -> patch.remove(path.text());
                    case "move" -> patch.move(path.text(), source);
                    default -> patch.copy(path.text(), source);
                };
        return one.build();
    }

    /** Whether an input that was put in place as a whole leaves the baseline out, or as it was. */
    private static boolean keepsBaseline(JsonStructure before, JsonStructure after) {
        JsonValue given = after instanceof JsonObject object ? object.get("baseline") : null;
        return given == null || SameJson.isSame(given, before.asJsonObject().getOrDefault("baseline", JsonValue.NULL));
    }

    private void inapplicable(PatchOperation operation, String place, String why) {
        inapplicable(named(operation), place, why);
    }

    private void inapplicable(String what, String place, String why) {
        complaints.add(
                "PATCH_NOT_APPLICABLE",
                place,
                what + " does not apply: " + why + ". Maybe look at model-input, where defaults are left out.",
                null);
    }

    private static String named(PatchOperation operation) {
        return operation.op() + " " + Complaints.shown(String.valueOf(operation.path()));
    }
}
