package org.iterationplanner.backlog;

import java.util.EnumMap;
import java.util.Map;

/** The weight of every rule in one request. Immutable. */
public final class Weights {

    /** No override. */
    public static final Weights DEFAULT = new Weights(Map.of());

    private final EnumMap<Rule, Integer> weights = new EnumMap<>(Rule.class);

    /**
     * The default weights with some changed.
     *
     * @param overrides soft rule id to weight; ids must be known
     */
    public Weights(Map<String, Integer> overrides) {
        for (Rule rule : Rule.values()) {
            weights.put(rule, overrides.getOrDefault(rule.id(), rule.defaultWeight()));
        }
    }

    public int of(Rule rule) {
        return weights.getOrDefault(rule, rule.defaultWeight());
    }
}
