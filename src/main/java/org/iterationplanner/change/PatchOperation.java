package org.iterationplanner.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.iterationplanner.json.AnyJson;
import org.jspecify.annotations.Nullable;

/**
 * One operation of RFC 6902, as it was sent.
 *
 * @param op add, remove, replace, move, copy or test
 * @param path JSON pointer (RFC 6901) to where it is done
 * @param from JSON pointer to what is moved or copied
 * @param value what is added, put in place or expected
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PatchOperation(
        @Nullable String op,
        @Nullable String path,
        @Nullable String from,
        @Nullable AnyJson value) {}
