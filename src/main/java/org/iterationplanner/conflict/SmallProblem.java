package org.iterationplanner.conflict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Release;
import org.iterationplanner.backlog.WorkloadDependency;
import org.iterationplanner.check.AssetRules;
import org.iterationplanner.check.PlacedAsset;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.MoveGroups;
import org.iterationplanner.structure.Staffing;

/**
 * Which move groups have to be decided, and what binds them. Whatever nothing needs is left out, unless limits count it too: of
 * moves, or of open workloads. Times are counted from 0, the one after the last iteration is not planned. Immutable once built.
 */
final class SmallProblem {

    /** From group to group: t(from) + lag ≤ t(to) once the second is planned. */
    record Edge(int from, int to, int lag) {}

    /** So far apart if both are planned. */
    record Apart(int one, int other, int distance) {}

    private static final int MOST_EDGES = 100_000;

    private final PlanRequest request;
    private final Backlog backlog;
    private final IndexedBacklog index;
    private final MoveGroups groups;
    private final AssetRules rules;
    private final int never;
    private final List<BitSet> open = new ArrayList<>();
    private final List<List<Staffing>> staffings = new ArrayList<>();
    private final List<List<Edge>> edges = new ArrayList<>();
    private final List<List<Apart>> aparts = new ArrayList<>();
    private final BitSet relevant = new BitSet();
    private int edgeCount;
    private boolean tooLarge;

    /** @param mostGroups that may have to be decided; with more of them nothing is read */
    SmallProblem(PlanRequest request, Aim aim, int mostGroups) {
        this.request = request;
        backlog = request.modelInput();
        index = new IndexedBacklog(backlog);
        groups = MoveGroups.implied(index);
        rules = new AssetRules(backlog);
        never = index.iterationCount();
        Map<String, List<LocalDate>> promises = aim == Aim.PUNCTUAL ? promises() : Map.of();
        for (int g = 0; g < groups.size(); g++) {
            edges.add(new ArrayList<>(2));
            aparts.add(new ArrayList<>(2));
            open.add(open(g, promises));
        }
        backlog.dependencies().forEach(this::add);
        backlog.workloadDependencies().forEach(this::add);
        findRelevant();
        tooLarge |= relevant.cardinality() > mostGroups;
        for (int g = 0; g < groups.size(); g++) {
            staffings.add(!tooLarge && relevant.get(g) ? staffings(g) : List.of());
        }
    }

    /** By workload, the days by which its assets have to be done for nothing to be late. */
    private Map<String, List<LocalDate>> promises() {
        Map<String, List<LocalDate>> promises = new HashMap<>();
        for (IndexedBacklog.WorkloadNode w : index.workloads()) {
            List<LocalDate> days = new ArrayList<>();
            if (w.due() != null) {
                days.add(w.due());
            }
            promises.put(w.id(), days);
        }
        for (Release release : backlog.releases()) {
            for (String workload : release.workloads()) {
                List<LocalDate> days = promises.get(workload);
                if (days != null && release.due() != null) {
                    days.add(release.due());
                }
            }
        }
        return promises;
    }

    private BitSet open(int g, Map<String, List<LocalDate>> promises) {
        BitSet times = new BitSet(never + 1);
        for (int t = 0; t <= never; t++) {
            int number = number(t);
            boolean allowed = true;
            for (int member : groups.members(g)) {
                PlacedAsset a = rules.nothingPlanned().asset(index.asset(member).id());
                allowed = allowed && rules.allow(a, number) && (promises.isEmpty() || isPunctual(a, number, promises));
            }
            times.set(t, allowed);
        }
        return times;
    }

    private boolean isPunctual(PlacedAsset a, int number, Map<String, List<LocalDate>> promises) {
        LocalDate end = index.timeline().end(number);
        Datacenter home = a.datacenter();
        LocalDate lastDay = home == null ? null : home.lastDay();
        return (lastDay == null || !end.isAfter(lastDay))
                && promises.getOrDefault(a.asset().workloadId(), List.of()).stream()
                        .noneMatch(end::isAfter);
    }

