package org.iterationplanner.table;

import java.util.ArrayList;
import java.util.List;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.Issue.Severity;
import org.jspecify.annotations.Nullable;

/** What is found in a file: errors before warnings, and of each kind no more than anybody reads. Not thread-safe. */
public final class Findings {

    static final int LISTED = 1_000;

    private final List<Issue> errors = new ArrayList<>();
    private final List<Issue> warnings = new ArrayList<>();
    private long errorCount;
    private long warningCount;

    /**
     * Adds one.
     *
     * @param pointer to the place: sheet, row and column
     * @param message what, the value, and a sentence beginning "Maybe"
     */
    public void add(FindingCode code, String pointer, @Nullable String value, String message) {
        boolean error = code.severity() == Severity.ERROR;
        long before = error ? errorCount++ : warningCount++;
        if (before < LISTED) {
            String shown = value == null ? null : Shown.brief(value);
            (error ? errors : warnings).add(new Issue(code.name(), code.severity(), pointer, message, shown));
        }
    }

    public boolean hasErrors() {
        return errorCount > 0;
    }

    /** Errors in the order found, then warnings; what is not listed is counted by a last one of each kind. */
    public List<Issue> all() {
        List<Issue> all = new ArrayList<>(errors);
        addRest(all, FindingCode.MORE_ERRORS, errorCount, "errors");
        all.addAll(warnings);
        addRest(all, FindingCode.MORE_WARNINGS, warningCount, "warnings");
        return List.copyOf(all);
    }

    private static void addRest(List<Issue> all, FindingCode code, long count, String noun) {
        long rest = count - LISTED;
        if (rest > 0) {
            String message = "There are " + rest + " more " + noun + ". Maybe mend the listed ones and try again.";
            all.add(new Issue(code.name(), code.severity(), "", message, String.valueOf(rest)));
        }
    }
}
