package org.iterationplanner.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.iterationplanner.backlog.TerminationReason;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a plan but the plan: the {@code metadata} of the API.
 *
 * @param parentId the plan that this one was derived from
 * @param originId the first of the line of parents, its own id if it has none
 * @param score best so far, as {@code 0hard/-12.5medium/-41234.5soft}
 * @param startDateTime when a worker first took it
 * @param activeDateTime when there first was a plan
 * @param completeDateTime when it became terminal
 * @param solverVersion version of this program
 * @param inputSha256 of the {@code modelInput} as it is stored, hexadecimal
 * @param failureMessage why it failed, of a failed one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanMetadata(
        UUID id,
        @Nullable UUID parentId,
        UUID originId,
        @Nullable String name,
        List<String> tags,
        PlanStatus solverStatus,
        @Nullable String score,
        Instant submitDateTime,
        @Nullable Instant startDateTime,
        @Nullable Instant activeDateTime,
        @Nullable Instant completeDateTime,
        @Nullable TerminationReason terminationReason,
        long seed,
        String solverVersion,
        String inputSha256,
        ValidationResult validationResult,
        @Nullable String failureMessage)
        implements Watched {

    public PlanMetadata {
        tags = List.copyOf(tags);
    }

    @Override
    public PlanStatus stage() {
        return solverStatus;
    }

    /** The same with a better score. */
    public PlanMetadata withScore(String better) {
        return new PlanMetadata(
                id,
                parentId,
                originId,
                name,
                tags,
                solverStatus,
                better,
                submitDateTime,
                startDateTime,
                activeDateTime,
                completeDateTime,
                terminationReason,
                seed,
                solverVersion,
                inputSha256,
                validationResult,
                failureMessage);
    }
}
