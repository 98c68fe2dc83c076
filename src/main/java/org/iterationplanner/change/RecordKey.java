package org.iterationplanner.change;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What makes two records of a list the same one.
 *
 * @param fields that a record must have to be found
 * @param of the key of a record that has them
 */
record RecordKey(List<String> fields, Function<JsonObject, Object> of) {
    private static final JsonValue PRECEDES = Documents.PROVIDER.createValue("PRECEDES");

    private static final RecordKey ID = all("id");

    private static final Map<String, RecordKey> BY_LIST = Map.of(
            "teams", ID,
            "datacenters", ID,
            "workloads", ID,
            "releases", ID,
            "assets", ID,
            "dependencies", new RecordKey(List.of("from", "to"), RecordKey::dependency),
            "workloadDependencies", all("from", "to"),
            "freezes", all("scope", "from", "to"));

    /** Of the records of a list; empty for what is replaced as a whole. */
    static Optional<RecordKey> of(String list) {
        return Optional.ofNullable(BY_LIST.get(list));
    }

    private static RecordKey all(String... fields) {
        List<String> names = List.of(fields);
        return new RecordKey(
                names, record -> names.stream().map(name -> given(record, name)).toList());
    }

    /** Only PRECEDES tells its ends apart. */
    private static Object dependency(JsonObject record) {
        JsonValue type = given(record, "type") == JsonValue.NULL ? PRECEDES : given(record, "type");
        List<JsonValue> ends = List.of(given(record, "from"), given(record, "to"));
        return List.of(type, type.equals(PRECEDES) ? ends : Set.copyOf(ends));
    }

    static JsonValue given(JsonObject record, String field) {
        return record.getOrDefault(field, JsonValue.NULL);
    }
}
