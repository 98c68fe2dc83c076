package org.iterationplanner.bound;

import java.util.function.BooleanSupplier;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Weights;
import org.iterationplanner.check.AssetRules;
import org.jspecify.annotations.Nullable;

/** One level of a request, read once, of which relaxations are made for all plans or for some. Not thread-safe. */
final class Formulation {

    private final long[] daysToEnd;
    private final Terms terms;
    private final Windows windows;
    private final ResourceModel needs;
    private final long overtarget;

    private Formulation(long[] daysToEnd, Terms terms, Windows windows, ResourceModel needs, long overtarget) {
        this.daysToEnd = daysToEnd;
        this.terms = terms;
        this.windows = windows;
        this.needs = needs;
        this.overtarget = overtarget;
    }

    /**
     * Reads one level of a valid request.
     *
     * @param stop when to be content with wider windows
     * @return null if it turns out that there is no feasible plan
     * @throws ArithmeticException if numbers are too large for it
     */
    static @Nullable Formulation of(PlanRequest request, Rule.Level level, BooleanSupplier stop) {
        Weights weights = request.config().model().weights();
        Jobs jobs = new Jobs(new AssetRules(request.modelInput()));
        Resources resources = new Resources(jobs);
        Terms terms = new Terms(jobs.count(), jobs.never());
        Windows windows = new Windows(jobs, resources, stop);
        new HardTerms(jobs, windows, terms).add();
        if (level == Rule.Level.MEDIUM) {
            new MediumTerms(jobs, weights, terms).add();
        } else if (level == Rule.Level.SOFT) {
            new SoftTerms(jobs, weights, terms).add();
        }
        if (!windows.propagate(terms)) {
            return null;
        }
        ResourceModel needs = new ResourceModel(jobs, resources);
        new Heads(terms, windows, new CumulatedNeeds(needs)).narrow(stop);
        new BalancedHeads(terms, windows, jobs, resources).narrow(stop);
        return windows.propagate(terms)
                ? new Formulation(
                        jobs.daysToEnds(),
                        terms,
                        windows,
                        needs,
                        level == Rule.Level.SOFT ? weights.of(Rule.OVERTARGET) : 0)
                : null;
    }

    /** Among how many of the first iterations, at least 1, the level does not tell any difference. */
    int flat() {
        return overtarget > 0 ? 1 : relaxation().times().flat();
    }

    /** What every feasible plan is a solution of. */
    Relaxation relaxation() {
        return new Relaxation(new TimeModel(daysToEnd, terms, windows), needs, overtarget);
    }

    /** The same for the plans of one case; null if no feasible plan is one. */
    @Nullable
    Relaxation relaxation(Case of) {
        Windows narrowed = windows.copy();
        of.narrow(narrowed);
        ResourceModel staffed = of.narrow(needs);
        CumulatedNeeds cumulated = new CumulatedNeeds(staffed);
        int closed = 1;
        while (closed > 0) {
            if (!narrowed.propagate(terms)) {
                return null;
            }
            closed = cumulated.narrow(narrowed);
        }
        return closed == CumulatedNeeds.OVERFULL
                ? null
                : new Relaxation(new TimeModel(daysToEnd, terms, narrowed), staffed, overtarget);
    }
}
