package org.iterationplanner.backlog;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong, or worth knowing, about what was given.
 *
 * @param code stable, for programs
 * @param pointer JSON pointer to the place
 * @param message what, the value, and what to do ("Maybe ...")
 * @param value the value found there, as text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Issue(
        String code,
        Severity severity,
        String pointer,
        String message,
        @Nullable String value) {

    /** Whether the input is refused. */
    public enum Severity {
        ERROR,
        WARNING
    }

    @JsonIgnore
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
