package org.iterationplanner.bound;

import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Weights;
import org.iterationplanner.check.PlacedAsset;
import org.iterationplanner.check.PlacedWorkload;

/** What makes one feasible plan worth more than another, but for {@code overtarget}, which is no cost of single times. */
final class SoftTerms {

    private static final long ONE = 100;

    private final Jobs jobs;
    private final Weights weights;
    private final Terms terms;

    SoftTerms(Jobs jobs, Weights weights, Terms terms) {
        this.jobs = jobs;
        this.weights = weights;
        this.terms = terms;
    }

    void add() {
        for (PlacedAsset a : jobs.backlog().assetsToDo()) {
            addAsset(a, jobs.of(a));
        }
        for (PlacedWorkload w : jobs.backlog().unfinishedWorkloads()) {
            addCostOfDelay(w);
            addWorkInProgress(w);
        }
        for (Dependency d : jobs.backlog().backlog().dependencies()) {
            if (d.type() == Dependency.Type.AFFINITY) {
                addAffinity(d);
            }
        }
    }

    private void addAsset(PlacedAsset a, int job) {
        long perDay = ONE * weights.of(Rule.EARLINESS);
        terms.addCost(job, t -> Math.multiplyExact(perDay, jobs.daysToEnd(t)));
        long stability = weights.of(Rule.STABILITY);
        terms.addCost(job, t -> Math.multiplyExact(stability, jobs.rules().stability(a, jobs.number(t))));
        long unplanned = Math.multiplyExact(Math.addExact(ONE, a.effort()), weights.of(Rule.UNPLANNED));
        terms.addCost(job, t -> t == jobs.never() ? unplanned : 0);
    }

    private void addCostOfDelay(PlacedWorkload w) {
        long perDay = Math.multiplyExact(
                Math.multiplyExact(w.value(), jobs.rules().urgency(w)), weights.of(Rule.COST_OF_DELAY));
        if (perDay != 0) {
            terms.addCost(terms.completionOf(jobs.of(w.assets())), t -> Math.multiplyExact(perDay, jobs.daysToEnd(t)));
        }
    }

    private void addWorkInProgress(PlacedWorkload w) {
        long perDay = ONE * weights.of(Rule.WORK_IN_PROGRESS);
        boolean isBegun = w.assets().stream().anyMatch(PlacedAsset::isDone);
        int[] members = jobs.of(w.assets());
        if (perDay == 0 || (!isBegun && members.length == 1)) {
            return;
        }
        terms.addCost(terms.completionOf(members), t -> Math.multiplyExact(perDay, jobs.daysToEnd(t)));
        if (isBegun) {
            terms.addConstant(-Math.multiplyExact(perDay, jobs.daysToEnd(-1)));
        } else {
            terms.addCost(terms.startOf(members), t -> -Math.multiplyExact(perDay, jobs.daysToEnd(t)));
        }
    }

    private void addAffinity(Dependency d) {
        PlacedAsset from = jobs.backlog().asset(d.from());
        PlacedAsset to = jobs.backlog().asset(d.to());
        long price = Math.multiplyExact(Hundredths.of(d.strength()), weights.of(Rule.AFFINITY));
        if (!from.isDone() && !to.isDone()) {
            terms.addPull(jobs.of(from), jobs.of(to), price);
        } else if (!from.isDone() || !to.isDone()) {
            int job = jobs.of(from.isDone() ? to : from);
            terms.addCost(job, t -> Math.multiplyExact(price, jobs.daysToEnd(t) - jobs.daysToEnd(-1)));
        }
    }
}
