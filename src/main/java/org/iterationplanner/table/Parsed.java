package org.iterationplanner.table;

import org.jspecify.annotations.Nullable;

/**
 * What a text was read as, or why it was not: the rest of a sentence that begins with the text.
 *
 * @param value null where there is a complaint
 */
record Parsed<T>(@Nullable T value, String complaint) {

    static <T> Parsed<T> of(T value) {
        return new Parsed<>(value, "");
    }

    static <T> Parsed<T> wrong(String complaint) {
        return new Parsed<>(null, complaint);
    }
}
