package org.iterationplanner.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.json.Json;

/**
 * The body of every answer of 400 and above, as RFC 9457 has it.
 *
 * @param type names the kind of problem; leads nowhere
 * @param detail what is wrong, the value, and what to do ("Maybe ...")
 * @param issues everything that is wrong with the input, with JSON pointers
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(String type, String title, int status, ProblemCode code, String detail, List<Issue> issues) {

    static final String MEDIA_TYPE = "application/problem+json";

    Problem {
        issues = List.copyOf(issues);
    }

    static Problem of(ProblemCode code, String detail) {
        return of(code, detail, List.of());
    }

    /** Refused for reasons that have places. */
    static Problem of(ProblemCode code, String detail, List<Issue> issues) {
        return new Problem(code.type(), code.title(), code.status(), code, detail, issues);
    }

    /** A refused input: says the first issue in words, and all of them as data. */
    static Problem of(ProblemCode code, List<Issue> issues) {
        Issue first = issues.get(0);
        String where = first.pointer().isEmpty() ? "" : first.pointer() + ": ";
        String more = issues.size() == 1 ? "" : " (1 of " + issues.size() + " issues)";
        return of(code, where + first.message() + more, issues);
    }

    String json() {
        return Json.write(this);
    }
}
