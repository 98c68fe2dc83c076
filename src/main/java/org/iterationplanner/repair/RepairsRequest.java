package org.iterationplanner.repair;

import java.time.Duration;
import java.util.List;
import org.iterationplanner.backlog.Issue;
import org.jspecify.annotations.Nullable;

/**
 * How repairs are to be found.
 *
 * @param spentLimit time for all of them, 30 s unless said
 */
public record RepairsRequest(@Nullable Duration spentLimit) {

    private static final Duration USUAL = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Says what is meant, so that equal questions are equal. */
    public RepairsRequest {
        spentLimit = spentLimit == null ? USUAL : spentLimit;
    }

    @Override
    public Duration spentLimit() {
        return spentLimit == null ? USUAL : spentLimit;
    }

    /** Everything that is wrong with it. */
    public List<Issue> issues() {
        boolean isWrong = spentLimit().isNegative()
                || spentLimit().isZero()
                || spentLimit().compareTo(LONGEST) > 0;
        return isWrong
                ? List.of(new Issue(
                        "OUT_OF_RANGE",
                        Issue.Severity.ERROR,
                        "/spentLimit",
                        "A time above 0 and at most " + LONGEST + " is needed, found " + spentLimit()
                                + ". Maybe leave it out.",
                        spentLimit().toString()))
                : List.of();
    }
}
