package org.iterationplanner.trade;

import java.time.Duration;
import java.util.List;
import org.iterationplanner.backlog.Issue;
import org.jspecify.annotations.Nullable;

/** How long an answer may take. */
final class SpentLimit {
    private static final Duration DEFAULT = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private SpentLimit() {}

    static Duration orDefault(@Nullable Duration given) {
        return given == null ? DEFAULT : given;
    }

    static List<Issue> issues(Duration given) {
        return given.compareTo(Duration.ZERO) > 0 && given.compareTo(LONGEST) <= 0
                ? List.of()
                : List.of(new Issue(
                        "OUT_OF_RANGE",
                        Issue.Severity.ERROR,
                        "/spentLimit",
                        "A time above 0 and at most " + LONGEST + " is needed, found " + given
                                + ". Maybe leave it out.",
                        given.toString()));
    }
}
