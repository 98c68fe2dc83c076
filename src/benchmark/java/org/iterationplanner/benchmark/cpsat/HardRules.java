package org.iterationplanner.benchmark.cpsat;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Limits;
import org.iterationplanner.backlog.WorkloadDependency;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.MoveGroups;

/** The hard rules that are not already in where a group may be. */
final class HardRules {

    private final CpModel model;
    private final IndexedBacklog index;
    private final MoveGroups groups;
    private final Places places;
    private final Completions completions;

    HardRules(CpModel model, IndexedBacklog index, MoveGroups groups, Places places, Completions completions) {
        this.model = model;
        this.index = index;
        this.groups = groups;
        this.places = places;
        this.completions = completions;
    }

    void add() {
        index.backlog().dependencies().forEach(this::addDependency);
        index.backlog().workloadDependencies().forEach(this::addWorkloadDependency);
        addCapacity();
        addCutovers();
        addPilot();
        addOpenWorkloads();
    }

    private void addDependency(Dependency dependency) {
        int from = groups.groupOf(index.indexOfAsset(dependency.from()));
        int to = groups.groupOf(index.indexOfAsset(dependency.to()));
        if (from == to || from == IndexedBacklog.NONE || to == IndexedBacklog.NONE) {
            return;
        }
        if (dependency.type() == Dependency.Type.PRECEDES) {
            for (int t : places.allowed(to)) {
                model.addImplication(places.by(to, t), places.by(from, t - dependency.lag()));
            }
        } else if (dependency.type() == Dependency.Type.APART) {
            for (int t : places.allowed(to)) {
                for (int other : places.allowed(from)) {
                    if (Math.abs(t - other) < dependency.distance()) {
                        model.addAtMostOne(List.of(places.at(to, t), places.at(from, other)));
                    }
                }
            }
        }
    }

    private void addWorkloadDependency(WorkloadDependency dependency) {
        Set<Integer> first = groupsOf(index.indexOfWorkload(dependency.from()));
        Set<Integer> then = groupsOf(index.indexOfWorkload(dependency.to()));
        if (first.isEmpty()) {
            return;
        }
        List<Literal> complete = completions.complete(first);
        for (int group : then) {
            for (int t : places.allowed(group)) {
                int latest = t - dependency.lag();
                model.addImplication(places.by(group, t), latest < 0 ? model.falseLiteral() : complete.get(latest));
            }
        }
    }

    private Set<Integer> groupsOf(int workload) {
        return index.workloads().get(workload).members().stream()
                .map(groups::groupOf)
                .filter(group -> group != IndexedBacklog.NONE)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void addCapacity() {
        for (int team = 0; team < index.teamCount(); team++) {
            for (int t = 0; t < index.iterationCount(); t++) {
                model.addLessOrEqual(load(team, t), index.capacity(team, t));
            }
        }
    }

    /** What the team has to do in the iteration, in hundredths. */
    LinearExpr load(int team, int t) {
        LinearExprBuilder load = LinearExpr.newBuilder();
        for (int g = 0; g < groups.size(); g++) {
            for (Places.Way way : places.ways(g, t)) {
                long demand = way.staffing().demand(team);
                if (demand > 0) {
                    load.addTerm(way.chosen(), demand);
                }
            }
        }
        return load.build();
    }

    private void addCutovers() {
        Limits limits = index.backlog().limits();
        for (int t = 0; t < index.iterationCount(); t++) {
            Integer limit = limits.maxCutoversPerIteration();
            if (limit != null) {
                model.addLessOrEqual(assets(t, asset -> true), limit);
            }
            for (int dc = 0; dc < index.backlog().datacenters().size(); dc++) {
                int home = dc;
                Integer own = index.datacenter(dc).maxCutoversPerIteration();
                if (own != null) {
                    model.addLessOrEqual(assets(t, asset -> index.datacenterOf(asset) == home), own);
                }
            }
        }
    }

    private void addPilot() {
        Limits.Pilot pilot = index.backlog().limits().pilot();
        Integer most = pilot == null ? null : pilot.maxAssets();
        for (int t = 0; t < index.iterationCount(); t++) {
            if (pilot != null && most != null && index.timeline().first() + t <= pilot.iterations()) {
                model.addLessOrEqual(assets(t, asset -> true), most);
            }
        }
    }

    private LinearExpr assets(int t, IntPredicate which) {
        LinearExprBuilder count = LinearExpr.newBuilder();
        for (int g = 0; g < groups.size(); g++) {
            long members = groups.members(g).stream()
                    .filter(member -> which.test(member))
                    .count();
            if (members > 0) {
                count.addTerm(places.at(g, t), members);
            }
        }
        return count.build();
    }

    /** A workload is open where it is begun and was not complete before. */
    private void addOpenWorkloads() {
        Integer limit = index.backlog().limits().maxOpenWorkloads();
        for (int t = 0; limit != null && t < index.iterationCount(); t++) {
            LinearExprBuilder open = LinearExpr.newBuilder();
            for (int w = 0; w < index.workloads().size(); w++) {
                Set<Integer> rest = groupsOf(w);
                if (index.workloads().get(w).named() && !rest.isEmpty()) {
                    open.add(open(w, rest, t));
                }
            }
            model.addLessOrEqual(open, limit);
        }
    }

    private Literal open(int workload, Set<Integer> rest, int t) {
        Literal open = model.newBoolVar("open");
        boolean underWay = index.workloads().get(workload).members().stream()
                .anyMatch(member -> index.asset(member).isDone());
        Literal begun = underWay ? model.trueLiteral() : completions.begun(rest).get(t);
        Literal before =
                t == 0 ? model.falseLiteral() : completions.complete(rest).get(t - 1);
        model.addBoolOr(List.of(begun.not(), before, open));
        return open;
    }
}
