package org.iterationplanner.validate;

import static org.iterationplanner.backlog.Dependency.Type.APART;
import static org.iterationplanner.backlog.Dependency.Type.PRECEDES;
import static org.iterationplanner.backlog.Dependency.Type.TOGETHER;
import static org.iterationplanner.validate.Shown.quoted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Dependency;

/**
 * Who waits for whom in a circle and therefore moves together, and what contradicts that. Dependencies that lead nowhere are
 * passed over, so that a circle is found beside any other error.
 */
final class GroupCheck {

    /** A dependency between two different assets of the request. */
    private record Edge(int index, int from, int to, Dependency dependency) {

        boolean is(Dependency.Type type) {
            return dependency.type() == type;
        }
    }

    private final Issues issues;
    private final List<Asset> assets;
    private final List<Edge> edges = new ArrayList<>();

    GroupCheck(Issues issues, Ids ids, Backlog backlog) {
        this.issues = issues;
        assets = backlog.assets();
        for (int i = 0; i < backlog.dependencies().size(); i++) {
            Dependency d = backlog.dependencies().get(i);
            Integer from = d == null ? null : ids.assets().firstIndex().get(d.from());
            Integer to = d == null ? null : ids.assets().firstIndex().get(d.to());
            if (d != null && from != null && to != null && !from.equals(to)) {
                edges.add(new Edge(i, from, to, d));
            }
        }
    }

    void check(Place root) {
        // What is wrong with a backlog does not depend on what is done; who moves together does.
        Circles all = circles(true);
        Set<Integer> contradictory = refuseLags(root.at("dependencies"), all);
        refuseApart(root.at("dependencies"), all);
        Circles groups = circles(false);
        refuseDifferentPins(root.at("assets"), groups);
        warnOfCircles(root.at("dependencies"), groups, all, contradictory);
    }

    private Circles circles(boolean withDone) {
        List<List<Integer>> successors = Circles.emptyGraph(assets.size());
        for (Edge edge : edges) {
            boolean binds = withDone || !(isDone(edge.from()) || isDone(edge.to()));
            if (binds && (edge.is(PRECEDES) || edge.is(TOGETHER))) {
                successors.get(edge.from()).add(edge.to());
            }
            if (binds && edge.is(TOGETHER)) {
                successors.get(edge.to()).add(edge.from());
            }
        }
        return new Circles(successors);
    }

    private boolean isDone(int asset) {
        return assets.get(asset).isDone();
    }

    private String name(int asset) {
        return assets.get(asset).id();
    }

    /** One error for each set of assets that wait for each other; returns these sets. */
    private Set<Integer> refuseLags(Place place, Circles all) {
        Set<Integer> contradictory = new HashSet<>();
        for (Edge edge : edges) {
            if (edge.is(PRECEDES)
                    && edge.dependency().lag() > 0
                    && all.joined(edge.from(), edge.to())
                    && contradictory.add(all.componentOf(edge.from()))) {
                int lag = edge.dependency().lag();
                issues.add(
                        IssueCode.CYCLE_WITH_LAG,
                        place.at(edge.index()),
                        lag,
                        "With the lag " + lag + " of " + quoted(name(edge.to())) + " on " + quoted(name(edge.from()))
                                + " assets wait for each other in a circle: "
                                + all.through(edge.from(), edge.to(), this::name)
                                + ". Maybe set the lag to 0, or remove one of these dependencies.");
            }
        }
        return contradictory;
    }

    private void refuseApart(Place place, Circles all) {
        for (Edge edge : edges) {
            if (edge.is(APART) && all.joined(edge.from(), edge.to())) {
                issues.add(
                        IssueCode.GROUP_APART,
                        place.at(edge.index()),
                        name(edge.from()) + " – " + name(edge.to()),
                        quoted(name(edge.from())) + " and " + quoted(name(edge.to()))
                                + " must move together (TOGETHER, or a circle without lag) and are to be kept apart."
                                + " Maybe remove one of the two demands.");
            }
        }
    }

    private void refuseDifferentPins(Place place, Circles groups) {
        Map<Integer, Integer> firstPinned = new HashMap<>();
        for (int a = 0; a < assets.size(); a++) {
            Asset asset = assets.get(a);
            if (asset == null || asset.isDone() || asset.pin() == null) {
                continue;
            }
            int first = firstPinned.getOrDefault(groups.componentOf(a), a);
            firstPinned.put(groups.componentOf(a), first);
            String here = target(asset);
            String there = target(assets.get(first));
            if (!here.equals(there)) {
                issues.add(
                        IssueCode.PIN_CONFLICT,
                        place.at(a).at("pin"),
                        here,
                        quoted(name(a)) + " is pinned to " + here + " and must move together with "
                                + quoted(name(first)) + ", which is pinned to " + there
                                + ". Maybe remove one of the two pins.");
            }
        }
    }

    private static String target(Asset asset) {
        Asset.Pin pin = asset.pin();
        return pin == null || pin.iteration() == null ? "not planned" : "iteration " + pin.iteration();
    }

    /** A group that TOGETHER alone does not make was perhaps not meant. */
    private void warnOfCircles(Place place, Circles groups, Circles all, Set<Integer> contradictory) {
        Circles declared = new Circles(declaredTogether());
        Set<Integer> told = new HashSet<>();
        for (Edge edge : edges) {
            int group = groups.componentOf(edge.from());
            if (edge.is(PRECEDES)
                    && groups.joined(edge.from(), edge.to())
                    && !declared.joined(edge.from(), edge.to())
                    && !contradictory.contains(all.componentOf(edge.from()))
                    && told.add(group)) {
                List<Integer> members = groups.components().get(group);
                issues.add(
                        IssueCode.CYCLE_IS_GROUP,
                        place.at(edge.index()),
                        members.size(),
                        "Assets wait for each other in a circle without lag and so move in one iteration: "
                                + Circles.spelled(members, ", ", this::name)
                                + ". Maybe one of these dependencies is the wrong way round.");
            }
        }
    }

    private List<List<Integer>> declaredTogether() {
        List<List<Integer>> successors = Circles.emptyGraph(assets.size());
        for (Edge edge : edges) {
            if (edge.is(TOGETHER)) {
                successors.get(edge.from()).add(edge.to());
                successors.get(edge.to()).add(edge.from());
            }
        }
        return successors;
    }
}
