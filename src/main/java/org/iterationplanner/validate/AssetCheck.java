package org.iterationplanner.validate;

import static org.iterationplanner.validate.Shown.quoted;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.validate.CalendarCheck.Horizon;
import org.jspecify.annotations.Nullable;

/** Assets, field by field. */
final class AssetCheck {

    private static final BigDecimal SMALLEST_FACTOR = new BigDecimal("0.000001");

    private final Issues issues;
    private final Fields fields;
    private final Numbers numbers;
    private final Ids ids;
    private final PinCheck pins;

    AssetCheck(Issues issues, Ids ids, @Nullable Horizon horizon) {
        this.issues = issues;
        this.ids = ids;
        fields = new Fields(issues);
        numbers = new Numbers(issues);
        pins = new PinCheck(issues, horizon);
    }

    void check(Place place, Asset asset) {
        fields.id(place, asset.id(), ids.assets());
        fields.description(place, asset.name(), asset.refs(), asset.labels(), asset.attributes(), asset.derived());
        checkWorkload(place, asset);
        fields.optionalReference(place.at("datacenter"), asset.datacenter(), ids.datacenters());
        boolean effortSums = checkEffort(place, asset);
        boolean tasksSum = checkTasks(place, asset);
        numbers.date(place.at("notBefore"), asset.notBefore());
        numbers.date(place.at("notAfter"), asset.notAfter());
        numbers.date(place.at("completedOn"), asset.completedOn());
        pins.check(place.at("pin"), asset);
        if (effortSums && tasksSum) {
            compareTasks(place, asset);
        }
    }

    private void checkWorkload(Place place, Asset asset) {
        if (asset.workload() != null) {
            fields.optionalReference(place.at("workload"), asset.workload(), ids.workloads());
            String reason = "the asset belongs to a workload, whose own counts";
            fields.notApplicable(place.at("value"), asset.value(), reason);
            fields.notApplicable(place.at("due"), asset.due(), reason);
            fields.notApplicable(place.at("criticality"), asset.criticality(), reason);
            fields.notApplicable(place.at("complexity"), asset.complexity(), reason);
            return;
        }
        numbers.amount(place.at("value"), asset.value());
        numbers.date(place.at("due"), asset.due());
        if (asset.id() != null && ids.workloads().has(asset.id())) {
            issues.add(
                    IssueCode.WORKLOAD_ID_CLASH,
                    place.at("id"),
                    asset.id(),
                    "Asset " + quoted(asset.id()) + " names no workload and so is one itself, but workloads/"
                            + ids.workloads().firstIndex().get(asset.id())
                            + " has the same id. Maybe it belongs to that workload.");
        }
    }

    private boolean checkEffort(Place place, Asset asset) {
        boolean summable = true;
        for (var entry : asset.effort().entrySet()) {
            Place effort = place.at("effort");
            if (fields.wellFormedId(effort, entry.getKey())) {
                effort = effort.at(entry.getKey());
                fields.optionalReference(effort, entry.getKey(), ids.teams());
            }
            summable &= numbers.amount(effort, entry.getValue());
        }
        Asset.FlexibleEffort flexible = asset.flexibleEffort();
        if (flexible != null) {
            summable &= checkFlexibleEffort(place.at("flexibleEffort"), flexible);
        }
        Asset.EstimateRange range = asset.estimateRange();
        if (range != null) {
            checkRange(place.at("estimateRange"), range);
        }
        if (!asset.isEstimated() && !asset.isDone()) {
            issues.add(
                    IssueCode.NO_ESTIMATE,
                    place,
                    asset.id(),
                    "Asset " + quoted(String.valueOf(asset.id()))
                            + " has neither effort nor flexibleEffort and is never planned. Maybe estimate it, be it as 0.");
        }
        return summable;
    }

    private boolean checkFlexibleEffort(Place place, Asset.FlexibleEffort flexible) {
        boolean summable = fields.required(place.at("points"), flexible.points())
                && numbers.amount(place.at("points"), flexible.points());
        if (flexible.teams().isEmpty()) {
            fields.required(place.at("teams"), null);
        }
        Set<String> seen = new HashSet<>();
        fields.each(place.at("teams"), flexible.teams(), Bounds.CHOICES, (entry, team) -> {
            fields.optionalReference(entry, team, ids.teams());
            if (!seen.add(team)) {
                issues.add(
                        IssueCode.REPEATED,
                        entry,
                        team,
                        "Team " + quoted(team) + " is listed already. Maybe another team was meant.");
            }
        });
        return summable;
    }

    private void checkRange(Place place, Asset.EstimateRange range) {
        boolean low = fields.required(place.at("p10"), range.p10()) && isFactor(place.at("p10"), range.p10());
        boolean high = fields.required(place.at("p90"), range.p90()) && isFactor(place.at("p90"), range.p90());
        if (low && high) {
            numbers.ordered(place.at("p90"), range.p10(), range.p90());
        }
    }

    private boolean isFactor(Place place, BigDecimal factor) {
        return numbers.inRange(place, factor, SMALLEST_FACTOR, Bounds.FACTOR)
                && numbers.share(place, factor, Bounds.FACTOR);
    }

    private boolean checkTasks(Place place, Asset asset) {
        boolean[] summable = {true};
        fields.each(place.at("tasks"), asset.tasks(), Bounds.ENTRIES, (entry, task) -> {
            fields.text(entry.at("title"), task.title());
            fields.optionalReference(entry.at("team"), task.team(), ids.teams());
            summable[0] &= numbers.amount(entry.at("effort"), task.effort());
        });
        return summable[0];
    }

    private void compareTasks(Place place, Asset asset) {
        BigDecimal sum = null;
        for (Asset.Task task : asset.tasks()) {
            if (task != null && task.effort() != null) {
                sum = sum == null ? task.effort() : sum.add(task.effort());
            }
        }
        if (sum != null && sum.compareTo(asset.totalEffort()) != 0) {
            issues.add(
                    IssueCode.TASKS_DIFFER,
                    place.at("tasks"),
                    sum,
                    "The tasks of asset " + quoted(String.valueOf(asset.id())) + " add up to " + sum.toPlainString()
                            + ", its effort is " + asset.totalEffort().toPlainString()
                            + ". Maybe one of the two is out of date.");
        }
    }
}
