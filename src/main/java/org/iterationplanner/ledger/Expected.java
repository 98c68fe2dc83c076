package org.iterationplanner.ledger;

import java.util.Set;

/**
 * Which version of a backlog a caller means to change.
 *
 * @param versions those that are right; empty with {@code any}
 * @param any whether every version is right
 * @param said how the caller named them
 */
public record Expected(Set<Long> versions, boolean any, String said) {

    /** Whatever it is now. */
    public static final Expected ANY = new Expected(Set.of(), true, "*");

    public Expected {
        versions = Set.copyOf(versions);
    }

    boolean admits(long version) {
        return any || versions.contains(version);
    }
}
