package org.iterationplanner.change;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the given fields of a partial backlog in the place of its own. For one change. */
final class Merging {
    private static final String REMOVE = "$remove";

    private record Wanted(String place, JsonObject change) {

        boolean removes() {
            return change.containsKey(REMOVE);
        }
    }

    private final Complaints complaints;

    Merging(Complaints complaints) {
        this.complaints = complaints;
    }

    /** The document with the changes made; with a complaint it is of no use. */
    JsonValue merge(JsonObject document, JsonValue changes) {
        if (!(changes instanceof JsonObject fields)) {
            complaints.add(
                    "WRONG_TYPE",
                    "/changes",
                    "Expected an object. Maybe write {\"assets\": [{\"id\": ..}]}.",
                    changes.toString());
            return document;
        }
        if (fields.containsKey("baseline")) {
            complaints.add("BASELINE_FIXED", "/changes/baseline", PatchSyntax.BASELINE, null);
        }
        JsonObjectBuilder merged = Documents.PROVIDER.createObjectBuilder(document);
        fields.forEach((name, value) -> set(merged, name, merged(name, document.get(name), value)));
        return merged.build();
    }

    private JsonValue merged(String name, @Nullable JsonValue before, JsonValue change) {
        Optional<RecordKey> key = RecordKey.of(name);
        if (key.isPresent() && change instanceof JsonArray changed) {
            return records(
                    before == null ? JsonValue.EMPTY_JSON_ARRAY : before.asJsonArray(),
                    changed,
                    key.get(),
                    "/changes/" + name);
        }
        boolean isRecord = name.equals("calendar") || name.equals("limits");
        return isRecord && before != null && change instanceof JsonObject given
                ? merged(before.asJsonObject(), given)
                : change;
    }

    private JsonArray records(JsonArray before, JsonArray changed, RecordKey key, String place) {
        JsonArrayBuilder after = Documents.PROVIDER.createArrayBuilder();
        Map<Object, Wanted> wanted = wanted(changed, key, place);
        Set<Object> found = new HashSet<>();
        for (JsonObject record : before.getValuesAs(JsonObject.class)) {
            Wanted change = wanted.get(key.of().apply(record));
            if (change == null) {
                after.add(record);
            } else {
                found.add(key.of().apply(record));
                if (!change.removes()) {
                    after.add(merged(record, change.change()));
                }
            }
        }
        wanted.keySet().removeAll(found);
        for (Wanted unknown : wanted.values()) {
            if (unknown.removes()) {
                complaints.add(
                        "UNKNOWN_REFERENCE",
                        unknown.place(),
                        "There is no " + Complaints.shown(unknown.change().toString())
                                + " that could be removed. Maybe look at model-input for how it is called.",
                        null);
            } else {
                after.add(unknown.change());
            }
        }
        // what is no record at all is for the reader to complain of
        changed.stream().filter(element -> !(element instanceof JsonObject)).forEach(after::add);
        return after.build();
    }

    private Map<Object, Wanted> wanted(JsonArray changed, RecordKey key, String place) {
        Map<Object, Wanted> wanted = new LinkedHashMap<>();
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i) instanceof JsonObject record && isComplete(record, key, place + "/" + i)) {
                Wanted one = new Wanted(place + "/" + i, record);
                Wanted other = wanted.putIfAbsent(key.of().apply(record), one);
                if (other != null) {
                    complaints.add(
                            "REPEATED",
                            one.place(),
                            "The same record is changed at " + other.place() + ". Maybe put both changes into one.",
                            null);
                }
            }
        }
        return wanted;
    }

    private boolean isComplete(JsonObject record, RecordKey key, String place) {
        for (String field : key.fields()) {
            if (RecordKey.given(record, field) == JsonValue.NULL) {
                complaints.add(
                        "REQUIRED",
                        place + "/" + field,
                        "Without " + String.join(", ", key.fields()) + " nobody knows which record is meant. Maybe"
                                + " copy them from model-input.",
                        null);
                return false;
            }
        }
        JsonValue remove = record.get(REMOVE);
        boolean more = record.keySet().stream()
                .anyMatch(field -> !field.equals(REMOVE)
                        && !field.equals("type")
                        && !key.fields().contains(field));
        if (remove != null && (remove != JsonValue.TRUE || more)) {
            complaints.add(
                    "NOT_APPLICABLE",
                    place + "/" + REMOVE,
                    "A record is removed by \"" + REMOVE + "\": true beside " + String.join(", ", key.fields())
                            + " and nothing else. Maybe leave the rest out.",
                    remove.toString());
        }
        return true;
    }

    private static JsonObject merged(JsonObject record, JsonObject change) {
        JsonObjectBuilder merged = Documents.PROVIDER.createObjectBuilder(record);
        change.forEach((field, value) -> set(merged, field, value));
        return merged.build();
    }

    /** Null reads as absent. */
    private static void set(JsonObjectBuilder object, String field, JsonValue value) {
        if (value == JsonValue.NULL) {
            object.remove(field);
        } else {
            object.add(field, value);
        }
    }
}
