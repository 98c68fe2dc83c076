package org.iterationplanner.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list or map from its own bracket and from nothing else, where Jackson would also take an empty text.
 * Elements and entries that were null, or wrong and so reported, are dropped.
 */
final class Bracketed extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;

    private final JsonToken bracket;

    Bracketed(JsonDeserializer<?> reader, JsonToken bracket) {
        super(reader);
        this.bracket = bracket;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
        return new Bracketed(reader, bracket);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(bracket)) {
            Problems.of(context).wrongType(parser, name());
            return null;
        }
        Object value = super.deserialize(parser, context);
        if (value instanceof Collection<?> elements) {
            elements.removeIf(Objects::isNull);
        } else if (value instanceof Map<?, ?> entries) {
            entries.keySet().removeIf(Objects::isNull);
            entries.values().removeIf(Objects::isNull);
        }
        return value;
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) throws JsonMappingException {
        Problems.of(context).nullElement(context.getParser(), name());
        return null;
    }

    private String name() {
        return bracket == JsonToken.START_ARRAY ? "an array" : "an object";
    }
}
