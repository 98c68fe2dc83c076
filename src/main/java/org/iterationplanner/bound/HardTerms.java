package org.iterationplanner.bound;

import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.WorkloadDependency;
import org.iterationplanner.check.PlacedAsset;
import org.iterationplanner.check.PlacedWorkload;
import org.iterationplanner.check.PlannedBacklog;

/** The waiting that dependencies between assets and between workloads ask of every feasible plan. */
final class HardTerms {

    private final Jobs jobs;
    private final Windows windows;
    private final Terms terms;

    HardTerms(Jobs jobs, Windows windows, Terms terms) {
        this.jobs = jobs;
        this.windows = windows;
        this.terms = terms;
    }

    void add() {
        PlannedBacklog backlog = jobs.backlog();
        for (Dependency d : backlog.backlog().dependencies()) {
            if (d.type() == Dependency.Type.PRECEDES) {
                add(backlog.asset(d.from()), backlog.asset(d.to()), d.lag());
            }
        }
        for (WorkloadDependency d : backlog.backlog().workloadDependencies()) {
            PlacedWorkload v = backlog.workload(d.from());
            PlacedWorkload w = backlog.workload(d.to());
            if (v != null && w != null) {
                add(v, w, d.lag());
            }
        }
    }

    private void add(PlacedAsset from, PlacedAsset to, int lag) {
        if (!to.isDone()) {
            if (from.isDone()) {
                windows.notBefore(jobs.of(to), lag - 1);
            } else {
                terms.addWait(jobs.of(from), jobs.of(to), lag);
            }
        }
    }

    private void add(PlacedWorkload v, PlacedWorkload w, int lag) {
        for (int job : jobs.of(w.assets())) {
            if (v.isUnfinished()) {
                terms.addWait(terms.completionOf(jobs.of(v.assets())), job, lag);
            } else {
                windows.notBefore(job, lag - 1);
            }
        }
    }
}
