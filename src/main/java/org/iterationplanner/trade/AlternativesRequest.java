package org.iterationplanner.trade;

import java.time.Duration;
import java.util.List;
import org.iterationplanner.backlog.Issue;
import org.jspecify.annotations.Nullable;

/**
 * How alternatives are to be found.
 *
 * @param spentLimit time for all of them, 20 s unless said
 */
public record AlternativesRequest(@Nullable Duration spentLimit) {

    public AlternativesRequest {
        spentLimit = SpentLimit.orDefault(spentLimit);
    }

    @Override
    public Duration spentLimit() {
        return SpentLimit.orDefault(spentLimit);
    }

    /** Everything that is wrong with it. */
    public List<Issue> issues() {
        return SpentLimit.issues(spentLimit());
    }
}
