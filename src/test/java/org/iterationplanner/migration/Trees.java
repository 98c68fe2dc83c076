package org.iterationplanner.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** JSON as it goes over the wire, for a script that shares no class with the service. */
final class Trees {
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Trees() {}

    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("This is no JSON: " + json, e);
        }
    }

    /** An effort by team. */
    static Map<String, BigDecimal> amounts(JsonNode byTeam) {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        byTeam.properties()
                .forEach(field -> amounts.put(field.getKey(), field.getValue().decimalValue()));
        return amounts;
    }

    static BigDecimal total(Map<String, BigDecimal> amounts) {
        return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * A value as lines that are equal if the values are: fields by name, numbers without zeros at their end, nothing for null. Lists
     * keep their order, but those of groups, which have none.
     */
    private static String normal(Object value) {
        StringBuilder lines = new StringBuilder();
        write(MAPPER.valueToTree(value), "", lines);
        return lines.toString();
    }

    /** The lines that only one of two values has, "+" those of the first one; empty: they are equal. */
    static List<String> differences(Object found, Object expected) {
        List<String> surplus = new ArrayList<>(normal(found).lines().toList());
        List<String> missing = new ArrayList<>();
        normal(expected).lines().filter(line -> !surplus.remove(line)).forEach(line -> missing.add("- " + line));
        List<String> differences = new ArrayList<>(missing);
        surplus.forEach(line -> differences.add("+ " + line));
        return differences;
    }

    private static void write(JsonNode node, String path, StringBuilder lines) {
        if (node.isObject()) {
            Map<String, JsonNode> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
            fields.forEach((name, field) -> write(field, path + "/" + name, lines));
        } else if (node.isArray()) {
            List<JsonNode> items = new ArrayList<>();
            node.forEach(items::add);
            for (int i = 0; i < items.size(); i++) {
                JsonNode item = items.get(i);
                String name = item.has("of") ? item.get("of").textValue() : String.valueOf(i);
                write(item, path + "/" + name, lines);
            }
        } else if (!node.isNull()) {
            String text =
                    node.isNumber() ? node.decimalValue().stripTrailingZeros().toPlainString() : node.asText();
            lines.append(path).append(" = ").append(text).append('\n');
        }
    }
}
