package org.iterationplanner.validate;

import static org.iterationplanner.validate.Shown.quoted;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.WorkloadDependency;

/** Dependencies between assets and between workloads, one by one. */
final class BondCheck {

    /** What makes two dependencies the same. */
    private record Bond(Dependency.Type type, String from, String to) {

        static Bond of(Dependency d) {
            boolean swapped = d.type() != Dependency.Type.PRECEDES && d.from().compareTo(d.to()) > 0;
            return swapped ? new Bond(d.type(), d.to(), d.from()) : new Bond(d.type(), d.from(), d.to());
        }
    }

    private final Issues issues;
    private final Fields fields;
    private final Numbers numbers;
    private final Ids ids;
    private final Map<Object, Integer> seen = new HashMap<>();

    BondCheck(Issues issues, Ids ids) {
        this.issues = issues;
        this.ids = ids;
        fields = new Fields(issues);
        numbers = new Numbers(issues);
    }

    void check(Place place, List<Dependency> dependencies) {
        fields.each(place, dependencies, Bounds.DEPENDENCIES, this::checkDependency);
    }

    void checkWorkloads(Place place, List<WorkloadDependency> dependencies) {
        fields.each(place, dependencies, Bounds.DEPENDENCIES, this::checkWorkloadDependency);
    }

    private void checkDependency(Place place, Dependency d) {
        Dependency.Type type = d.type();
        if (type != Dependency.Type.PRECEDES) {
            fields.notApplicable(place.at("lag"), d.lag() == 0 ? null : d.lag(), "only PRECEDES has a lag");
        }
        if (type != Dependency.Type.APART) {
            fields.notApplicable(
                    place.at("distance"), d.distance() == 1 ? null : d.distance(), "only APART has a distance");
        }
        if (type != Dependency.Type.AFFINITY) {
            boolean isDefault = d.strength().compareTo(BigDecimal.ONE) == 0;
            fields.notApplicable(place.at("strength"), isDefault ? null : d.strength(), "only AFFINITY has a strength");
        }
        numbers.whole(place.at("lag"), d.lag(), 0, Bounds.LAG);
        numbers.whole(place.at("distance"), d.distance(), 1, Bounds.DISTANCE);
        numbers.amount(place.at("strength"), d.strength());
        boolean from = fields.reference(place.at("from"), d.from(), ids.assets());
        boolean to = fields.reference(place.at("to"), d.to(), ids.assets());
        if (from && to) {
            checkPair(place, "asset", d.from(), d.to(), Bond.of(d));
        }
    }

    private void checkWorkloadDependency(Place place, WorkloadDependency d) {
        numbers.whole(place.at("lag"), d.lag(), 0, Bounds.LAG);
        boolean from = fields.reference(place.at("from"), d.from(), ids.anyWorkload());
        boolean to = fields.reference(place.at("to"), d.to(), ids.anyWorkload());
        if (from && to) {
            checkPair(place, "workload", d.from(), d.to(), List.of(d.from(), d.to()));
        }
    }

    private void checkPair(Place place, String noun, String from, String to, Object bond) {
        if (from.equals(to)) {
            issues.add(
                    IssueCode.SELF_DEPENDENCY,
                    place,
                    from,
                    "The " + noun + " " + quoted(from) + " depends on itself. Maybe another " + noun + " was meant.");
            return;
        }
        Integer first = seen.putIfAbsent(bond, place.index());
        if (first != null) {
            issues.add(
                    IssueCode.REPEATED,
                    place,
                    from + " → " + to,
                    "The dependency of " + quoted(to) + " on " + quoted(from) + " repeats the one at index " + first
                            + ". Maybe remove one of the two.");
        }
    }
}
