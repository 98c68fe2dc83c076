package org.iterationplanner.change;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A JSON pointer (RFC 6901), and how far it leads into a document. */
record Pointer(String text) {
    private static final Pattern BAD_ESCAPE = Pattern.compile("~(?![01])");
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

    /**
     * The last value on the way, and what does not lead on from it.
     *
     * @param missing the first step that leads nowhere; null: the pointer leads to {@code value}
     */
    record Way(String prefix, JsonValue value, @Nullable String missing) {

        /** What keeps the pointer from leading on. */
        String obstacle() {
            String place = prefix.isEmpty() ? "the input" : Complaints.shown(prefix);
            String step = "\"" + Complaints.shown(String.valueOf(missing)) + "\"";
            return switch (value.getValueType()) {
                case OBJECT -> place + " has no field " + step;
                case ARRAY ->
                    place + " has " + value.asJsonArray().size() + " elements, counted from 0, and none is " + step;
                default -> place + " has nothing below it";
            };
        }
    }

    static boolean isWellFormed(String text) {
        return text.isEmpty()
                || (text.startsWith("/") && !BAD_ESCAPE.matcher(text).find());
    }

    /** Whether this is {@code other} or leads into it. */
    boolean isWithin(String other) {
        return text.equals(other) || text.startsWith(other + "/");
    }

    int depth() {
        return (int) text.chars().filter(c -> c == '/').count();
    }

    Way into(JsonValue document) {
        String prefix = "";
        JsonValue value = document;
        for (String step : steps()) {
            JsonValue next = next(value, step.replace("~1", "/").replace("~0", "~"));
            if (next == null) {
                return new Way(prefix, value, step);
            }
            value = next;
            prefix += "/" + step;
        }
        return new Way(prefix, value, null);
    }

    private List<String> steps() {
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.substring(1).split("/", -1)).toList();
    }

    private static @Nullable JsonValue next(JsonValue value, String step) {
        if (value instanceof JsonArray array) {
            boolean inside = INDEX.matcher(step).matches() && Integer.parseInt(step) < array.size();
            return inside ? array.get(Integer.parseInt(step)) : null;
        }
        return value.getValueType() == JsonValue.ValueType.OBJECT
                ? value.asJsonObject().get(step)
                : null;
    }

    /** Whether a step from {@code value}, an array, is written as RFC 6901 does not allow, such as 01. */
    static boolean isNoIndex(JsonValue value, @Nullable String step) {
        return step != null
                && value instanceof JsonArray
                && !step.equals("-")
                && !INDEX.matcher(step).matches();
    }
}
