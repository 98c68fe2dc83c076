package org.iterationplanner.bound;

import java.util.function.BooleanSupplier;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Weights;
import org.iterationplanner.check.AssetRules;
import org.jspecify.annotations.Nullable;

/**
 * A request as a problem of which every feasible plan is a solution that costs no more than the plan: one to prove bounds
 * with. It leaves out APART, open workloads, budgets of moves and a pilot's number of assets beyond one iteration. Immutable.
 *
 * @param times what the level asks of times
 * @param needs what is scarce
 * @param overtarget price of a hundredth above the 90 % mark of a team, in hundredths
 */
record Relaxation(TimeModel times, ResourceModel needs, long overtarget) {

    /**
     * Reads one level of a valid request.
     *
     * @param stop when to be content with wider windows
     * @return null if it turns out that there is no feasible plan
     * @throws ArithmeticException if numbers are too large for it
     */
    static @Nullable Relaxation of(PlanRequest request, Rule.Level level, BooleanSupplier stop) {
        Weights weights = request.config().model().weights();
        Jobs jobs = new Jobs(new AssetRules(request.modelInput()));
        Resources resources = new Resources(jobs);
        Terms terms = new Terms(jobs.count(), jobs.never());
        Windows windows = new Windows(jobs, resources);
        new HardTerms(jobs, windows, terms).add();
        if (level == Rule.Level.MEDIUM) {
            new MediumTerms(jobs, weights, terms).add();
        } else if (level == Rule.Level.SOFT) {
            new SoftTerms(jobs, weights, terms).add();
        }
        if (windows.propagate(terms)) {
            new Heads(terms, windows, new CumulatedNeeds(jobs, resources)).narrow(stop);
        }
        return windows.propagate(terms)
                ? new Relaxation(
                        new TimeModel(jobs.daysToEnds(), terms, windows),
                        new ResourceModel(jobs, resources),
                        level == Rule.Level.SOFT ? weights.of(Rule.OVERTARGET) : 0)
                : null;
    }

    /** The same with {@code size} iterations to a slot: weaker, but smaller. */
    Relaxation coarsened(int size) {
        return size == 1 ? this : new Relaxation(times.coarsened(size), needs.coarsened(size), overtarget);
    }
}
