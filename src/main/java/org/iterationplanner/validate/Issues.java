package org.iterationplanner.validate;

import java.util.ArrayList;
import java.util.List;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.Issue.Severity;
import org.jspecify.annotations.Nullable;

/** Collects what is found, errors before warnings, and of each kind no more than anybody reads. */
final class Issues {

    static final int LISTED = 1_000;

    private final List<Issue> errors = new ArrayList<>();
    private final List<Issue> warnings = new ArrayList<>();
    private final Place root;
    private long errorCount;
    private long warningCount;

    Issues(Place root) {
        this.root = root;
    }

    /**
     * Adds one.
     *
     * @param value what was found there
     * @param message what is wrong, the value, and a sentence beginning "Maybe"
     */
    void add(IssueCode code, Place place, @Nullable Object value, String message) {
        boolean error = code.severity() == Severity.ERROR;
        long before = error ? errorCount++ : warningCount++;
        if (before < LISTED) {
            (error ? errors : warnings).add(issue(code, place, value, message));
        }
    }

    private static Issue issue(IssueCode code, Place place, @Nullable Object value, String message) {
        String shown = value == null ? null : Shown.brief(value);
        return new Issue(code.name(), code.severity(), place.toString(), message, shown);
    }

    boolean hasErrors() {
        return errorCount > 0;
    }

    /** Errors in the order found, then warnings; what is not listed is counted by a last one of each kind. */
    List<Issue> all() {
        List<Issue> all = new ArrayList<>(errors);
        addRest(all, IssueCode.MORE_ERRORS, errorCount, "errors");
        all.addAll(warnings);
        addRest(all, IssueCode.MORE_WARNINGS, warningCount, "warnings");
        return List.copyOf(all);
    }

    private void addRest(List<Issue> all, IssueCode code, long count, String noun) {
        long rest = count - LISTED;
        if (rest > 0) {
            String message = "There are " + rest + " more " + noun + ". Maybe mend the listed ones and try again.";
            all.add(issue(code, root, rest, message));
        }
    }
}
