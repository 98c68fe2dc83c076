package org.iterationplanner.validate;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.Release;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.backlog.Weights;
import org.iterationplanner.backlog.WorkloadDependency;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.IndexedBacklog.WorkloadNode;
import org.jspecify.annotations.Nullable;

/**
 * Whether every possible score of a backlog without other errors fits the numbers it is computed with: the largest amount of
 * each rule, as if all assets were planned as badly as that rule allows, weighted and summed per level.
 */
final class ScoreRangeCheck {

    private static final BigInteger MOST = BigInteger.valueOf(9_000_000_000_000_000_000L);

    private final Issues issues;
    private final IndexedBacklog index;
    private final Backlog backlog;
    private final Timeline timeline;
    private final Weights weights;
    private final Map<Rule.Level, BigInteger> levels = new EnumMap<>(Rule.Level.class);

    ScoreRangeCheck(Issues issues, IndexedBacklog index, Weights weights) {
        this.issues = issues;
        this.index = index;
        this.weights = weights;
        backlog = index.backlog();
        timeline = index.timeline();
    }

    void check(Place root) {
        addHard();
        addExits();
        addDueDates();
        addSoft();
        levels.forEach((level, most) -> {
            if (most.compareTo(MOST) > 0) {
                issues.add(
                        IssueCode.SCORE_RANGE,
                        root,
                        most,
                        "The " + level.id() + " score could reach " + most + " hundredths, at most " + MOST
                                + " can be computed with. Maybe use smaller weights, values or efforts.");
            }
        });
    }

    /** Adds hundredths × factor × the rule's weight to the rule's level. */
    private void add(Rule rule, long hundredths, long factor) {
        BigInteger most = BigInteger.valueOf(hundredths)
                .multiply(BigInteger.valueOf(factor))
                .multiply(BigInteger.valueOf(weights.of(rule)));
        levels.merge(rule.level(), most, BigInteger::add);
    }

    private void addHard() {
        long assets = index.assetCount();
        int iterations = timeline.size();
        add(Rule.CAPACITY, index.remainingEffort(), 1);
        for (Dependency d : backlog.dependencies()) {
            switch (d.type()) {
                case PRECEDES -> add(Rule.PRECEDENCE, 100, iterations + (long) d.lag());
                case TOGETHER -> add(Rule.MOVE_TOGETHER, 100, iterations);
                case APART -> add(Rule.APART, 100, d.distance());
                case AFFINITY -> add(Rule.AFFINITY, Hundredths.of(d.strength()), span());
            }
        }
        for (WorkloadDependency d : backlog.workloadDependencies()) {
            add(Rule.WORKLOAD_PRECEDENCE, 100, iterations + (long) d.lag());
        }
        add(Rule.FREEZE, 100, assets);
        add(Rule.WINDOW, 200, assets);
        add(Rule.PIN, 100, assets);
        add(Rule.CUTOVERS, 200, assets);
        add(Rule.OPEN_WORKLOADS, 100L * backlog.workloads().size(), iterations);
        add(Rule.PILOT, 300, assets);
        add(Rule.DISRUPTION, 100, backlog.baseline().size());
    }

    private void addExits() {
        Map<Long, Long> effortByWorkload = new HashMap<>();
        long[] effort = new long[backlog.datacenters().size()];
        long[] assets = new long[effort.length];
        for (int a = 0; a < index.assetCount(); a++) {
            int dc = index.datacenterOf(a);
            if (dc != IndexedBacklog.NONE && !index.asset(a).isDone()) {
                effort[dc] += index.effortOf(a);
                assets[dc]++;
                long workloadThere = (long) dc * index.workloads().size() + index.workloadOf(a);
                effortByWorkload.merge(workloadThere, index.effortOf(a), Long::sum);
            }
        }
        effortByWorkload.forEach((workloadThere, sum) -> {
            Datacenter dc =
                    index.datacenter((int) (workloadThere / index.workloads().size()));
            if (dc.exitMode() == Datacenter.ExitMode.FIRM) {
                add(Rule.EXIT_LATE, atLeastOne(sum), daysLate(dc.lastDay()));
            }
        });
        for (int dc = 0; dc < effort.length; dc++) {
            LocalDate lastDay = index.datacenter(dc).lastDay();
            if (index.datacenter(dc).exitMode() == Datacenter.ExitMode.HARD) {
                add(Rule.EXIT_HARD, 100 * assets[dc], daysLate(lastDay));
            } else if (assets[dc] > 0) {
                add(Rule.LEASE_LATE, atLeastOne(effort[dc]), daysLate(lastDay));
            }
        }
    }

    private void addDueDates() {
        for (WorkloadNode workload : index.workloads()) {
            add(Rule.DUE_LATE, atLeastOne(effortToDo(workload)), daysLate(workload.due()));
        }
        for (Release release : backlog.releases()) {
            long effort = release.workloads().stream()
                    .mapToLong(id -> effortToDo(index.workloads().get(index.indexOfWorkload(id))))
                    .sum();
            add(Rule.DUE_LATE, atLeastOne(effort), daysLate(release.due()));
        }
    }

    private void addSoft() {
        int leastUrgent = backlog.datacenters().stream()
                .mapToInt(dc -> dc.priority() == null ? 0 : dc.priority())
                .max()
                .orElse(0);
        for (WorkloadNode workload : index.workloads()) {
            Integer priority = workload.datacenter() == IndexedBacklog.NONE
                    ? null
                    : index.datacenter(workload.datacenter()).priority();
            long urgency = priority == null ? 1 : 2 + leastUrgent - priority;
            add(Rule.COST_OF_DELAY, Hundredths.of(workload.value()), urgency * span());
            add(Rule.WORK_IN_PROGRESS, 100, span());
        }
        long toDo = backlog.assets().stream().filter(asset -> !asset.isDone()).count();
        add(Rule.EARLINESS, 100 * toDo, span());
        add(Rule.UNPLANNED, 100 * toDo + index.remainingEffort(), 1);
        add(Rule.OVERTARGET, index.remainingEffort(), 1);
        for (BaselineEntry entry : backlog.baseline()) {
            add(Rule.STABILITY, entry.state() == BaselineEntry.State.DRAFT ? 100 : 1_000, 1);
        }
    }

    private long effortToDo(WorkloadNode workload) {
        long sum = 0;
        for (int member : workload.members()) {
            Asset asset = index.asset(member);
            sum += asset.isDone() ? 0 : index.effortOf(member);
        }
        return sum;
    }

    /** E(set) in hundredths: the effort of the assets to do, at least 1. */
    private static long atLeastOne(long effort) {
        return Math.max(100, effort);
    }

    /** From the day before day zero to the end of iteration L+1: no two ends are further apart. */
    private long span() {
        return timeline.daysToEnd(timeline.never()) + 1;
    }

    private long daysLate(@Nullable LocalDate promised) {
        return promised == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(promised, timeline.end(timeline.never())));
    }
}
