package org.iterationplanner.rest;

import jakarta.inject.Singleton;
import java.util.List;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.intake.Imported;
import org.jspecify.annotations.Nullable;

/** Where an import goes that is more than a preview. */
@Singleton
class ImportTarget {

    /**
     * Stores what was imported.
     *
     * @param backlog the living backlog to merge it into, or null for a new one
     * @throws Refusal with all issues if a row is wrong; and otherwise, because living backlogs take no imports yet
     */
    Imported store(Imported imported, @Nullable String backlog) {
        if (!imported.isAcceptable()) {
            throw new Refusal(ProblemCode.INVALID_INPUT, imported.issues());
        }
        String instead = backlog == null ? "POST /v1/backlogs" : "PUT /v1/backlogs/" + Query.id(backlog);
        throw new Refusal(
                ProblemCode.INVALID_INPUT,
                List.of(issue(
                        "WRONG_PARAMETER",
                        "/query/dryRun",
                        "An import is not stored by this call. Maybe send dryRun=true, complete the modelInput of the"
                                + " answer and send it to " + instead + ".")));
    }

    static Issue issue(String code, String pointer, String message) {
        return new Issue(code, Issue.Severity.ERROR, pointer, message, null);
    }
}
