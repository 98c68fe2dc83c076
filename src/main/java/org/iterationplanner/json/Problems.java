package org.iterationplanner.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.iterationplanner.backlog.Issue;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one JSON text, in its order. A mapper that was not given one to collect in throws at the first.
 * For one thread.
 */
final class Problems {

    /** A small text can hold half a million mistakes; nobody reads more than these. */
    static final int MAX_REPORTED = 1_000;

    /** How a text begins to complain that is no Unicode. */
    static final String HALF_A_PAIR = "Half a surrogate pair";

    private final boolean collect;
    private final List<Issue> issues = new ArrayList<>();
    private int unreported;

    private Problems(boolean collect) {
        this.collect = collect;
    }

    /** A collector, for {@link DeserializationContext#getAttribute} under its class. */
    static Problems collector() {
        return new Problems(true);
    }

    static Problems of(DeserializationContext context) {
        return context.getAttribute(Problems.class) instanceof Problems problems ? problems : new Problems(false);
    }

    List<Issue> issues() {
        if (unreported == 0) {
            return List.copyOf(issues);
        }
        List<Issue> all = new ArrayList<>(issues);
        all.add(new Issue(
                "MORE_ERRORS",
                Issue.Severity.ERROR,
                "",
                unreported + " more problems are not listed. Maybe mend those listed and send it again.",
                String.valueOf(unreported)));
        return all;
    }

    void wrongType(JsonParser parser, String expected) throws IOException {
        JsonToken token = parser.currentToken();
        String found =
                switch (token) {
                    case START_OBJECT -> "an object";
                    case START_ARRAY -> "an array";
                    case VALUE_STRING -> "the text \"" + Excerpt.of(parser.getText()) + "\"";
                    default -> Excerpt.of(parser.getText());
                };
        boolean quotes = token == JsonToken.VALUE_STRING && expected.endsWith("number");
        report(
                parser,
                "WRONG_TYPE",
                "Expected " + expected + ", found " + found + ". Maybe "
                        + (quotes ? "leave the quotes out." : "write " + expected + " here."),
                token.isScalarValue() ? parser.getText() : null);
        parser.skipChildren();
    }

    /** Null reads as absent, but neither an element of a list nor a whole text can be absent. */
    void nullElement(JsonParser parser, String expected) throws JsonMappingException {
        if (parser.hasToken(JsonToken.VALUE_NULL) && !parser.getParsingContext().inObject()) {
            String message = "Expected " + expected + ", found null. Maybe leave it out or give a value.";
            report(parser, "REQUIRED", message, "null");
        }
    }

    void unknownField(JsonParser parser, String name, Collection<String> known) throws JsonMappingException {
        Supplier<String> message = () -> {
            String nearest = Excerpt.nearest(name, known);
            return "There is no field \"" + Excerpt.of(name) + "\" here. Maybe "
                    + (nearest == null
                            ? "leave it out; the fields are " + String.join(", ", known) + "."
                            : "you mean \"" + nearest + "\".");
        };
        report(parser, "UNKNOWN_FIELD", message, name);
    }

    void unknownName(JsonParser parser, String names, Collection<String> known) throws IOException {
        String name = parser.getText();
        Supplier<String> message = () -> {
            String nearest = Excerpt.nearest(name, known);
            return "\"" + Excerpt.of(name) + "\" is none of " + names + ". Maybe "
                    + (nearest == null ? "choose one of them." : "you mean \"" + nearest + "\".");
        };
        report(parser, "UNKNOWN_NAME", message, name);
    }

    void outOfRange(JsonParser parser) throws IOException {
        String text = parser.getText();
        String message = Excerpt.of(text) + " is too large a number, or too exact a one. Maybe use another unit.";
        report(parser, "OUT_OF_RANGE", message, text);
    }

    void badDate(JsonParser parser) throws IOException {
        String text = parser.getText();
        String message = "\"" + Excerpt.of(text) + "\" is no date. Maybe write it as year-month-day: \"2026-12-31\".";
        report(parser, "BAD_DATE", message, text);
    }

    void badDuration(JsonParser parser) throws IOException {
        String text = parser.getText();
        String message = "\"" + Excerpt.of(text) + "\" is no duration. Maybe write 30 seconds as \"PT30S\".";
        report(parser, "BAD_DURATION", message, text);
    }

    void badKey(JsonParser parser, String key) throws JsonMappingException {
        String message = "\"" + Excerpt.of(key) + "\" is no iteration number. Maybe write it as \"1\" or \"12\".";
        report(parser, "BAD_KEY", message, key);
    }

    /**
     * The text as it is, if every database can keep it.
     *
     * @throws JsonParseException if it is no Unicode text at all, so that not even a message could quote it
     */
    @Nullable
    String storable(JsonParser parser, String text) throws IOException {
        if (Excerpt.hasLoneSurrogate(text)) {
            throw new JsonParseException(parser, HALF_A_PAIR);
        }
        if (text.indexOf('\0') >= 0) {
            report(parser, "TEXT_INVALID", "The text holds the character U+0000. Maybe remove it.", text);
            return null;
        }
        return text;
    }

    private void report(JsonParser parser, String code, String message, @Nullable String value)
            throws JsonMappingException {
        report(parser, code, () -> message, value);
    }

    /** Asks for the message only if it is listed: to look for the nearest name takes longer than all reading. */
    private void report(JsonParser parser, String code, Supplier<String> message, @Nullable String value)
            throws JsonMappingException {
        if (!collect) {
            throw MismatchedInputException.from(parser, Object.class, code + ": " + message.get());
        }
        if (issues.size() == MAX_REPORTED) {
            unreported++;
            return;
        }
        issues.add(new Issue(
                code, Issue.Severity.ERROR, pointer(parser), message.get(), value == null ? null : Excerpt.of(value)));
    }

    /** Where the parser is. */
    static String pointer(JsonParser parser) {
        return Excerpt.printable(parser.getParsingContext().pathAsPointer().toString());
    }
}
