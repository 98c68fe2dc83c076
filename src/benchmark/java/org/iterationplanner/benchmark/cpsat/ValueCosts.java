package org.iterationplanner.benchmark.cpsat;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Weights;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.MoveGroups;

/** The soft level but for stability: the weighted sum of what makes one feasible plan worth more than another. */
final class ValueCosts {

    private static final long UNIT = 100;

    private final CpModel model;
    private final IndexedBacklog index;
    private final MoveGroups groups;
    private final Places places;
    private final Completions completions;
    private final Weights weights;
    private final int largestPriority;

    ValueCosts(
            CpModel model,
            IndexedBacklog index,
            MoveGroups groups,
            Places places,
            Completions completions,
            Weights weights) {
        this.model = model;
        this.index = index;
        this.groups = groups;
        this.places = places;
        this.completions = completions;
        this.weights = weights;
        largestPriority = index.backlog().datacenters().stream()
                .map(Datacenter::priority)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    void addTo(Cost cost, HardRules rules) {
        for (int g = 0; g < groups.size(); g++) {
            addPlace(cost, g);
        }
        index.workloads().forEach(workload -> addWorkload(cost, workload));
        index.backlog().dependencies().stream()
                .filter(dependency -> dependency.type() == Dependency.Type.AFFINITY)
                .forEach(dependency -> addAffinity(cost, dependency));
        if (weights.of(Rule.OVERTARGET) > 0) {
            addOvertarget(cost, rules);
        }
    }

    /** {@code earliness} and {@code unplanned}. */
    private void addPlace(Cost cost, int group) {
        List<Integer> members = groups.members(group);
        long leftOut = members.stream().mapToLong(index::effortOf).sum() + UNIT * members.size();
        long never = leftOut * weights.of(Rule.UNPLANNED);
        long perDay = UNIT * members.size() * weights.of(Rule.EARLINESS);
        cost.addCompletion(
                completions.complete(Set.of(group)), t -> perDay * days(t) + (t == index.iterationCount() ? never : 0));
    }

    /** {@code costOfDelay} and {@code workInProgress}. */
    private void addWorkload(Cost cost, IndexedBacklog.WorkloadNode workload) {
        Set<Integer> rest = workload.members().stream()
                .map(groups::groupOf)
                .filter(group -> group != IndexedBacklog.NONE)
                .collect(Collectors.toCollection(TreeSet::new));
        if (rest.isEmpty()) {
            return;
        }
        long delay = Hundredths.of(workload.value()) * urgency(workload) * weights.of(Rule.COST_OF_DELAY);
        long spread = UNIT * weights.of(Rule.WORK_IN_PROGRESS);
        boolean underWay = workload.members().stream()
                .anyMatch(member -> index.asset(member).isDone());
        boolean spreads = rest.size() > 1 || underWay;
        cost.addCompletion(completions.complete(rest), t -> delay * days(t) + (spreads ? spread * (days(t) + 1) : 0));
        if (spreads && !underWay && spread > 0) {
            // less what it costs until it begins, which a later beginning saves
            List<Literal> begun = completions.begun(rest);
            cost.addCompletion(begun, t -> -spread * (days(t) + 1));
        }
    }

    private long urgency(IndexedBacklog.WorkloadNode workload) {
        Integer priority = workload.datacenter() == IndexedBacklog.NONE
                ? null
                : index.datacenter(workload.datacenter()).priority();
        return priority == null ? 1 : 2L + largestPriority - priority;
    }

    private void addAffinity(Cost cost, Dependency dependency) {
        int from = groups.groupOf(index.indexOfAsset(dependency.from()));
        int to = groups.groupOf(index.indexOfAsset(dependency.to()));
        long perDay = Hundredths.of(dependency.strength()) * weights.of(Rule.AFFINITY);
        if (from == to || perDay == 0) {
            return;
        }
        if (from == IndexedBacklog.NONE || to == IndexedBacklog.NONE) {
            int rest = Math.max(from, to);
            cost.addCompletion(completions.complete(Set.of(rest)), t -> perDay * (days(t) + 1));
            return;
        }
        for (int t = 0; t < index.iterationCount(); t++) {
            Literal between = model.newBoolVar("between");
            model.addBoolOr(List.of(places.by(from, t).not(), places.by(to, t), between));
            model.addBoolOr(List.of(places.by(to, t).not(), places.by(from, t), between));
            cost.add(between, perDay * (days(t + 1) - days(t)));
        }
    }

    private void addOvertarget(Cost cost, HardRules rules) {
        for (int team = 0; team < index.teamCount(); team++) {
            int who = team;
            IntStream.range(0, index.iterationCount()).forEach(t -> {
                long capacity = index.capacity(who, t);
                long target = capacity * 9 / 10;
                IntVar over = model.newIntVar(0, capacity - target, "over");
                model.addGreaterOrEqual(
                        LinearExpr.newBuilder().add(over).add(target).build(), rules.load(who, t));
                cost.add(over, weights.of(Rule.OVERTARGET));
            });
        }
    }

    /** Days from day zero to the end of the iteration, or for their number to when nothing is planned. */
    private long days(int t) {
        return index.timeline().daysToEnd(index.timeline().first() + t);
    }
}
