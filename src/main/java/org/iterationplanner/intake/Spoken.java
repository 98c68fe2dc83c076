package org.iterationplanner.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Components;
import org.iterationplanner.backlog.Workload;
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
            List<String> names = new ArrayList<>();
            Components.of(Components.blank(type.asSubclass(Record.class))).forEach((name, value) -> {
                names.add(name);
                if (value != null) {
                    defaults.put(name, value);
                }
            });
            if (type.equals(Asset.class)) {
                // which may be a workload of its own, and then is by default what a workload is
                DEFAULTS.get(Workload.class).forEach(defaults::putIfAbsent);
                defaults.keySet().retainAll(names);
            }
            return defaults;
        }
    };

    /** By that very record, or by its class where there is one of the kind. */
    private final IdentityHashMap<Object, Set<String>> fields = new IdentityHashMap<>();

    private final Map<Set<String>, Set<String>> sets = new HashMap<>();

    /**
     * Notes what a file says of a record.
     *
     * @param said the fields that the file has something in, by name
     */
    public void of(Record record, Map<String, ? extends @Nullable Object> said) {
        note(record, record.getClass(), said::get);
    }

    /** Likewise, with what the file has in a field of that name, or null. */
    public void of(Record record, Function<String, ? extends @Nullable Object> said) {
        note(record, record.getClass(), said);
    }

    /** Likewise, of the one record of that kind that an import has: of the whole, of its calendar. */
    public void of(Class<? extends Record> kind, Map<String, ? extends @Nullable Object> said) {
        note(kind, kind, said::get);
    }

    /** Whether a record that is set to what it is by default does not show it in that field. */
    public static boolean isHidden(Record record, String field) {
        return DEFAULTS.get(record.getClass()).containsKey(field);
    }

    /** The copy of a record, of which the files say the same. */
    public <T extends Record> T copied(T record, T copy) {
        Set<String> hidden = fields.get(record);
        if (hidden != null) {
            fields.put(copy, hidden);
        }
        return copy;
    }

    private void note(Object of, Class<?> kind, Function<String, ? extends @Nullable Object> said) {
        Set<String> hidden = new HashSet<>();
        for (Map.Entry<String, Object> standard : DEFAULTS.get(kind).entrySet()) {
            Object told = said.apply(standard.getKey());
            if (told != null && isSame(told, standard.getValue())) {
                hidden.add(standard.getKey());
            }
        }
        if (!hidden.isEmpty()) {
            // rows say the same over and over
            fields.put(of, sets.computeIfAbsent(hidden, Set::copyOf));
        }
    }

    /** The fields of that very record that are said to be what they are by default. */
    public Set<String> defaults(Record record) {
        return fields.getOrDefault(record, fields.getOrDefault(record.getClass(), Set.of()));
    }

    /** A default is a word or a number, which JSON and tables spell as its text. */
    private static boolean isSame(Object value, Object other) {
        if (value.equals(other)) {
            return true;
        }
        return (other instanceof BigDecimal number && value instanceof Number said)
                ? new BigDecimal(said.toString()).compareTo(number) == 0
                : !(value instanceof Enum<?>) && value.toString().equals(other.toString());
    }
}
