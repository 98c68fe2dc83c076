package org.iterationplanner.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question about a plan that takes long to answer, and how far the answer is: the job of the API.
 *
 * @param planScore score of the plan as it was when asked, which is the one that the answer is about
 * @param progress share of the work that is done, from 0 to 1
 * @param result the answer, or what there is of it; of a form of its own for each kind
 * @param failureMessage why it failed, of a failed one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Job(
        UUID id,
        JobKind kind,
        UUID planId,
        String planScore,
        JobStatus status,
        double progress,
        @Nullable Object result,
        Instant submitDateTime,
        @Nullable Instant startDateTime,
        @Nullable Instant completeDateTime,
        @Nullable String failureMessage)
        implements Watched {

    private static final double SHOWN = 1000;

    @Override
    public JobStatus stage() {
        return status;
    }

    /** The same, further on. */
    public Job reached(double share, @Nullable Object soFar) {
        double rounded = Math.round(share * SHOWN) / SHOWN;
        return new Job(
                id,
                kind,
                planId,
                planScore,
                status,
                rounded,
                soFar,
                submitDateTime,
                startDateTime,
                completeDateTime,
                failureMessage);
    }

    /** The same without the answer, for those who only follow it. */
    public Job withoutResult() {
        return reached(progress, null);
    }
}
