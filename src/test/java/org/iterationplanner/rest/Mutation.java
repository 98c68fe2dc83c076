package org.iterationplanner.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes bad bodies of good ones: wrong in one value, or no JSON any more. */
final class Mutation {
    private static final String[] VALUES = {
        "null",
        "true",
        "0",
        "-1",
        "1.5",
        "1e400",
        "-1e-400",
        "99999999999999999999",
        "\"\"",
        "\" \"",
        "\"x\"",
        "[]",
        "{}",
        "[null]",
        "[[[]]]",
        "{\"\":null}",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "\"2026-02-30\"",
        "\"PT-1S\"",
        "\"PT999999999999H\"",
        "\"\u00e9\u4e2d\ud83d\ude00\"",
        "NaN",
        "tru",
        "\"",
        "[",
        "}",
        "01",
        "'x'",
        "/**/1",
        "\"\\x\"",
        "\"9999-12-31\"",
        "\"+999999999-12-31\"",
        "2147483647",
        "-2147483648",
        "1e9",
        "0.001",
        "\"dba\"",
        "\"infra\""
    };
    private static final String[] NAMES = {"", "id", "x", "constructor", "__proto__", "class", "\"", "\u0001", "effort"
    };

    private final RandomGenerator random;

    Mutation(RandomGenerator random) {
        this.random = random;
    }

    byte[] of(JsonNode good) {
        JsonNode body = good.deepCopy();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            spoil(body);
        }
        byte[] bytes = body.toString().getBytes(UTF_8);
        return random.nextInt(3) == 0 ? tear(bytes) : bytes;
    }

    private void spoil(JsonNode body) {
        List<JsonNode> containers = new ArrayList<>();
        collect(body, containers);
        JsonNode parent = containers.get(random.nextInt(containers.size()));
        RawValue value = new RawValue(pick(VALUES));
        if (parent instanceof ArrayNode array) {
            array.insertRawValue(random.nextInt(array.size() + 1), value);
        } else if (parent instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            boolean known = !names.isEmpty() && random.nextInt(4) > 0;
            object.putRawValue(known ? names.get(random.nextInt(names.size())) : pick(NAMES), value);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    /** Cuts, doubles or overwrites a piece. */
    private byte[] tear(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        int length = random.nextInt(Math.min(20, bytes.length - at) + 1);
        String text = new String(bytes, ISO_8859_1);
        String piece = text.substring(at, at + length);
        String torn =
                switch (random.nextInt(4)) {
                    case 0 -> text.substring(0, at);
                    case 1 -> text.substring(0, at) + piece + piece + text.substring(at + length);
                    case 2 -> text.substring(0, at) + text.substring(at + length);
                    default -> text.substring(0, at) + (char) random.nextInt(256) + text.substring(at + length);
                };
        return torn.getBytes(ISO_8859_1);
    }

    String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
