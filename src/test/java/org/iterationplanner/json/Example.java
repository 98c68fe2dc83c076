package org.iterationplanner.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The example request of the API's description, and the same with one value replaced. */
public final class Example {
    private static final ObjectMapper PLAIN = new ObjectMapper();

    private Example() {}

    public static String request() {
        try (InputStream file = Example.class.getResourceAsStream("/json/example.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The example with one value replaced or added.
     *
     * @param path names and indexes from the top, separated by dots
     * @param json the new value
     */
    public static String with(String path, String json) {
        return with(request(), path, json);
    }

    /** Any request with one value replaced or added. */
    public static String with(String request, String path, String json) {
        try {
            JsonNode root = PLAIN.readTree(request);
            int dot = path.lastIndexOf('.');
            JsonNode parent =
                    dot < 0 ? root : root.at("/" + path.substring(0, dot).replace('.', '/'));
            String name = path.substring(dot + 1);
            // a raw value, because a number such as 1e101 must arrive as it was written
            RawValue raw = new RawValue(json);
            if (parent instanceof ArrayNode array) {
                array.remove(Integer.parseInt(name));
                array.insertRawValue(Integer.parseInt(name), raw);
            } else {
                ((ObjectNode) parent).putRawValue(name, raw);
            }
            return PLAIN.writeValueAsString(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One field of an object, as it stands there. */
    public static String at(String json, String field) {
        try {
            return PLAIN.readTree(json).get(field).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
