package org.iterationplanner.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/** Keeps a value as text. Numbers are copied by their characters: made a decimal, 1e999999999 would fill the memory. */
final class AnyJsonReader extends JsonDeserializer<AnyJson> {

    @Override
    public AnyJson deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        Problems problems = Problems.of(context);
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = Json.mapper().getFactory().createGenerator(text)) {
            int depth = 0;
            JsonToken token = parser.currentToken();
            while (token != null) {
                copy(parser, generator, problems);
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                token = depth == 0 ? null : parser.nextToken();
            }
        }
        return new AnyJson(text.toString());
    }

    private static void copy(JsonParser parser, JsonGenerator generator, Problems problems) throws IOException {
        switch (parser.currentToken()) {
            case FIELD_NAME -> generator.writeFieldName(storable(parser, parser.currentName(), problems));
            case VALUE_STRING -> generator.writeString(storable(parser, parser.getText(), problems));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> generator.writeNumber(parser.getText());
            default -> generator.copyCurrentEvent(parser);
        }
    }

    private static String storable(JsonParser parser, String text, Problems problems) throws IOException {
        String storable = problems.storable(parser, text);
        return storable == null ? "" : storable;
    }

    @Override
    public @Nullable AnyJson getNullValue(DeserializationContext context) {
        return AnyJson.NULL;
    }
}
