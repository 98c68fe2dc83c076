package org.iterationplanner.backlog;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies that records keep: absent reads as empty, order is preserved, a default is forgotten. */
final class Immutable {

    private Immutable() {}

    static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    /** Keeps the order given, which {@link Map#copyOf} does not: answers must not differ from run to run. */
    static <K, V> Map<K, V> map(@Nullable Map<K, V> given) {
        return given == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /** The value, or null when it equals the default, so that defaults are not written. */
    static <T> @Nullable T unless(T defaultValue, @Nullable T given) {
        return defaultValue.equals(given) ? null : given;
    }

    /** As {@link #unless(Object, Object)}, by numeric value: 1.0 is 1. */
    static @Nullable BigDecimal unless(BigDecimal defaultValue, @Nullable BigDecimal given) {
        return given == null || given.compareTo(defaultValue) == 0 ? null : given;
    }
}
