package org.iterationplanner.change;

import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.json.Reading;
import org.iterationplanner.json.StrictReader;

/** JSON texts as the trees that Jakarta JSON Processing changes. */
final class Documents {

    /** Looked up once: each of the static methods of {@code Json} looks it up again. */
    static final JsonProvider PROVIDER = JsonProvider.provider();

    private Documents() {}

    /** Any well-formed JSON. */
    static JsonValue read(String json) {
        try (JsonReader reader = PROVIDER.createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }

    /**
     * Reads a record as strictly as from a body that was sent.
     *
     * @param place put before every pointer
     */
    static <T> Reading<T> read(JsonValue document, Class<T> type, String place) {
        Reading<T> reading = StrictReader.read(document.toString().getBytes(StandardCharsets.UTF_8), type);
        if (reading instanceof Reading.Value<T>) {
            return reading;
        }
        return new Reading.Wrong<>(reading.issues().stream()
                .map(issue -> new Issue(
                        issue.code(), issue.severity(), place + issue.pointer(), issue.message(), issue.value()))
                .toList());
    }

    /** How much of a document a value would be. */
    record Extent(long characters, int depth) {

        /** Of a value that is nested no deeper than a stack can follow. */
        static Extent of(JsonValue value) {
            return switch (value.getValueType()) {
                case OBJECT ->
                    value.asJsonObject().entrySet().stream()
                            .map(field ->
                                    of(field.getValue()).with(field.getKey().length()))
                            .reduce(new Extent(2, 0), Extent::and)
                            .nested();
                case ARRAY ->
                    value.asJsonArray().stream()
                            .map(Extent::of)
                            .reduce(new Extent(2, 0), Extent::and)
                            .nested();
                default -> new Extent(value.toString().length(), 0);
            };
        }

        private Extent with(int more) {
            return new Extent(characters + more, depth);
        }

        private Extent and(Extent other) {
            return new Extent(characters + other.characters, Math.max(depth, other.depth));
        }

        private Extent nested() {
            return new Extent(characters, depth + 1);
        }
    }
}
