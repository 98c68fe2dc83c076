package org.iterationplanner.why;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.WorkloadDependency;
import org.iterationplanner.structure.Components;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.MoveGroups;

/**
 * What waits for what. Nodes are the move groups by number, then one that is done, then the completions of the workloads that
 * others wait for. Immutable once built.
 */
final class Waits {

    private final IndexedBacklog index;
    private final MoveGroups groups;
    private final Map<Integer, Integer> completions = new HashMap<>();
    private final List<List<Wait>> after = new ArrayList<>();
    private final List<List<Wait>> before = new ArrayList<>();

    Waits(IndexedBacklog index, MoveGroups groups) {
        this.index = index;
        this.groups = groups;
        for (int node = 0; node <= groups.size(); node++) {
            addNode();
        }
        index.backlog().dependencies().stream()
                .filter(d -> d.type() == Dependency.Type.PRECEDES)
                .forEach(this::add);
        index.backlog().workloadDependencies().forEach(this::add);
    }

    private int addNode() {
        after.add(new ArrayList<>(2));
        before.add(new ArrayList<>(2));
        return after.size() - 1;
    }

    private void add(Dependency d) {
        int from = groups.groupOf(index.indexOfAsset(d.from()));
        int to = groups.groupOf(index.indexOfAsset(d.to()));
        if (to != IndexedBacklog.NONE && (from != to || d.lag() > 0)) {
            add(new Wait(from == IndexedBacklog.NONE ? done() : from, to, d.lag(), d, null));
        }
    }

    private void add(WorkloadDependency d) {
        int from = index.indexOfWorkload(d.from());
        List<Integer> first = index.workloads().get(from).members();
        int[] waiting =
                groupsOf(index.workloads().get(index.indexOfWorkload(d.to())).members());
        if (!first.isEmpty()) {
            int[] leading = groupsOf(first);
            int source = leading.length == 0
                    ? done()
                    : completions.computeIfAbsent(from, unused -> {
                        int completion = addNode();
                        IntStream.of(leading).forEach(group -> add(new Wait(group, completion, 0, null, null)));
                        return completion;
                    });
            IntStream.of(waiting).forEach(group -> add(new Wait(source, group, d.lag(), null, d)));
        }
    }

    private int[] groupsOf(List<Integer> assets) {
        return assets.stream()
                .mapToInt(groups::groupOf)
                .filter(group -> group != IndexedBacklog.NONE)
                .distinct()
                .toArray();
    }

    private void add(Wait wait) {
        after.get(wait.from()).add(wait);
        before.get(wait.to()).add(wait);
    }

    int nodes() {
        return after.size();
    }

    boolean isGroup(int node) {
        return node < groups.size();
    }

    /** What is complete one iteration before the first. */
    int done() {
        return groups.size();
    }

    List<Wait> after(int node) {
        return after.get(node);
    }

    List<Wait> before(int node) {
        return before.get(node);
    }

    /** The node and all that must be planned before it. */
    BitSet upTo(int node) {
        return reached(node, before, true);
    }

    /** The node and all that waits for it. */
    BitSet from(int node) {
        return reached(node, after, false);
    }

    private static BitSet reached(int node, List<List<Wait>> waits, boolean back) {
        BitSet seen = new BitSet();
        List<Integer> open = new ArrayList<>(List.of(node));
        seen.set(node);
        while (!open.isEmpty()) {
            for (Wait wait : waits.get(open.remove(open.size() - 1))) {
                int next = back ? wait.from() : wait.to();
                if (!seen.get(next)) {
                    seen.set(next);
                    open.add(next);
                }
            }
        }
        return seen;
    }

    /**
     * The nodes in sets that wait for each other, and so are all at the same time, each set behind all that it waits for.
     */
    List<List<Integer>> inOrder() {
        List<List<Integer>> sets = new ArrayList<>(Components.of(after.stream()
                .map(waits -> waits.stream().map(Wait::to).toList())
                .toList()));
        Collections.reverse(sets);
        return sets;
    }
}
