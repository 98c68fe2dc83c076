package org.iterationplanner.repair;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.change.Change;
import org.iterationplanner.json.AnyJson;
import org.iterationplanner.json.Json;
import org.iterationplanner.json.Reading;
import org.iterationplanner.validate.RequestValidator;
import org.jspecify.annotations.Nullable;

/** Changes of one request, put together step by step in the form in which they are posted. Not thread-safe. */
final class Edits {

    /** Puts a field back to its default. */
    static final AnyJson NOTHING = new AnyJson("null");

    private final PlanRequest request;
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final Map<String, Map<Object, Map<String, Object>>> records = new LinkedHashMap<>();
    private @Nullable Integer maxMoves;

    Edits(PlanRequest request) {
        this.request = request;
    }

    /** Sets a field of the record of a list that has that id. */
    void set(String list, String id, String field, Object value) {
        record(list, Map.of("id", id)).put(field, value);
    }

    /** The record of a list that these fields identify. */
    Map<String, Object> record(String list, Map<String, Object> key) {
        return records.computeIfAbsent(list, unused -> new LinkedHashMap<>())
                .computeIfAbsent(key, unused -> new LinkedHashMap<>(key));
    }

    /** Sets a field of the calendar or the limits. */
    @SuppressWarnings("unchecked")
    void set(String part, String field, Object value) {
        ((Map<String, Object>) fields.computeIfAbsent(part, unused -> new LinkedHashMap<String, Object>()))
                .put(field, value);
    }

    /** Gives a team a capacity in one iteration, beside the overrides it has. */
    @SuppressWarnings("unchecked")
    void setCapacity(Team team, int iteration, BigDecimal base) {
        Object overrides = record("teams", Map.of("id", team.id()))
                .computeIfAbsent("capacityByIteration", unused -> new TreeMap<>(team.capacityByIteration()));
        ((Map<Integer, BigDecimal>) overrides).put(iteration, base);
    }

    void setMaxMoves(int most) {
        maxMoves = most;
    }

    @Nullable
    Integer maxMoves() {
        return maxMoves;
    }

    AnyJson changes() {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        records.forEach((list, ofList) -> all.put(list, List.copyOf(ofList.values())));
        return new AnyJson(Json.write(all));
    }

    /** The changed request, read and validated as if it had been posted; null if that would be refused. */
    @Nullable
    PlanRequest changed() {
        Reading<Backlog> reading = new Change(null, changes()).applyTo(request.modelInput());
        if (!(reading instanceof Reading.Value<Backlog> value)) {
            return null;
        }
        PlanConfig config = request.config();
        if (maxMoves != null) {
            config = new PlanConfig(
                    config.run(), new PlanConfig.Model(config.model().overrides(), maxMoves));
        }
        PlanRequest changed = new PlanRequest(config, value.value());
        return new ArrayList<>(RequestValidator.validate(changed)).stream().anyMatch(Issue::isError) ? null : changed;
    }
}
