package org.iterationplanner.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records of the backlog as the script knows them: its own copy, which only the script changes. */
final class Estate {
    private final ObjectNode input;

    Estate(JsonNode input) {
        this.input = input.deepCopy();
    }

    JsonNode input() {
        return input;
    }

    List<JsonNode> records(String list) {
        List<JsonNode> records = new ArrayList<>();
        input.path(list).forEach(records::add);
        return records;
    }

    ObjectNode record(String list, String id) {
        return (ObjectNode) records(list).stream()
                .filter(record -> record.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + id + " in " + list));
    }

    ObjectNode asset(String id) {
        return record("assets", id);
    }

    List<String> assetIds() {
        return records("assets").stream()
                .map(asset -> asset.get("id").textValue())
                .toList();
    }

    /** Does what the service is to do with {@code changes}. */
    void change(JsonNode changes) {
        changes.properties().forEach(list -> list.getValue().forEach(change -> {
            ArrayNode records = input.withArray("/" + list.getKey());
            String id = change.get("id").textValue();
            int place = 0;
            while (place < records.size()
                    && !records.get(place).get("id").textValue().equals(id)) {
                place++;
            }
            if (change.path("$remove").asBoolean()) {
                records.remove(place);
            } else if (place == records.size()) {
                records.add(change.deepCopy());
            } else {
                ((ObjectNode) records.get(place)).setAll((ObjectNode) change);
            }
        }));
    }

    void add(String list, JsonNode record) {
        input.withArray("/" + list).add(record);
    }

    /** What is estimated of an asset, whoever is to do it. */
    BigDecimal effort(JsonNode asset) {
        return Trees.total(Trees.amounts(asset.path("effort")))
                .add(asset.path("flexibleEffort").path("points").decimalValue());
    }

    BigDecimal effort(String asset) {
        return effort(asset(asset));
    }

    boolean isDone(String asset) {
        return asset(asset).has("completedOn");
    }

    /** The workload an asset belongs to; null: it is its own. */
    @Nullable
    String workloadOf(String asset) {
        JsonNode workload = asset(asset).get("workload");
        return workload == null ? null : workload.textValue();
    }

    @Nullable
    String datacenterOf(String asset) {
        JsonNode own = asset(asset).get("datacenter");
        String workload = workloadOf(asset);
        JsonNode datacenter = own != null || workload == null
                ? own
                : record("workloads", workload).get("datacenter");
        return datacenter == null ? null : datacenter.textValue();
    }

    /** What people wait for and the assets it takes: kind, a blank, id. */
    Map<String, List<String>> goals() {
        Map<String, List<String>> goals = new LinkedHashMap<>();
        for (JsonNode workload : records("workloads")) {
            String id = workload.get("id").textValue();
            goals.put("WORKLOAD " + id, having(id, this::workloadOf));
        }
        for (JsonNode asset : records("assets")) {
            if (!asset.has("workload") && asset.has("due")) {
                String id = asset.get("id").textValue();
                goals.put("WORKLOAD " + id, List.of(id));
            }
        }
        for (JsonNode release : records("releases")) {
            List<String> assets = new ArrayList<>();
            release.get("workloads").forEach(workload -> assets.addAll(having(workload.textValue(), this::workloadOf)));
            goals.put("RELEASE " + release.get("id").textValue(), assets);
        }
        for (JsonNode datacenter : records("datacenters")) {
            String id = datacenter.get("id").textValue();
            goals.put("DATACENTER " + id, having(id, this::datacenterOf));
        }
        goals.values().removeIf(List::isEmpty);
        return goals;
    }

    List<String> having(String value, java.util.function.Function<String, @Nullable String> of) {
        return assetIds().stream()
                .filter(asset -> value.equals(of.apply(asset)))
                .toList();
    }

    /** Value and assets of every workload, those of one asset included. */
    Map<List<String>, BigDecimal> values() {
        Map<List<String>, BigDecimal> values = new LinkedHashMap<>();
        for (JsonNode workload : records("workloads")) {
            List<String> assets = having(workload.get("id").textValue(), this::workloadOf);
            if (!assets.isEmpty()) {
                values.put(assets, value(workload));
            }
        }
        for (JsonNode asset : records("assets")) {
            if (!asset.has("workload")) {
                values.put(List.of(asset.get("id").textValue()), value(asset));
            }
        }
        return values;
    }

    private static BigDecimal value(JsonNode record) {
        return record.has("value") ? record.get("value").decimalValue() : BigDecimal.ONE;
    }

    LocalDate start(int iteration) {
        JsonNode calendar = input.get("calendar");
        return LocalDate.parse(calendar.get("start").textValue())
                .plusDays((iteration - 1L) * calendar.get("iterationDays").intValue());
    }

    LocalDate end(int iteration) {
        return start(iteration + 1).minusDays(1);
    }

    /** The iteration a day lies in. */
    int numberOf(LocalDate day) {
        int number = 0;
        while (end(number).isBefore(day)) {
            number++;
        }
        return number;
    }

    /** What a team can do in an iteration, by the formula of the model. */
    BigDecimal capacity(JsonNode team, int iteration) {
        JsonNode override = team.path("capacityByIteration").get(String.valueOf(iteration));
        BigDecimal capacity = override == null ? base(team) : override.decimalValue();
        JsonNode ramp = team.path("rampUp").get(iteration - 1);
        if (override == null && ramp != null) {
            capacity = capacity.multiply(ramp.decimalValue());
        }
        BigDecimal buffer = input.path("buffer").decimalValue();
        return capacity.multiply(BigDecimal.ONE.subtract(buffer)).setScale(2, RoundingMode.DOWN);
    }

    private static BigDecimal base(JsonNode team) {
        if (team.has("capacity")) {
            return team.get("capacity").decimalValue();
        }
        JsonNode history = team.get("velocityHistory");
        BigDecimal sum = BigDecimal.ZERO;
        int from = Math.max(0, history.size() - 5);
        for (int i = from; i < history.size(); i++) {
            sum = sum.add(history.get(i).decimalValue());
        }
        return sum.divide(BigDecimal.valueOf(history.size() - (long) from), new MathContext(60));
    }
}
