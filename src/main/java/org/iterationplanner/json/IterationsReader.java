package org.iterationplanner.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.util.List;
import org.iterationplanner.backlog.Iterations;
import org.jspecify.annotations.Nullable;

/** The one value of the API that is either a number or an array. */
final class IterationsReader extends JsonDeserializer<Iterations> {

    @Override
    public @Nullable Iterations deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        switch (parser.currentToken()) {
            case VALUE_NUMBER_INT -> {
                Integer count = Scalar.INTEGER.parse().parse(parser, Problems.of(context));
                return count == null ? null : Iterations.of(count);
            }
            case START_ARRAY -> {
                List<Iterations.Box> boxes = context.readValue(
                        parser, context.getTypeFactory().constructCollectionType(List.class, Iterations.Box.class));
                return Iterations.of(boxes);
            }
            default -> {
                Problems.of(context).wrongType(parser, "a whole number or an array of {start, end}");
                return null;
            }
        }
    }
}
