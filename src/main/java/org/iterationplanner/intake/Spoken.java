package org.iterationplanner.intake;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.iterationplanner.backlog.Components;
import org.jspecify.annotations.Nullable;

/**
 * What files say although the records do not show it: a field set to what it is anyhow, such as a criticality of MEDIUM. Where the
 * record is merged into another one, that is no silence. Not thread-safe.
 */
public final class Spoken {
    /** By class, what a record of which nothing is said shows: worked out once, not for every row. */
    private static final ClassValue<Map<String, Object>> DEFAULTS = new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
            Map<String, Object> defaults = new HashMap<>();
            Components.of(Components.blank(type.asSubclass(Record.class))).forEach((name, value) -> {
                if (value != null) {
                    defaults.put(name, value);
                }
            });
            return defaults;
        }
    };

    private final IdentityHashMap<Record, Set<String>> fields = new IdentityHashMap<>();

    /**
     * Notes what a file says of a record.
     *
     * @param said the fields that the file has something in, by name
     */
    public void of(Record record, Map<String, ? extends @Nullable Object> said) {
        Set<String> hidden = new HashSet<>();
        DEFAULTS.get(record.getClass()).forEach((name, value) -> {
            Object told = said.get(name);
            if (told != null && isSame(told, value)) {
                hidden.add(name);
            }
        });
        if (!hidden.isEmpty()) {
            fields.put(record, hidden);
        }
    }

    /** The fields of that very record that are said to be what they are by default. */
    public Set<String> defaults(Record record) {
        return fields.getOrDefault(record, Set.of());
    }

    /** A default is a word or a number, which JSON and tables spell as its text. */
    private static boolean isSame(Object value, Object other) {
        return (other instanceof BigDecimal number && value instanceof Number said)
                ? new BigDecimal(said.toString()).compareTo(number) == 0
                : value.toString().equals(other.toString());
    }
}
