package org.iterationplanner.history;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.iterationplanner.backlog.Components;
import org.jspecify.annotations.Nullable;

/** Values of records as a sentence shows them. */
final class Values {
    private static final int SHOWN = 100;

    private Values() {}

    /** On one line, and of what is long the beginning. */
    static String shown(@Nullable Object value) {
        String text = text(value).replaceAll("\\p{Cntrl}", " ");
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }

    private static String text(@Nullable Object value) {
        if (isNothing(value)) {
            return "none";
        }
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(Values::text).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + " " + text(entry.getValue()))
                    .collect(Collectors.joining(", "));
        }
        if (value instanceof Record record) {
            return Components.of(record).values().stream()
                    .filter(component -> !isNothing(component))
                    .map(Values::text)
                    .collect(Collectors.joining(" "));
        }
        return String.valueOf(value);
    }

    /** What is left out when it is written. */
    static boolean isNothing(@Nullable Object value) {
        return value == null
                || (value instanceof Collection<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    /** Numbers are the same by value. */
    static boolean isSame(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        return Objects.equals(one, other);
    }
}
