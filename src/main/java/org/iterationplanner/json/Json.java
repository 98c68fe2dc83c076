package org.iterationplanner.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * The one mapper of the whole service, with or without a container.
 *
 * <p>Records are written from their fields, because an accessor answers a default where the field is null, and what is
 * null is left out. Numbers are exact decimals without exponent, dates and durations ISO 8601. Reading refuses whatever
 * is not exactly what a record says: unknown fields, duplicate keys, text after the end, any scalar of another type. As
 * such the mapper throws at the first problem; {@link StrictReader} reports all of them. Thread-safe.
 */
public final class Json {

    /** Deep enough for every request, and far from the end of a stack. */
    static final int MAX_DEPTH = 100;
    /** Longer than any text that is accepted, so that what is a little too long is reported with all else. */
    static final int MAX_TEXT = 20_000;

    static final int MAX_NAME = 1_000;
    static final int MAX_NUMBER = 100;

    private static final ObjectMapper MAPPER = create();

    /** For the container, which asks for the mapper. */
    Json() {}

    /** The mapper, for what else in the service reads or writes JSON; nobody configures it. */
    @Produces
    @Singleton
    static ObjectMapper mapper() {
        return MAPPER;
    }

    /** The value as JSON on one line. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A " + value.getClass().getName() + " cannot be written as JSON.", e);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException at the first thing wrong with it
     */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is no " + type.getName() + ": " + e.getOriginalMessage(), e);
        }
    }

    private static ObjectMapper create() {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_TEXT)
                        .maxNameLength(MAX_NAME)
                        .maxNumberLength(MAX_NUMBER)
                        .build())
                .build();
        return JsonMapper.builder(factory)
                .visibility(PropertyAccessor.ALL, Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
                .defaultPropertyInclusion(JsonInclude.Value.ALL_NON_NULL)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .addModule(new JavaTimeModule())
                .addModule(new StrictModule())
                .build();
    }
}
