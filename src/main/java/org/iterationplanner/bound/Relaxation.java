package org.iterationplanner.bound;

/**
 * A request as a problem of which every feasible plan is a solution that costs no more than the plan: one to prove bounds
 * with. It leaves out APART, open workloads, budgets of moves and a pilot's number of assets beyond one iteration. Immutable.
 *
 * @param times what the level asks of times
 * @param needs what is scarce
 * @param overtarget price of a hundredth above the 90 % mark of a team, in hundredths
 */
record Relaxation(TimeModel times, ResourceModel needs, long overtarget) {

    /** The same with other slots, when they are iterations: weaker, but smaller. */
    Relaxation coarsened(Slotting slots) {
        return slots.isFinest() ? this : new Relaxation(times.coarsened(slots), needs.coarsened(slots), overtarget);
    }
}
