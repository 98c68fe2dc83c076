package org.iterationplanner.exchange;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.iterationplanner.table.Column;
import org.iterationplanner.table.FindingCode;
import org.iterationplanner.table.Row;
import org.jspecify.annotations.Nullable;

/** How a field of some type stands in a cell, or packed into one. */
sealed interface CellKind {

    /** The field's value, or null where the cell is empty or cannot be read, which is then noted. */
    @Nullable
    Object read(Row row, Column column);

    /** The cells it takes: one, unless it is packed and too long for one. */
    List<@Nullable Object> cells(@Nullable Object value);

    /** The kind of a component of a record. */
    static CellKind of(Type type) {
        if (type instanceof ParameterizedType generic) {
            List<Single> parts = new ArrayList<>();
            for (Type argument : generic.getActualTypeArguments()) {
                parts.add(Single.of((Class<?>) argument));
            }
            return parts.size() == 1 ? new Several(parts.get(0)) : new ByKey(parts.get(0), parts.get(1));
        }
        return Single.of((Class<?>) type);
    }

    /** One value in a cell of its own. */
    record Single(Reading reading) implements CellKind {

        /** Reads a cell, or a text out of one. */
        interface Reading {
            @Nullable
            Object of(Row row, Column column, String text);
        }

        static Single of(Class<?> type) {
            if (type == String.class) {
                return new Single((row, column, text) -> text);
            }
            if (type == BigDecimal.class) {
                return new Single((row, column, text) -> row.decimal(column, text));
            }
            if (type == Integer.class) {
                return new Single(Single::whole);
            }
            if (type == LocalDate.class) {
                return new Single((row, column, text) -> row.date(column, text));
            }
            if (type == Boolean.class) {
                return new Single((row, column, text) -> row.flag(column, text));
            }
            if (type.isEnum()) {
                Map<String, Object> byName = new LinkedHashMap<>();
                for (Object constant : type.getEnumConstants()) {
                    byName.put(String.valueOf(constant).toLowerCase(Locale.ROOT), constant);
                }
                return new Single((row, column, text) -> row.choice(column, text, byName));
            }
            throw new IllegalArgumentException("No cell holds a " + type);
        }

        private static @Nullable Integer whole(Row row, Column column, String text) {
            BigDecimal number = row.decimal(column, text);
            if (number == null) {
                return null;
            }
            try {
                return number.intValueExact();
            } catch (ArithmeticException e) {
                row.add(
                        FindingCode.BAD_NUMBER,
                        column,
                        text,
                        text + " is no whole number, or too large. Maybe it is a mistake.");
                return null;
            }
        }

        @Override
        public @Nullable Object read(Row row, Column column) {
            String text = row.text(column);
            return text == null ? null : reading.of(row, column, text);
        }

        @Override
        public List<@Nullable Object> cells(@Nullable Object value) {
            return java.util.Collections.singletonList(value instanceof Enum<?> ? value.toString() : value);
        }
    }

    /** A list, packed. */
    record Several(Single part) implements CellKind {

        @Override
        public @Nullable Object read(Row row, Column column) {
            List<Object> all = new ArrayList<>();
            for (String cell : row.texts(column)) {
                List<String> texts = understood(row, column, cell, Packed.list(cell), "a; b; \"c; d\"");
                for (String text : texts == null ? List.<String>of() : texts) {
                    Object value = part.reading().of(row, column, text);
                    if (value != null) {
                        all.add(value);
                    }
                }
            }
            return all;
        }

        @Override
        public List<@Nullable Object> cells(@Nullable Object value) {
            return spread(value == null ? List.of() : (List<?>) value, Packed::list);
        }
    }

    /** A map, packed. */
    record ByKey(Single key, Single value) implements CellKind {

        @Override
        public @Nullable Object read(Row row, Column column) {
            Map<Object, Object> all = new LinkedHashMap<>();
            for (String cell : row.texts(column)) {
                Map<String, String> texts = understood(row, column, cell, Packed.map(cell), "dba=5; network=1");
                if (texts != null) {
                    texts.forEach((k, v) -> {
                        Object readKey = key.reading().of(row, column, k);
                        Object readValue = value.reading().of(row, column, v);
                        if (readKey != null && readValue != null) {
                            all.put(readKey, readValue);
                        }
                    });
                }
            }
            return all;
        }

        @Override
        public List<@Nullable Object> cells(@Nullable Object given) {
            List<Map.Entry<?, ?>> entries = given == null ? List.of() : List.copyOf(((Map<?, ?>) given).entrySet());
            return spread(
                    entries,
                    some -> String.join(
                            "; ",
                            some.stream()
                                    .map(entry -> Packed.entry(entry.getKey(), entry.getValue()))
                                    .toList()));
        }
    }

    private static <T> @Nullable T understood(Row row, Column column, String cell, @Nullable T texts, String example) {
        if (texts == null) {
            row.add(
                    FindingCode.BAD_VALUE,
                    column,
                    cell,
                    "The cell cannot be taken apart. Maybe write it as " + example + ".");
        }
        return texts;
    }

    /** As few cells as hold all of it, each no longer than Excel allows. */
    private static <T> List<@Nullable Object> spread(List<T> all, Function<List<T>, String> packed) {
        List<@Nullable Object> cells = new ArrayList<>();
        spread(all, packed, cells);
        return cells;
    }

    private static <T> void spread(List<T> all, Function<List<T>, String> packed, List<@Nullable Object> cells) {
        String text = all.isEmpty() ? null : packed.apply(all);
        if (text == null || text.length() < LONGEST || all.size() == 1) {
            cells.add(text);
            return;
        }
        spread(all.subList(0, all.size() / 2), packed, cells);
        spread(all.subList(all.size() / 2, all.size()), packed, cells);
    }

    int LONGEST = 32_000;
}