    private void add(Dependency d) {
        int from = groups.groupOf(index.indexOfAsset(d.from()));
        int to = groups.groupOf(index.indexOfAsset(d.to()));
        if (d.type() == Dependency.Type.PRECEDES && to != IndexedBacklog.NONE) {
            add(from, to, d.lag());
        } else if (d.type() == Dependency.Type.APART && from != IndexedBacklog.NONE && to != IndexedBacklog.NONE) {
            if (from == to) {
                neverPlanned(from);
            } else {
                aparts.get(from).add(new Apart(from, to, d.distance()));
                aparts.get(to).add(new Apart(to, from, d.distance()));
            }
        }
    }

    private void add(WorkloadDependency d) {
        List<Integer> leading =
                index.workloads().get(index.indexOfWorkload(d.from())).members();
        List<Integer> waiting =
                index.workloads().get(index.indexOfWorkload(d.to())).members();
        for (int from : leading) {
            for (int to : waiting) {
                if (groups.groupOf(to) != IndexedBacklog.NONE && !tooLarge) {
                    add(groups.groupOf(from), groups.groupOf(to), d.lag());
                }
            }
        }
    }

    /** @param from NONE for what is done */
    private void add(int from, int to, int lag) {
        if (from == IndexedBacklog.NONE) {
            open.get(to).clear(0, Math.max(0, Math.min(never, lag - 1)));
        } else if (from == to && lag > 0) {
            neverPlanned(to);
        } else if (from != to) {
            Edge edge = new Edge(from, to, Math.min(lag, never));
            edges.get(from).add(edge);
            edges.get(to).add(edge);
            tooLarge |= ++edgeCount > MOST_EDGES;
        }
    }

    private void neverPlanned(int group) {
        open.get(group).clear(0, never);
    }

    private void findRelevant() {
        List<Integer> changed = new ArrayList<>();
        boolean countsAll =
                request.config().model().maxMoves() != null || backlog.limits().maxOpenWorkloads() != null;
        for (int g = 0; g < groups.size(); g++) {
            if (countsAll || !open.get(g).get(never)) {
                relevant.set(g);
                changed.add(g);
            }
        }
        while (!changed.isEmpty()) {
            int to = changed.remove(changed.size() - 1);
            for (Edge edge : edges.get(to)) {
                if (edge.to() == to && !relevant.get(edge.from())) {
                    relevant.set(edge.from());
                    changed.add(edge.from());
                }
            }
        }
    }

    /** The ways to staff a group that keep to its pins. */
    private List<Staffing> staffings(int g) {
        List<Staffing> all = Staffing.of(index, groups.members(g));
        tooLarge |= all.size() >= Staffing.LIMIT;
        return all.stream().filter(way -> way.brokenTeamPins() == 0).toList();
    }

    /** Whether there is more to decide than can be looked at. */
    boolean isTooLarge() {
        return tooLarge;
    }

    PlanRequest request() {
        return request;
    }

    IndexedBacklog index() {
        return index;
    }

    int never() {
        return never;
    }

    int number(int time) {
        return index.timeline().first() + time;
    }

    int groupCount() {
        return groups.size();
    }

    /** The groups to decide; the others are left out. */
    BitSet relevant() {
        return relevant;
    }

    BitSet open(int group) {
        return open.get(group);
    }

    List<Staffing> ways(int group) {
        return staffings.get(group);
    }

    /** Edges from and to a group. */
    List<Edge> edges(int group) {
        return edges.get(group);
    }

    List<Apart> aparts(int group) {
        return aparts.get(group);
    }

    List<Integer> members(int group) {
        return groups.members(group);
    }

    /** How many of the group's assets have moved if it is there. */
    int moved(int group, int time) {
        int moved = 0;
        for (int member : groups.members(group)) {
            Asset a = index.asset(member);
            moved += rules.isMoved(rules.nothingPlanned().asset(a.id()), number(time)) ? 1 : 0;
        }
        return moved;
    }
}
