package org.iterationplanner.cycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.iterationplanner.backlog.Plan;

/**
 * The plan that a backlog's assets carry.
 *
 * @param planId as which it was made; that plan may have been purged since
 * @param acceptedBy the actor
 * @param firstIteration number of the first iteration it was made for
 * @param publish how many iterations from that one on are published
 * @param placements where assets are; those left out are not planned
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AcceptedPlan(
        UUID planId, Instant acceptedAt, String acceptedBy, int firstIteration, int publish, Plan placements) {}
