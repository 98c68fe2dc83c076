package org.iterationplanner.diff;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.Release;
import org.iterationplanner.backlog.Workload;
import org.iterationplanner.diff.PlanDiff.DateChange;
import org.jspecify.annotations.Nullable;

/** What is complete on another day, or late by another number of days. Things that only one plan has are left out. */
final class DateChanges {

    /** When something is complete; without a day while something of it is not planned. */
    private record Complete(
            @Nullable String name,
            @Nullable LocalDate on,
            @Nullable Long daysLate) {}

    private final Planned before;
    private final Planned after;

    DateChanges(Planned before, Planned after) {
        this.before = before;
        this.after = after;
    }

    List<DateChange> workloads() {
        return changes(DateChanges::workloads);
    }

    List<DateChange> datacenters() {
        return changes(DateChanges::datacenters);
    }

    List<DateChange> releases() {
        return changes(DateChanges::releases);
    }

    private List<DateChange> changes(Function<Planned, Map<String, Complete>> read) {
        Map<String, Complete> now = read.apply(after);
        Map<String, Complete> then = read.apply(before);
        now.keySet().retainAll(then.keySet());
        return now.entrySet().stream()
                .map(entry ->
                        change(entry.getKey(), Objects.requireNonNull(then.get(entry.getKey())), entry.getValue()))
                .filter(change -> !Objects.equals(change.before(), change.after())
                        || !Objects.equals(change.daysLateBefore(), change.daysLateAfter()))
                .toList();
    }

    private static DateChange change(String id, Complete was, Complete is) {
        return new DateChange(id, is.name(), was.on(), is.on(), was.daysLate(), is.daysLate());
    }

    private static Map<String, Complete> workloads(Planned plan) {
        Map<String, @Nullable String> names = new LinkedHashMap<>();
        for (Workload workload : plan.backlog().workloads()) {
            names.put(workload.id(), workload.name());
        }
        Map<String, Complete> dates = new LinkedHashMap<>();
        for (ModelOutput.WorkloadDates workload : plan.output().workloads()) {
            dates.put(workload.id(), new Complete(names.get(workload.id()), workload.readyOn(), workload.daysLate()));
        }
        return dates;
    }

    private static Map<String, Complete> datacenters(Planned plan) {
        Map<String, @Nullable String> names = new LinkedHashMap<>();
        for (Datacenter datacenter : plan.backlog().datacenters()) {
            names.put(datacenter.id(), datacenter.name());
        }
        Map<String, Complete> dates = new LinkedHashMap<>();
        for (ModelOutput.DatacenterDates home : plan.output().datacenters()) {
            dates.put(home.id(), new Complete(names.get(home.id()), home.emptyOn(), home.daysLate()));
        }
        return dates;
    }

    /** A release is complete with the last of its assets; L+1 stands for those that are not planned. */
    private static Map<String, Complete> releases(Planned plan) {
        Map<String, Integer> last = new LinkedHashMap<>();
        for (Asset asset : plan.backlog().assets()) {
            if (!asset.isDone()) {
                Integer iteration = plan.iteration(asset.id());
                last.merge(
                        asset.workloadId(), iteration == null ? plan.timeline().never() : iteration, Math::max);
            }
        }
        Map<String, Complete> dates = new LinkedHashMap<>();
        for (Release release : plan.backlog().releases()) {
            release.workloads().stream()
                    .filter(last::containsKey)
                    .map(last::get)
                    .max(Integer::compare)
                    .ifPresent(t -> dates.put(release.id(), complete(plan, release, t)));
        }
        return dates;
    }

    private static Complete complete(Planned plan, Release release, int last) {
        LocalDate end = plan.timeline().end(last);
        LocalDate due = release.due();
        return new Complete(
                release.name(),
                last == plan.timeline().never() ? null : end,
                due == null ? null : Math.max(0, ChronoUnit.DAYS.between(due, end)));
    }
}
