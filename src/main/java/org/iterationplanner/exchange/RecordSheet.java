package org.iterationplanner.exchange;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.iterationplanner.intake.Spoken;
import org.iterationplanner.table.Column;
import org.iterationplanner.table.Columns;
import org.iterationplanner.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * A kind of record as a sheet: a column for each of its fields, in their order, those of records within it by their path
 * ({@code pin.iteration}). As the records are the JSON, so they are the tables: a new field is a new column. Immutable.
 */
final class RecordSheet<T> {

    /** A field, or the fields of a record within. */
    private sealed interface Node {

        @Nullable
        Object read(Row row, Object elsewhere);

        /** Hands on the cells of each column. */
        void write(@Nullable Object value, List<List<@Nullable Object>> cells);
    }

    private record Leaf(Column column, CellKind kind) implements Node {

        @Override
        public @Nullable Object read(Row row, Object elsewhere) {
            return kind.read(row, column);
        }

        @Override
        public void write(@Nullable Object value, List<List<@Nullable Object>> cells) {
            cells.add(kind.cells(value));
        }
    }

    private record Branch(Constructor<?> constructor, List<RecordComponent> components, List<Node> nodes)
            implements Node {

        @Override
        public @Nullable Object read(Row row, Object elsewhere) {
            return make(values(row, elsewhere));
        }

        @Nullable
        Object[] values(Row row, Object elsewhere) {
            @Nullable Object[] values = new Object[nodes.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = nodes.get(i).read(row, elsewhere);
            }
            return values;
        }

        /** The record of those values, or null where there are none. */
        @Nullable
        Object make(@Nullable Object[] values) {
            for (Object value : values) {
                boolean isNothing = value == null
                        || (value instanceof List<?> list && list.isEmpty())
                        || (value instanceof Map<?, ?> map && map.isEmpty());
                if (!isNothing) {
                    return call(() -> constructor.newInstance(values));
                }
            }
            return null;
        }

        @Override
        public void write(@Nullable Object value, List<List<@Nullable Object>> cells) {
            for (int i = 0; i < nodes.size(); i++) {
                RecordComponent component = components.get(i);
                nodes.get(i)
                        .write(
                                value == null
                                        ? null
                                        : call(() -> component.getAccessor().invoke(value)),
                                cells);
            }
        }

        private interface Call {
            @Nullable
            Object make() throws ReflectiveOperationException;
        }

        private static @Nullable Object call(Call call) {
            try {
                return call.make();
            } catch (InvocationTargetException e) {
                throw new IllegalStateException(e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }
    }

    private final String name;
    private final Class<T> type;
    private final boolean known;
    private final List<Column> columns = new ArrayList<>();
    private final Branch root;
    /** Of the fields, by name. */
    private final Map<String, Integer> indexes = new HashMap<>();

    /**
     * A sheet of that name.
     *
     * @param known whether a row is known by its first column, which must then be filled
     * @param elsewhere fields that have a sheet of their own
     */
    RecordSheet(String name, Class<T> type, boolean known, String... elsewhere) {
        this.name = name;
        this.type = type;
        this.known = known;
        root = branch("", type, Set.of(elsewhere));
        root.components().forEach(component -> indexes.put(component.getName(), indexes.size()));
    }

    private Branch branch(String path, Class<?> record, Set<String> elsewhere) {
        List<RecordComponent> all = List.of(record.getRecordComponents());
        List<Node> nodes = new ArrayList<>();
        for (RecordComponent component : all) {
            Type generic = component.getGenericType();
            String name = path + component.getName();
            if (elsewhere.contains(name)) {
                nodes.add(new Elsewhere());
            } else if (component.getType().isRecord()) {
                nodes.add(branch(name + ".", component.getType(), Set.of()));
            } else {
                String field = this.name + "." + name;
                boolean first = known && columns.isEmpty();
                Column column = first ? Column.required(field, name) : Column.of(field, name);
                columns.add(column);
                nodes.add(new Leaf(column, CellKind.of(generic)));
            }
        }
        try {
            Class<?>[] types = all.stream().map(RecordComponent::getType).toArray(Class[]::new);
            return new Branch(record.getDeclaredConstructor(types), all, nodes);
        } catch (NoSuchMethodException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** What another sheet holds. */
    private record Elsewhere() implements Node {

        @Override
        public @Nullable Object read(Row row, Object elsewhere) {
            return elsewhere;
        }

        @Override
        public void write(@Nullable Object value, List<List<@Nullable Object>> cells) {
            // nothing here
        }
    }

    String name() {
        return name;
    }

    Columns columns() {
        return Columns.of(columns);
    }

    Column first() {
        return columns.get(0);
    }

    /** The record of a row, or null when there is an error in it, or nothing. */
    @Nullable
    T read(Row row, Spoken spoken) {
        return read(row, List.of(), spoken);
    }

    /**
     * The record of a row, or null when there is an error in it, or nothing.
     *
     * @param elsewhere what the other sheet has for it
     * @param spoken takes what the row says and the record does not show
     */
    @Nullable
    T read(Row row, Object elsewhere, Spoken spoken) {
        if (first().required()) {
            row.required(first());
        }
        @Nullable Object[] values = root.values(row, elsewhere);
        T record = row.isBroken() ? null : type.cast(root.make(values));
        if (record instanceof Record made) {
            spoken.of(made, name -> {
                Integer index = indexes.get(name);
                return index == null ? null : values[index];
            });
        }
        return record;
    }

    List<String> header() {
        return columns.stream().map(column -> column.names().get(0)).toList();
    }

    /** The cells of a record, by column: several where one does not hold a list. */
    List<List<@Nullable Object>> cells(T record) {
        List<List<@Nullable Object>> cells = new ArrayList<>();
        root.write(record, cells);
        return Collections.unmodifiableList(cells);
    }
}
