package org.iterationplanner.change;

import static org.iterationplanner.change.RecordKey.given;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.stream.IntStream;

/** Equality as RFC 6902, 4.6 has it. */
final class SameJson {

    private SameJson() {}

    /** Whether two values are the same: 1 is 1.0, and the order of fields is of no matter. */
    static boolean isSame(JsonValue one, JsonValue other) {
        if (one instanceof JsonNumber a && other instanceof JsonNumber b) {
            return a.bigDecimalValue().compareTo(b.bigDecimalValue()) == 0;
        }
        if (one instanceof JsonArray a && other instanceof JsonArray b) {
            return a.size() == b.size() && IntStream.range(0, a.size()).allMatch(i -> isSame(a.get(i), b.get(i)));
        }
        if (one instanceof JsonObject a && other instanceof JsonObject b) {
            return a.keySet().equals(b.keySet())
                    && a.entrySet().stream().allMatch(field -> isSame(field.getValue(), given(b, field.getKey())));
        }
        return one.equals(other);
    }
}
