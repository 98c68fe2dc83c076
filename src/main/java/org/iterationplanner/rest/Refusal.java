package org.iterationplanner.rest;

import java.util.List;
import org.iterationplanner.backlog.Issue;

/** Ends a call with a problem. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refusal(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    Refusal(ProblemCode code, String detail) {
        this(Problem.of(code, detail));
    }

    Refusal(ProblemCode code, List<Issue> issues) {
        this(Problem.of(code, issues));
    }

    Problem problem() {
        return problem;
    }
}
