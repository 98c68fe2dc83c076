package org.iterationplanner.backlog;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.LinkedHashMap;
import java.util.Map;

/** Backlogs and plans as short literals, for tests. */
public final class Literals {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .build();

    /** Four weeks from Monday 2026-01-05 on, the last ends on 2026-02-01; one team. */
    private static final String DEFAULTS = """
            {calendar: {start: '2026-01-05', iterationDays: 7, iterations: 4}, teams: [{id: 'crew', capacity: 10}]}""";

    private Literals() {}

    /**
     * The fields of a backlog as JSON without the outer braces; names may be bare, quotes single. Without a calendar there are
     * four weeks from Monday 2026-01-05 on, without teams there is {@code crew} with capacity 10.
     */
    public static Backlog backlog(String fields) {
        try {
            ObjectNode all = JSON.readValue(DEFAULTS, ObjectNode.class);
            all.setAll(JSON.readValue("{" + fields + "}", ObjectNode.class));
            return JSON.treeToValue(all, Backlog.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(fields, e);
        }
    }

    /** Placements by blanks: {@code "a=1 b=2/dba"} has a in iteration 1 and b in 2 with its flexible effort at dba. */
    public static Plan plan(String placements) {
        Map<String, Plan.Placement> byAsset = new LinkedHashMap<>();
        for (String placement : placements.split(" ", -1)) {
            if (!placement.isEmpty()) {
                String[] parts = placement.split("[=/]", -1);
                String team = parts.length > 2 ? parts[2] : null;
                byAsset.put(parts[0], new Plan.Placement(Integer.parseInt(parts[1]), team));
            }
        }
        return new Plan(byAsset);
    }
}
