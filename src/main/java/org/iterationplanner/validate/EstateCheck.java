package org.iterationplanner.validate;

import static org.iterationplanner.validate.Shown.quoted;

import java.util.HashMap;
import java.util.Map;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Release;
import org.iterationplanner.backlog.Workload;

/** Datacenters, workloads and releases. */
final class EstateCheck {

    private final Issues issues;
    private final Fields fields;
    private final Numbers numbers;
    private final Ids ids;
    /** By workload: the release that holds it. */
    private final Map<String, Integer> releaseOf = new HashMap<>();

    EstateCheck(Issues issues, Ids ids) {
        this.issues = issues;
        this.ids = ids;
        fields = new Fields(issues);
        numbers = new Numbers(issues);
    }

    void check(Place root, Backlog backlog) {
        fields.each(root.at("datacenters"), backlog.datacenters(), Bounds.DATACENTERS, this::checkDatacenter);
        fields.each(root.at("workloads"), backlog.workloads(), Bounds.WORKLOADS, this::checkWorkload);
        fields.each(root.at("releases"), backlog.releases(), Bounds.RELEASES, this::checkRelease);
    }

    private void checkDatacenter(Place place, Datacenter dc) {
        fields.id(place, dc.id(), ids.datacenters());
        fields.description(place, dc.name(), dc.refs(), dc.labels(), dc.attributes(), dc.derived());
        numbers.whole(place.at("priority"), dc.priority(), 1, Bounds.PRIORITY);
        numbers.date(place.at("exitBy"), dc.exitBy());
        numbers.whole(place.at("decommissionDays"), dc.decommissionDays(), 0, Bounds.DECOMMISSION_DAYS);
        numbers.whole(place.at("maxCutoversPerIteration"), dc.maxCutoversPerIteration(), 0, Bounds.LIMIT);
        boolean saysHow = dc.exitMode() == Datacenter.ExitMode.HARD || dc.decommissionDays() != 0;
        if (dc.exitBy() == null && saysHow) {
            issues.add(
                    IssueCode.EXIT_WITHOUT_DATE,
                    place,
                    dc.id(),
                    "Datacenter " + quoted(String.valueOf(dc.id()))
                            + " has an exitMode or decommissionDays, but no exitBy. Maybe say by when it must be empty.");
        }
    }

    private void checkWorkload(Place place, Workload w) {
        fields.id(place, w.id(), ids.workloads());
        fields.description(place, w.name(), w.refs(), w.labels(), w.attributes(), w.derived());
        fields.optionalReference(place.at("datacenter"), w.datacenter(), ids.datacenters());
        numbers.amount(place.at("value"), w.value());
        numbers.date(place.at("due"), w.due());
        fields.text(place.at("outcome"), w.outcome());
        fields.text(place.at("owner"), w.owner());
    }

    private void checkRelease(Place place, Release release) {
        fields.id(place, release.id(), ids.releases());
        fields.text(place.at("name"), release.name());
        numbers.date(place.at("due"), release.due());
        if (release.workloads().isEmpty()) {
            fields.required(place.at("workloads"), null);
        }
        fields.each(place.at("workloads"), release.workloads(), Bounds.WORKLOADS, (entry, workload) -> {
            if (fields.optionalReference(entry, workload, ids.anyWorkload())) {
                inOneRelease(entry, workload, place);
            }
        });
    }

    private void inOneRelease(Place entry, String workload, Place release) {
        Integer other = releaseOf.putIfAbsent(workload, release.index());
        if (other == null) {
            return;
        }
        if (other == release.index()) {
            issues.add(
                    IssueCode.REPEATED,
                    entry,
                    workload,
                    "Workload " + quoted(workload) + " is in this release already. Maybe list it once.");
        } else {
            issues.add(
                    IssueCode.RELEASE_OVERLAP,
                    entry,
                    workload,
                    "Workload " + quoted(workload) + " is already in releases/" + other
                            + ". Maybe decide on one of the two, or split the workload.");
        }
    }
}
