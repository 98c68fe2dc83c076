package org.iterationplanner.trade;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import org.iterationplanner.backlog.Issue;
import org.jspecify.annotations.Nullable;

/**
 * How alternatives are to be found.
 *
 * @param spentLimit time for all of them, 20 s unless said
 * @param rankBy by what the best one is told; by nothing unless said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlternativesRequest(
        @Nullable Duration spentLimit, @Nullable RankBy rankBy) {

    /** What the best alternative is best by. */
    public enum RankBy {
        /** What a forecast does not exceed in 80 of 100 runs. */
        P80
    }

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
