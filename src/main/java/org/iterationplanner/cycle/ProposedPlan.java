package org.iterationplanner.cycle;

import java.util.UUID;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Plan;

/**
 * A finished plan of a living backlog, or of what it might have been, that somebody would accept.
 *
 * @param asked what it was made from
 * @param feasible whether it broke no hard rule of that
 */
public record ProposedPlan(UUID planId, Backlog asked, Plan plan, boolean feasible) {}
