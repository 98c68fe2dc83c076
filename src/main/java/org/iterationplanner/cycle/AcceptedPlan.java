package org.iterationplanner.cycle;

import static org.iterationplanner.backlog.Immutable.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.iterationplanner.backlog.Plan;
import org.jspecify.annotations.Nullable;

/**
 * The plan that a backlog's assets carry.
 *
 * @param planId as which it was made; that plan may have been purged since
 * @param acceptedBy the actor
 * @param firstIteration number of the first iteration it was made for
 * @param publish how many iterations from that one on are published
 * @param placements where assets are; those that are missing are not planned
 * @param approved the placements there were when an iteration was last approved; absent before the first approval
 * @param notPlanned assets that it knows and leaves out; those that came later it does not know
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AcceptedPlan(
        UUID planId,
        Instant acceptedAt,
        String acceptedBy,
        int firstIteration,
        int publish,
        Plan placements,
        @Nullable Plan approved,
        List<String> notPlanned) {

    public AcceptedPlan {
        notPlanned = list(notPlanned);
    }

    /** A plan that leaves nothing out that it knows. */
    public AcceptedPlan(
            UUID planId,
            Instant acceptedAt,
            String acceptedBy,
            int firstIteration,
            int publish,
            Plan placements,
            @Nullable Plan approved) {
        this(planId, acceptedAt, acceptedBy, firstIteration, publish, placements, approved, List.of());
    }

    /** The same with assets elsewhere. */
    public AcceptedPlan withPlacements(Plan other) {
        return new AcceptedPlan(planId, acceptedAt, acceptedBy, firstIteration, publish, other, approved, notPlanned);
    }

    /** The same as change management has approved it. */
    public AcceptedPlan asApproved() {
        return new AcceptedPlan(
                planId, acceptedAt, acceptedBy, firstIteration, publish, placements, placements, notPlanned);
    }
}
