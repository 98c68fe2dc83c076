package org.iterationplanner.validate;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.PlanRequest;

/** The example request of the API, whole or with some of its fields spoilt. */
final class Example {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
            .build();

    private final ObjectNode json;

    private Example(ObjectNode json) {
        this.json = json;
    }

    static Example whole() {
        try (var file = Example.class.getResourceAsStream("/api-example.json")) {
            return new Example((ObjectNode) JSON.readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The example with another value there; "absent" removes, an index behind the end of a list appends. */
    Example with(String pointer, String value) {
        JsonPointer at = JsonPointer.compile(pointer);
        JsonNode parent = json.at(at.head());
        String field = at.last().getMatchingProperty();
        if (parent instanceof ArrayNode list && at.last().getMatchingIndex() >= list.size()) {
            list.add(read(value));
        } else if (parent instanceof ArrayNode list) {
            list.set(at.last().getMatchingIndex(), read(value));
        } else if ("absent".equals(value)) {
            ((ObjectNode) parent).remove(field);
        } else {
            ((ObjectNode) parent).set(field, read(value));
        }
        return this;
    }

    private static JsonNode read(String value) {
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PlanRequest request() {
        try {
            return JSON.readValue(json.toString(), PlanRequest.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Issue> issues() {
        return RequestValidator.validate(request());
    }
}
