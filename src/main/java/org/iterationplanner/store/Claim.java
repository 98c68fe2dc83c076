package org.iterationplanner.store;

import java.time.Duration;
import java.util.UUID;
import org.iterationplanner.backlog.Plan;
import org.jspecify.annotations.Nullable;

/**
 * The right to solve a plan, and what earlier workers left.
 *
 * @param fence names the claim, and counts claims: as soon as the plan is claimed again, this one counts no more
 * @param deaths how many earlier workers died over it, each after a while and without getting anywhere
 * @param spent time that earlier claims have searched
 * @param best the last checkpoint
 * @param stopRequested whether somebody has asked to stop it
 */
public record Claim(
        UUID plan,
        long fence,
        int deaths,
        Duration spent,
        @Nullable Plan best,
        boolean stopRequested) {}
