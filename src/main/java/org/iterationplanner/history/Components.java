package org.iterationplanner.history;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a record consists of, so that a component that is added some day is seen here without being told. */
final class Components {
    private static final ClassValue<RecordComponent[]> OF = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private Components() {}

    /** By name, in order; a component that holds its default has that for value. */
    static Map<String, @Nullable Object> of(Record record) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Stream.of(OF.get(record.getClass()))
                .forEach(component -> values.put(component.getName(), value(record, component)));
        return values;
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("A public record can be read.", e);
        }
    }
}
