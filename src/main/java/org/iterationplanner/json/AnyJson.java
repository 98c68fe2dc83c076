package org.iterationplanner.json;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Any JSON value as the text it is written as, for a place where a request may say anything. Well-formed, without duplicate
 * fields; JSON's null is a value like any other.
 */
public record AnyJson(@JsonValue @JsonRawValue String text) {

    static final AnyJson NULL = new AnyJson("null");

    /** Whether it is JSON's null. */
    public boolean isNull() {
        return equals(NULL);
    }
}
