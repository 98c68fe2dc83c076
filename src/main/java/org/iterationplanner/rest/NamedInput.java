package org.iterationplanner.rest;

import org.iterationplanner.backlog.Backlog;
import org.jspecify.annotations.Nullable;

/**
 * A backlog to keep.
 *
 * @param name what people call it; left out when an input is replaced, it stays
 * @param comment what the actor says of it
 */
public record NamedInput(
        @Nullable String name,
        @Nullable Backlog modelInput,
        @Nullable String comment) {}
