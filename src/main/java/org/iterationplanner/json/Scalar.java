package org.iterationplanner.json;

import static com.fasterxml.jackson.core.JsonToken.VALUE_FALSE;
import static com.fasterxml.jackson.core.JsonToken.VALUE_NUMBER_FLOAT;
import static com.fasterxml.jackson.core.JsonToken.VALUE_NUMBER_INT;
import static com.fasterxml.jackson.core.JsonToken.VALUE_STRING;
import static com.fasterxml.jackson.core.JsonToken.VALUE_TRUE;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a scalar from the token it is written as and from no other; what is wrong is reported and reads as absent. */
final class Scalar<T> extends JsonDeserializer<T> {

    /** Makes a value of a token of the right type; null: it has said what is wrong. */
    interface Parse<T> {
        @Nullable
        T parse(JsonParser parser, Problems problems) throws IOException;
    }

    /** How a kind of scalar is called in messages, which tokens it is written as, and what makes a value of them. */
    record Kind<T>(String name, Set<JsonToken> tokens, Parse<T> parse) {}

    /** Beyond this a number of a few characters would take megabytes to write out. */
    private static final int MAX_SCALE = 100;

    private static final int DATE_LENGTH = "2026-12-31".length();

    static final Kind<String> TEXT = new Kind<>(
            "text", EnumSet.of(VALUE_STRING), (parser, problems) -> problems.storable(parser, parser.getText()));
    static final Kind<Boolean> BOOLEAN = new Kind<>(
            "true or false",
            EnumSet.of(VALUE_TRUE, VALUE_FALSE),
            (parser, problems) -> parser.currentToken() == VALUE_TRUE);
    static final Kind<Integer> INTEGER =
            new Kind<>("a whole number", EnumSet.of(VALUE_NUMBER_INT), (parser, problems) -> {
                Long value = whole(parser, problems, Integer.MIN_VALUE, Integer.MAX_VALUE);
                return value == null ? null : value.intValue();
            });
    static final Kind<Long> LONG = new Kind<>(
            "a whole number",
            EnumSet.of(VALUE_NUMBER_INT),
            (parser, problems) -> whole(parser, problems, Long.MIN_VALUE, Long.MAX_VALUE));
    static final Kind<BigDecimal> NUMBER =
            new Kind<>("a number", EnumSet.of(VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT), Scalar::number);
    static final Kind<LocalDate> DATE =
            new Kind<>("a date such as \"2026-12-31\"", EnumSet.of(VALUE_STRING), Scalar::date);
    static final Kind<Duration> DURATION =
            new Kind<>("a duration such as \"PT30S\"", EnumSet.of(VALUE_STRING), Scalar::duration);

    /** One of some names, spelled exactly. */
    static Kind<Object> choice(Map<String, Object> byName) {
        String names = String.join(", ", byName.keySet());
        return new Kind<>("one of " + names, EnumSet.of(VALUE_STRING), (parser, problems) -> {
            Object found = byName.get(parser.getText());
            if (found == null) {
                problems.unknownName(parser, names, byName.keySet());
            }
            return found;
        });
    }

    private final Kind<T> kind;

    Scalar(Kind<T> kind) {
        this.kind = kind;
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        Problems problems = Problems.of(context);
        if (!kind.tokens().contains(parser.currentToken())) {
            problems.wrongType(parser, kind.name());
            return null;
        }
        return kind.parse().parse(parser, problems);
    }

    @Override
    public @Nullable T getNullValue(DeserializationContext context) throws JsonMappingException {
        Problems.of(context).nullElement(context.getParser(), kind.name());
        return null;
    }

    private static @Nullable Long whole(JsonParser parser, Problems problems, long min, long max) throws IOException {
        BigDecimal value = parser.getDecimalValue();
        if (value.compareTo(BigDecimal.valueOf(min)) < 0 || value.compareTo(BigDecimal.valueOf(max)) > 0) {
            problems.outOfRange(parser);
            return null;
        }
        return value.longValueExact();
    }

    private static @Nullable BigDecimal number(JsonParser parser, Problems problems) throws IOException {
        BigDecimal value = parser.getDecimalValue();
        if (Math.abs((long) value.scale()) > MAX_SCALE) {
            problems.outOfRange(parser);
            return null;
        }
        return value;
    }

    private static @Nullable LocalDate date(JsonParser parser, Problems problems) throws IOException {
        String text = parser.getText();
        try {
            if (text.length() == DATE_LENGTH) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException e) {
            // reported below, as every other text that is no date
        }
        problems.badDate(parser);
        return null;
    }

    private static @Nullable Duration duration(JsonParser parser, Problems problems) throws IOException {
        try {
            return Duration.parse(parser.getText());
        } catch (DateTimeParseException e) {
            problems.badDuration(parser);
            return null;
        }
    }
}
