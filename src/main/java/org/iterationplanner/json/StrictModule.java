package org.iterationplanner.json;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.iterationplanner.backlog.Iterations;

/** Reads every scalar from the one token it is written as, and every record, list and map from its own bracket. */
final class StrictModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    StrictModule() {
        scalar(String.class, Scalar.TEXT);
        scalar(BigDecimal.class, Scalar.NUMBER);
        scalar(Integer.class, Scalar.INTEGER);
        scalar(int.class, Scalar.INTEGER);
        scalar(Long.class, Scalar.LONG);
        scalar(long.class, Scalar.LONG);
        scalar(Boolean.class, Scalar.BOOLEAN);
        scalar(boolean.class, Scalar.BOOLEAN);
        scalar(LocalDate.class, Scalar.DATE);
        scalar(Duration.class, Scalar.DURATION);
        addDeserializer(Iterations.class, new IterationsReader());
        addDeserializer(AnyJson.class, new AnyJsonReader());
        addKeyDeserializer(String.class, new Keys.Text());
        addKeyDeserializer(Integer.class, new Keys.IterationNumber());
        setDeserializerModifier(new Brackets());
    }

    @SuppressWarnings("unchecked") // a primitive's class object and its box share one reader
    private <T> void scalar(Class<T> type, Scalar.Kind<?> kind) {
        addDeserializer(type, new Scalar<>((Scalar.Kind<T>) kind));
    }

    private static final class Brackets extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription description, JsonDeserializer<?> reader) {
            boolean ofItsParts = description.getBeanClass().isRecord() && !(reader instanceof AnyJsonReader);
            return ofItsParts ? new RecordReader(description.getBeanClass()) : reader;
        }

        @Override
        public JsonDeserializer<?> modifyCollectionDeserializer(
                DeserializationConfig config,
                CollectionType type,
                BeanDescription description,
                JsonDeserializer<?> reader) {
            return new Bracketed(reader, JsonToken.START_ARRAY);
        }

        @Override
        public JsonDeserializer<?> modifyMapDeserializer(
                DeserializationConfig config, MapType type, BeanDescription description, JsonDeserializer<?> reader) {
            return new Bracketed(reader, JsonToken.START_OBJECT);
        }

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config, JavaType type, BeanDescription description, JsonDeserializer<?> reader) {
            AnnotatedMember written = description.findJsonValueAccessor();
            Map<String, Object> byName = new LinkedHashMap<>();
            for (Object constant : type.getRawClass().getEnumConstants()) {
                byName.put(
                        written == null ? ((Enum<?>) constant).name() : (String) written.getValue(constant), constant);
            }
            return new Scalar<>(Scalar.choice(byName));
        }
    }
}
