package org.iterationplanner.plan;

import java.util.UUID;

/** The living backlog that a plan was made of, and as which version. */
public record BacklogVersion(UUID backlogId, long version) {}
