package org.iterationplanner.backlog;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a record consists of, so that a component that is added some day is seen without being told. Thread-safe. */
public final class Components {

    private record Shape(List<RecordComponent> components, Constructor<?> canonical) {

        static Shape of(Class<?> type) {
            List<RecordComponent> components = List.of(type.getRecordComponents());
            Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                Constructor<?> canonical = type.getDeclaredConstructor(types);
                canonical.setAccessible(true);
                components.forEach(component -> component.getAccessor().setAccessible(true));
                return new Shape(components, canonical);
            } catch (NoSuchMethodException e) {
                throw new LinkageError("A record has a canonical constructor.", e);
            }
        }
    }

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private Components() {}

    /** By name, in order; a component that holds its default has that for value. */
    public static Map<String, @Nullable Object> of(Record record) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        SHAPES.get(record.getClass())
                .components()
                .forEach(component -> values.put(component.getName(), value(record, component)));
        return values;
    }

    /** The same record with other values of some components. */
    public static <T extends Record> T with(T record, Map<String, ? extends @Nullable Object> others) {
        Map<String, @Nullable Object> values = of(record);
        values.putAll(others);
        @SuppressWarnings("unchecked") // a record's own class
        Class<T> type = (Class<T>) record.getClass();
        return make(type, values.values().toArray());
    }

    /** A record of which nothing is said, which shows its defaults; its components must not be primitive. */
    public static <T extends Record> T blank(Class<T> type) {
        return make(type, new Object[SHAPES.get(type).components().size()]);
    }

    private static <T> T make(Class<T> type, @Nullable Object[] values) {
        try {
            return type.cast(SHAPES.get(type).canonical().newInstance(values));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("A record takes what records of its kind hold.", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("A record can be made.", e);
        }
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("A record can be read.", e);
        }
    }
}
