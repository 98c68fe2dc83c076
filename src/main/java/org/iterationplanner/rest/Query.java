package org.iterationplanner.rest;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.iterationplanner.backlog.Issue;
import org.jspecify.annotations.Nullable;

/** Reads what stands in an address; what cannot be read ends the call, because JAX-RS would say "not found". */
final class Query {
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,3})?");
    private static final int UUID_LENGTH = 36;
    private static final int PAGE_SIZE = 20;
    private static final int MAX_PAGE_SIZE = 100;
    private static final int MAX_PAGE = 1_000_000;

    private Query() {}

    /** An id of ours; what is none cannot be found. */
    static UUID id(String text) {
        try {
            if (text.length() == UUID_LENGTH) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException e) {
            // as not found as any other
        }
        throw new Refusal(ProblemCode.NOT_FOUND, "Nothing has this id. Maybe it was cut short.");
    }

    /** The number of a version or an iteration; what is none cannot be found. */
    static int number(String text) {
        if (WHOLE.matcher(text).matches()) {
            return Integer.parseInt(text);
        }
        throw new Refusal(ProblemCode.NOT_FOUND, "Nothing has this number. Maybe it was misspelt.");
    }

    /** Of a list, from 0. */
    static int page(@Nullable String text) {
        return whole("page", text, 0, 0, MAX_PAGE);
    }

    /** Of a page. */
    static int size(@Nullable String text) {
        return whole("size", text, PAGE_SIZE, 1, MAX_PAGE_SIZE);
    }

    static int whole(String name, @Nullable String text, int otherwise, int min, int max) {
        if (text == null) {
            return otherwise;
        }
        if (!WHOLE.matcher(text).matches() || Integer.parseInt(text) < min || Integer.parseInt(text) > max) {
            throw wrong(name, text, "a whole number from " + min + " to " + max);
        }
        return Integer.parseInt(text);
    }

    /** A time as ISO 8601 has it, or as a number of seconds. */
    static Duration seconds(String name, @Nullable String text, Duration otherwise, Duration min, Duration max) {
        if (text == null) {
            return otherwise;
        }
        try {
            Duration time = Duration.parse(SECONDS.matcher(text).matches() ? "PT" + text + "S" : text);
            if (time.compareTo(min) >= 0 && time.compareTo(max) <= 0) {
                return time;
            }
        } catch (DateTimeParseException e) {
            // as wrong as one that is too long
        }
        throw wrong(name, text, "a time from " + min + " to " + max);
    }

    static boolean flag(String name, @Nullable String text) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (!text.equals("true")) {
            throw wrong(name, text, "true or false");
        }
        return true;
    }

    static <E extends Enum<E>> @Nullable E choice(String name, @Nullable String text, E[] choices) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equals(text))
                .findFirst()
                .orElseThrow(() -> wrong(name, text, "one of " + Arrays.toString(choices)));
    }

    static Refusal wrong(String name, String value, String expected) {
        String message = "Expected " + expected + ", found \"" + value + "\". Maybe leave it out.";
        return new Refusal(
                ProblemCode.INVALID_INPUT,
                List.of(new Issue("WRONG_PARAMETER", Issue.Severity.ERROR, "/query/" + name, message, value)));
    }
}
