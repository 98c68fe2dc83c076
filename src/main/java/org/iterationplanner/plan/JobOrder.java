package org.iterationplanner.plan;

import java.util.UUID;
import org.iterationplanner.backlog.Plan;

/**
 * What a job is to answer. It never changes, whatever becomes of the plan meanwhile.
 *
 * @param planScore score of {@code judged}
 * @param judged the plan as it was when asked
 * @param parameters what else was said, as JSON; equal questions have equal texts
 */
public record JobOrder(JobKind kind, UUID planId, String planScore, Plan judged, String parameters) {}
