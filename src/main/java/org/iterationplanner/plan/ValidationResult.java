package org.iterationplanner.plan;

import java.util.List;
import java.util.stream.Stream;
import org.iterationplanner.backlog.Issue;

/** What validation said of the input, as the API writes it. */
public record ValidationResult(Summary summary, List<Issue> errors, List<Issue> warnings) {

    /** The worst that was found. */
    public enum Summary {
        OK,
        WARNINGS,
        ERRORS
    }

    public ValidationResult {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }

    /** With what the finished plan has shown. */
    public ValidationResult and(ValidationResult more) {
        return of(Stream.of(errors, warnings, more.errors, more.warnings)
                .flatMap(List::stream)
                .toList());
    }

    /** Of all issues found in one input. */
    public static ValidationResult of(List<Issue> issues) {
        List<Issue> errors = issues.stream().filter(Issue::isError).toList();
        List<Issue> warnings = issues.stream().filter(issue -> !issue.isError()).toList();
        Summary summary = !errors.isEmpty() ? Summary.ERRORS : warnings.isEmpty() ? Summary.OK : Summary.WARNINGS;
        return new ValidationResult(summary, errors, warnings);
    }
}
