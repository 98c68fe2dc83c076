package org.iterationplanner.bound;

import org.jspecify.annotations.Nullable;

/**
 * Some of all plans: those of a wider case on one side of a distinction.
 *
 * @param in the wider case; null: all plans
 * @param second which side
 */
record Case(@Nullable Case in, Split split, boolean second) {

    /** A distinction: every plan is on one of its two sides. */
    sealed interface Split {}

    /**
     * A variable is at a time or before, or else after it.
     *
     * @param time the last one of the first side
     */
    record ByTime(int variable, int time) implements Split {}

    /**
     * A choice falls on a team, or else on another one.
     *
     * @param choice its number in the {@link ResourceModel}
     */
    record ByTeam(int choice, int team) implements Split {}

    /** Leaves the times that plans of this case can have. */
    void narrow(Windows windows) {
        if (in != null) {
            in.narrow(windows);
        }
        if (split instanceof ByTime by) {
            if (second) {
                windows.notBefore(by.variable(), by.time() + 1);
            } else {
                windows.notAfter(by.variable(), by.time());
            }
        }
    }

    /** Leaves the teams that plans of this case can choose. */
    ResourceModel narrow(ResourceModel needs) {
        ResourceModel wider = in == null ? needs : in.narrow(needs);
        return split instanceof ByTeam by ? wider.choosing(by.choice(), by.team(), !second) : wider;
    }
}
