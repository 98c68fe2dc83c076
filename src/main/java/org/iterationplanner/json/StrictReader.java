package org.iterationplanner.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.iterationplanner.backlog.Issue;
import org.jspecify.annotations.Nullable;

/**
 * Reads a record from JSON that somebody else wrote, and reports everything that is wrong with it at once: whatever is
 * JSON is read to its end. Thread-safe.
 */
public final class StrictReader {
    private static final ObjectReader READER = Json.mapper()
            .reader()
            .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.WRAP_EXCEPTIONS);

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int SHOWN = 20;

    private StrictReader() {}

    /** Reads a record from UTF-8. */
    public static <T> Reading<T> read(byte[] json, Class<T> type) {
        CharBuffer text = CharBuffer.allocate(json.length);
        CoderResult decoded = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(json), text, true);
        text.flip();
        if (decoded.isError()) {
            String message = "This is not UTF-8 after character " + text.length() + ". Maybe it was saved as Latin-1.";
            return unreadable("BAD_UTF8", "", message, null);
        }
        if (text.hasRemaining() && text.charAt(0) == BYTE_ORDER_MARK) {
            text.get();
        }
        return read(text, type);
    }

    private static <T> Reading<T> read(CharBuffer text, Class<T> type) {
        Problems problems = Problems.collector();
        int from = text.arrayOffset() + text.position();
        try (JsonParser parser = READER.getFactory().createParser(text.array(), from, text.remaining())) {
            try {
                if (parser.nextToken() == null) {
                    return unreadable("EMPTY_BODY", "", "There is nothing to read. Maybe the body was not sent.", null);
                }
                T value = READER.forType(type)
                        .withAttribute(Problems.class, problems)
                        .readValue(parser);
                return endsHere(parser)
                        ? result(value, problems)
                        : unreadable("TRAILING_TEXT", "", trailing(parser), null);
            } catch (JacksonException e) {
                return stopped(e, problems, parser, text);
            }
        } catch (IOException e) {
            // reading from memory fails in no other way
            throw new UncheckedIOException(e);
        }
    }

    /** Why reading could not go on; Jackson wraps what happens within lists. */
    private static <T> Reading<T> stopped(JacksonException e, Problems problems, JsonParser parser, CharBuffer text)
            throws JacksonException {
        Throwable cause = e;
        while (cause instanceof JsonMappingException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof StreamConstraintsException) {
            List<Issue> all = new ArrayList<>(problems.issues());
            all.add(limit(parser));
            return new Reading.Wrong<>(all);
        }
        if (cause instanceof JsonParseException malformed) {
            return malformed(malformed, parser, text);
        }
        throw e;
    }

    private static <T> Reading<T> result(T value, Problems problems) {
        List<Issue> issues = problems.issues();
        return issues.isEmpty() ? new Reading.Value<>(value) : new Reading.Wrong<>(issues);
    }

    private static boolean endsHere(JsonParser parser) throws IOException {
        try {
            return parser.nextToken() == null;
        } catch (JacksonException e) {
            return false;
        }
    }

    private static String trailing(JsonParser parser) {
        return "There is more after the end of the JSON text, at " + place(parser)
                + ". Maybe a bracket was closed too early.";
    }

    private static Issue limit(JsonParser parser) {
        String message = "This is nested deeper than " + Json.MAX_DEPTH + ", or has a text longer than " + Json.MAX_TEXT
                + ", a field name longer than " + Json.MAX_NAME + " or a number longer than " + Json.MAX_NUMBER
                + " characters, at " + place(parser) + ". Maybe shorten it.";
        return new Issue("TOO_LARGE", Issue.Severity.ERROR, Problems.pointer(parser), message, null);
    }

    private static <T> Reading<T> malformed(JsonParseException e, JsonParser parser, CharBuffer text) {
        String pointer = Problems.pointer(parser);
        String said = e.getOriginalMessage();
        if (said.startsWith("Duplicate field")) {
            String message = "The field stands twice in one object, at " + place(parser) + ". Maybe remove one.";
            return unreadable("DUPLICATE_KEY", pointer, message, pointer.substring(pointer.lastIndexOf('/') + 1));
        }
        if (said.startsWith(Problems.HALF_A_PAIR)) {
            String message = "The text at " + place(parser) + " holds half a surrogate pair. Maybe write the character"
                    + " itself instead of \\u escapes.";
            return unreadable("TEXT_INVALID", pointer, message, null);
        }
        int offset = (int) Math.max(0, Math.min(parser.currentLocation().getCharOffset(), text.length()));
        String rest = text.subSequence(offset, Math.min(offset + SHOWN, text.length()))
                .toString();
        String message =
                "This is not JSON at " + place(parser) + ". Maybe a quote, comma or bracket is missing or too many.";
        return unreadable("MALFORMED_JSON", pointer, message, Excerpt.of(rest));
    }

    private static String place(JsonParser parser) {
        return "line " + parser.currentLocation().getLineNr() + ", column "
                + parser.currentLocation().getColumnNr();
    }

    private static <T> Reading<T> unreadable(String code, String pointer, String message, @Nullable String value) {
        return new Reading.Unreadable<>(new Issue(code, Issue.Severity.ERROR, pointer, message, value));
    }
}
