package org.iterationplanner.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Strongly connected components of a directed graph, by Tarjan's algorithm (1972) without recursion, so that a chain of
 * 100,000 nodes is no deeper than any other.
 */
public final class Components {

    private static final int UNSEEN = -1;

    private final List<List<Integer>> successors;
    private final int[] order;
    private final int[] low;
    private final int[] component;
    private final int[] nextEdge;
    private final ArrayDeque<Integer> path = new ArrayDeque<>();
    private final ArrayDeque<Integer> open = new ArrayDeque<>();
    private int visited;
    private int count;

    private Components(List<List<Integer>> successors) {
        this.successors = successors;
        int n = successors.size();
        order = new int[n];
        low = new int[n];
        component = new int[n];
        nextEdge = new int[n];
        Arrays.fill(order, UNSEEN);
        Arrays.fill(component, UNSEEN);
    }

    /**
     * The components with their nodes in ascending order; a component comes after all that it can reach.
     *
     * @param successors of node i at index i
     */
    public static List<List<Integer>> of(List<List<Integer>> successors) {
        Components search = new Components(successors);
        for (int node = 0; node < successors.size(); node++) {
            if (search.order[node] == UNSEEN) {
                search.explore(node);
            }
        }
        List<List<Integer>> members = new ArrayList<>();
        for (int i = 0; i < search.count; i++) {
            members.add(new ArrayList<>(1));
        }
        for (int node = 0; node < successors.size(); node++) {
            members.get(search.component[node]).add(node);
        }
        return members;
    }

    private void explore(int root) {
        enter(root);
        while (!path.isEmpty()) {
            int node = path.getLast();
            List<Integer> next = successors.get(node);
            if (nextEdge[node] < next.size()) {
                int target = next.get(nextEdge[node]++);
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
        path.addLast(node);
        open.addLast(node);
    }

    private void leave(int node) {
        path.removeLast();
        if (!path.isEmpty()) {
            low[path.getLast()] = Math.min(low[path.getLast()], low[node]);
        }
        if (low[node] == order[node]) {
            int member;
            do {
                member = open.removeLast();
                component[member] = count;
            } while (member != node);
            count++;
        }
    }
}
