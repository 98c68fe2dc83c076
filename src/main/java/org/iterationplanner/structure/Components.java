package org.iterationplanner.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Strongly connected components of a directed graph, by Tarjan's algorithm (1972) without recursion, so that a chain of
 * 100,000 nodes is no deeper than any other. They are numbered so that a component comes after all that it can reach.
 * Immutable once made.
 */
public final class Components {

    private static final int UNSEEN = -1;

    private final Arcs arcs;
    private final int[] order;
    private final int[] low;
    private final int[] component;
    private final int[] nextArc;
    private final int[] path;
    private final int[] open;
    private int depth;
    private int opened;
    private int visited;
    private int count;

    Components(Arcs arcs) {
        this.arcs = arcs;
        int n = arcs.nodes();
        order = new int[n];
        low = new int[n];
        component = new int[n];
        nextArc = new int[n];
        path = new int[n];
        open = new int[n];
        Arrays.fill(order, UNSEEN);
        Arrays.fill(component, UNSEEN);
        for (int node = 0; node < n; node++) {
            if (order[node] == UNSEEN) {
                explore(node);
            }
        }
    }

    /**
     * The components with their nodes in ascending order; a component comes after all that it can reach.
     *
     * @param successors of node i at index i
     */
    public static List<List<Integer>> of(List<List<Integer>> successors) {
        Arcs.Builder arcs = new Arcs.Builder(successors.size());
        for (int node = 0; node < successors.size(); node++) {
            for (int next : successors.get(node)) {
                arcs.add(node, next, 0);
            }
        }
        Components components = new Components(arcs.build());
        List<List<Integer>> members = new ArrayList<>();
        for (int i = 0; i < components.count(); i++) {
            members.add(new ArrayList<>(1));
        }
        for (int node = 0; node < successors.size(); node++) {
            members.get(components.of(node)).add(node);
        }
        return members;
    }

    int count() {
        return count;
    }

    /** The component of a node. */
    int of(int node) {
        return component[node];
    }

    /** All nodes, those of the first component first, in each in ascending order. */
    int[] nodes() {
        int[] next = new int[count + 1];
        for (int c : component) {
            next[c + 1]++;
        }
        for (int c = 1; c <= count; c++) {
            next[c] += next[c - 1];
        }
        int[] nodes = new int[component.length];
        for (int node = 0; node < nodes.length; node++) {
            nodes[next[component[node]]++] = node;
        }
        return nodes;
    }

    private void explore(int root) {
        enter(root);
        while (depth > 0) {
            int node = path[depth - 1];
            if (nextArc[node] < arcs.count(node)) {
                int target = arcs.target(arcs.first(node) + nextArc[node]++);
                if (order[target] == UNSEEN) {
                    enter(target);
                } else if (component[target] == UNSEEN) {
                    low[node] = Math.min(low[node], order[target]);
                }
            } else {
                leave(node);
            }
        }
    }

    private void enter(int node) {
        order[node] = visited;
        low[node] = visited++;
        path[depth++] = node;
        open[opened++] = node;
    }

    private void leave(int node) {
        depth--;
        if (depth > 0) {
            low[path[depth - 1]] = Math.min(low[path[depth - 1]], low[node]);
        }
        if (low[node] == order[node]) {
            int member;
            do {
                member = open[--opened];
                component[member] = count;
            } while (member != node);
            count++;
        }
    }
}
