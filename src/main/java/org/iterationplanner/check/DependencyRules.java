package org.iterationplanner.check;

import static org.iterationplanner.check.Matches.units;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.backlog.WorkloadDependency;

/** What binds assets, or workloads, to each other. A done asset counts at F−1. */
final class DependencyRules {

    private record Bond(PlacedAsset from, PlacedAsset to, Dependency terms) {

        int distance() {
            return Math.abs(from.t() - to.t());
        }
    }

    private final PlannedBacklog plan;

    DependencyRules(PlannedBacklog plan) {
        this.plan = plan;
    }

    private List<Bond> bonds(Dependency.Type type) {
        return plan.backlog().dependencies().stream()
                .filter(d -> d.type() == type)
                .map(d -> new Bond(plan.asset(d.from()), plan.asset(d.to()), d))
                .toList();
    }

    /** An asset waits for those it depends on. */
    Matches precedence() {
        Matches found = new Matches(plan);
        for (Bond bond : bonds(Dependency.Type.PRECEDES)) {
            if (bond.to().isPlanned()) {
                int earliest = bond.from().t() + bond.terms().lag();
                found.pair(units(earliest - bond.to().t()), bond.from(), bond.to());
            }
        }
        return found;
    }

    /** A workload starts when those it depends on are complete. */
    Matches workloadPrecedence() {
        Matches found = new Matches(plan);
        for (WorkloadDependency dependency : plan.backlog().workloadDependencies()) {
            PlacedWorkload v = plan.workload(dependency.from());
            PlacedWorkload w = plan.workload(dependency.to());
            if (v != null && w != null && plan.timeline().contains(w.remaining().first())) {
                int earliest = v.last() + dependency.lag();
                found.workloads(units(earliest - w.remaining().first()), v, w);
            }
        }
        return found;
    }

    /** Assets that only work together are migrated together. */
    Matches moveTogether() {
        Matches found = new Matches(plan);
        for (Bond bond : bonds(Dependency.Type.TOGETHER)) {
            if (!bond.from().isDone() && !bond.to().isDone()) {
                found.pair(units(bond.distance()), bond.from(), bond.to());
            }
        }
        return found;
    }

    /** Assets that back each other up are not at risk at the same time. */
    Matches apart() {
        Matches found = new Matches(plan);
        for (Bond bond : bonds(Dependency.Type.APART)) {
            if (bond.from().isPlanned() && bond.to().isPlanned()) {
                found.pair(units(bond.terms().distance() - bond.distance()), bond.from(), bond.to());
            }
        }
        return found;
    }

    /** Assets that talk a lot are migrated near each other. */
    Matches affinity() {
        Matches found = new Matches(plan);
        Timeline timeline = plan.timeline();
        for (Bond bond : bonds(Dependency.Type.AFFINITY)) {
            long days = ChronoUnit.DAYS.between(
                    timeline.end(bond.from().t()), timeline.end(bond.to().t()));
            long strength = Hundredths.of(bond.terms().strength());
            found.pair(Math.multiplyExact(strength, Math.abs(days)), bond.from(), bond.to());
        }
        return found;
    }
}
