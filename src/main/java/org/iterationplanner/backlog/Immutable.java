package org.iterationplanner.backlog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Copies that records keep: absent reads as empty, order is preserved, a default is forgotten. */
public final class Immutable {

    private Immutable() {}

    /** Keeps null elements, which {@link List#copyOf} does not: validation says where they are. */
    public static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(given));
    }

    /**
     * Keeps the order given, which {@link Map#copyOf} does not: answers must not differ from run to run. An entry with the
     * value null reads as absent, like any field.
     */
    public static <K, V> Map<K, V> map(@Nullable Map<K, V> given) {
        if (given == null) {
            return Map.of();
        }
        Map<K, V> copy = new LinkedHashMap<>(given);
        copy.values().removeIf(Objects::isNull);
        return Collections.unmodifiableMap(copy);
    }

    /** The value, or null when it equals the default, so that defaults are not written. */
    public static <T> @Nullable T unless(T defaultValue, @Nullable T given) {
        return defaultValue.equals(given) ? null : given;
    }

    /** As {@link #unless(Object, Object)}, by numeric value: 1.0 is 1. */
    public static @Nullable BigDecimal unless(BigDecimal defaultValue, @Nullable BigDecimal given) {
        return given == null || given.compareTo(defaultValue) == 0 ? null : given;
    }
}
