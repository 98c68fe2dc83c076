package org.iterationplanner.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keys of maps. */
final class Keys {

    private Keys() {}

    /** An id, such as a team's. */
    static final class Text extends KeyDeserializer {

        @Override
        public @Nullable Object deserializeKey(String key, DeserializationContext context) throws IOException {
            return Problems.of(context).storable(context.getParser(), key);
        }
    }

    /** The number of an iteration, written in one way only, so that no two keys are the same iteration. */
    static final class IterationNumber extends KeyDeserializer {
        private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

        @Override
        public @Nullable Object deserializeKey(String key, DeserializationContext context) throws IOException {
            if (NUMBER.matcher(key).matches()) {
                return Integer.valueOf(key);
            }
            Problems.of(context).badKey(context.getParser(), key);
            return null;
        }
    }
}
