package org.iterationplanner.store;

import java.time.Duration;
import java.util.UUID;

/**
 * The right to work at a plan or a job.
 *
 * @param fence names the claim, and counts claims: as soon as the same is claimed again, this one counts no more
 * @param deaths how many earlier workers died over it, each after a while and without getting anywhere
 * @param spent time that earlier claims have worked
 * @param stopRequested whether somebody has asked to stop it
 */
public record Claim(UUID id, long fence, int deaths, Duration spent, boolean stopRequested) {}
