package org.iterationplanner.check;

/** What teams can do. */
final class CapacityRules {

    private final PlannedBacklog plan;
    private final Loads loads;

    CapacityRules(PlannedBacklog plan, Loads loads) {
        this.plan = plan;
        this.loads = loads;
    }

    /** No team is given more work in an iteration than it can do. */
    Matches capacity() {
        Matches found = new Matches(plan);
        for (Loads.Load at : loads.all()) {
            found.team(at.load() - at.capacity(), at.team(), at.iteration());
        }
        return found;
    }

    /** The last tenth of a capacity is kept for surprises. */
    Matches overtarget() {
        Matches found = new Matches(plan);
        for (Loads.Load at : loads.all()) {
            found.team(at.load() - at.target(), at.team(), at.iteration());
        }
        return found;
    }
}
