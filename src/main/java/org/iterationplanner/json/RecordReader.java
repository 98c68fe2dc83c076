package org.iterationplanner.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ResolvableDeserializer;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a record by its canonical constructor, a null component as an absent one ({@link AnyJson} excepted). Jackson's own
 * reader keeps unknown fields for later and then no longer knows where they stood.
 */
final class RecordReader extends JsonDeserializer<Object> implements ResolvableDeserializer {

    private record Component(int index, Class<?> type, JsonDeserializer<?> reader) {}

    private final Class<?> type;
    private final Constructor<?> canonical;
    private final Map<String, Component> components = new LinkedHashMap<>();

    RecordReader(Class<?> type) {
        this.type = type;
        try {
            canonical = type.getDeclaredConstructor(Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class[]::new));
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
        canonical.setAccessible(true);
    }

    @Override
    public void resolve(DeserializationContext context) throws JsonMappingException {
        for (RecordComponent component : type.getRecordComponents()) {
            JsonDeserializer<?> reader =
                    context.findContextualValueDeserializer(context.constructType(component.getGenericType()), null);
            components.put(component.getName(), new Component(components.size(), component.getType(), reader));
        }
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        Problems problems = Problems.of(context);
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            problems.wrongType(parser, "an object");
            return null;
        }
        Object[] values = new Object[components.size()];
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            Component component = components.get(name);
            JsonToken token = parser.nextToken();
            if (component == null) {
                problems.unknownField(parser, name, components.keySet());
                parser.skipChildren();
            } else {
                values[component.index()] = token == JsonToken.VALUE_NULL
                        ? component.reader().getNullValue(context)
                        : component.reader().deserialize(parser, context);
            }
        }
        return create(parser, values);
    }

    private @Nullable Object create(JsonParser parser, @Nullable Object[] values) throws JsonMappingException {
        for (Map.Entry<String, Component> entry : components.entrySet()) {
            if (entry.getValue().type().isPrimitive() && values[entry.getValue().index()] == null) {
                throw JsonMappingException.from(parser, "A " + type.getName() + " without " + entry.getKey());
            }
        }
        try {
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw JsonMappingException.from(parser, "This is no " + type.getName(), e);
        }
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) throws JsonMappingException {
        Problems.of(context).nullElement(context.getParser(), "an object");
        return null;
    }
}
