package org.iterationplanner.cycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who changes something, when, and what he says of it.
 *
 * @param comment absent: nothing was said
 */
public record Act(Instant at, String actor, @Nullable String comment) {}
