package org.iterationplanner.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a plan from the moment it is submitted and never changes. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Submission(
        @Nullable String name,
        List<String> tags,
        long seed,
        String solverVersion,
        String inputSha256,
        ValidationResult validationResult,
        InputMetrics inputMetrics) {

    public Submission {
        tags = List.copyOf(tags);
    }
}
