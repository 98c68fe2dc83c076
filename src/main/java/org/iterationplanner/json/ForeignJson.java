package org.iterationplanner.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * JSON as other programs write it: there is more in it than anybody asked for, and what is asked for may be missing or of
 * another type, which reads as absent. Immutable.
 */
public final class ForeignJson {

    private static final int DEPTH = 100;
    private static final int TEXT = 2_000_000;
    private static final int NUMBER = 100;
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxStringLength(TEXT)
                            .maxNumberLength(NUMBER)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JsonNode node;

    private ForeignJson(JsonNode node) {
        this.node = node;
    }

    /**
     * Reads UTF-8.
     *
     * @throws IllegalArgumentException if it is no JSON
     */
    public static ForeignJson of(byte[] json) {
        try {
            JsonNode node = MAPPER.readTree(json);
            return new ForeignJson(node == null ? MissingNode.getInstance() : node);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is no JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("This is no JSON", e);
        }
    }

    /** What is in a field of an object; of anything else nothing. */
    public ForeignJson at(String field) {
        return new ForeignJson(node.path(field));
    }

    /** The elements of a list; of anything else none. */
    public List<ForeignJson> each() {
        List<ForeignJson> each = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(one -> each.add(new ForeignJson(one)));
        }
        return each;
    }

    public boolean isObject() {
        return node.isObject();
    }

    public @Nullable String text(String field) {
        JsonNode value = node.path(field);
        return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
    }

    /** A number; of one with a thousand digits nothing. */
    public @Nullable BigDecimal number(String field) {
        JsonNode value = node.path(field);
        BigDecimal number = value.isNumber() ? value.decimalValue() : null;
        return number == null || Math.abs(number.scale()) > NUMBER ? null : number;
    }

    public @Nullable Integer whole(String field) {
        JsonNode value = node.path(field);
        return value.canConvertToInt() && value.isNumber() ? value.intValue() : null;
    }
}
