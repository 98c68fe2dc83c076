package org.iterationplanner.validate;

import java.util.stream.Stream;
import org.iterationplanner.backlog.Freeze;

/** Freezes: one scope, and days in order. */
final class FreezeCheck {

    private final Issues issues;
    private final Fields fields;
    private final Numbers numbers;
    private final Ids ids;

    FreezeCheck(Issues issues, Ids ids) {
        this.issues = issues;
        this.ids = ids;
        fields = new Fields(issues);
        numbers = new Numbers(issues);
    }

    void check(Place place, Freeze freeze) {
        Freeze.Scope scope = freeze.scope();
        if (fields.required(place.at("scope"), scope)) {
            checkScope(place.at("scope"), scope);
        }
        boolean from =
                fields.required(place.at("from"), freeze.from()) && numbers.date(place.at("from"), freeze.from());
        boolean to = fields.required(place.at("to"), freeze.to()) && numbers.date(place.at("to"), freeze.to());
        if (from && to) {
            numbers.ordered(place.at("to"), freeze.from(), freeze.to());
        }
        fields.text(place.at("reason"), freeze.reason());
    }

    private void checkScope(Place place, Freeze.Scope scope) {
        Boolean all = Boolean.TRUE.equals(scope.all()) ? scope.all() : null;
        long given = Stream.of(all, scope.datacenter(), scope.workload(), scope.asset())
                .filter(each -> each != null)
                .count();
        if (given != 1) {
            issues.add(
                    IssueCode.EXACTLY_ONE,
                    place,
                    given,
                    "The freeze gives " + given
                            + " of all: true, datacenter, workload and asset, exactly one is needed."
                            + " Maybe write one freeze for each.");
        }
        fields.optionalReference(place.at("datacenter"), scope.datacenter(), ids.datacenters());
        fields.optionalReference(place.at("workload"), scope.workload(), ids.anyWorkload());
        fields.optionalReference(place.at("asset"), scope.asset(), ids.assets());
    }
}
