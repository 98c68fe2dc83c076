package org.iterationplanner.validate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.iterationplanner.structure.Components;

/** Which nodes of a directed graph reach each other, and how. */
final class Circles {

    /** More names than this nobody reads. */
    private static final int NAMED = 10;

    private final List<List<Integer>> successors;
    private final List<List<Integer>> components;
    private final int[] componentOf;

    Circles(List<List<Integer>> successors) {
        this.successors = successors;
        components = Components.of(successors);
        componentOf = new int[successors.size()];
        for (int c = 0; c < components.size(); c++) {
            for (int node : components.get(c)) {
                componentOf[node] = c;
            }
        }
    }

    static List<List<Integer>> emptyGraph(int nodes) {
        List<List<Integer>> successors = new ArrayList<>(nodes);
        for (int node = 0; node < nodes; node++) {
            successors.add(new ArrayList<>(2));
        }
        return successors;
    }

    List<List<Integer>> components() {
        return components;
    }

    int componentOf(int node) {
        return componentOf[node];
    }

    boolean joined(int node, int other) {
        return componentOf[node] == componentOf[other];
    }

    /** A shortest circle through an edge between joined nodes, spelled {@code 'a' → 'b' → 'a'}. */
    String through(int from, int to, IntFunction<String> name) {
        List<Integer> circle = new ArrayList<>();
        circle.add(from);
        circle.addAll(path(to, from));
        return spelled(circle, " → ", name);
    }

    /** The first ten of these nodes by name, and how many more there are. */
    static String spelled(List<Integer> nodes, String separator, IntFunction<String> name) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < nodes.size(); i++) {
            boolean hidden = nodes.size() > NAMED && i >= NAMED - 1 && i < nodes.size() - 1;
            if (!hidden) {
                text.append(i == 0 ? "" : separator).append(Shown.quoted(name.apply(nodes.get(i))));
            } else if (i == NAMED - 1) {
                text.append(separator).append("… ").append(nodes.size() - NAMED).append(" more");
            }
        }
        return text.toString();
    }

    private List<Integer> path(int start, int goal) {
        Map<Integer, Integer> reachedFrom = new HashMap<>();
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        reachedFrom.put(start, start);
        queue.add(start);
        while (!reachedFrom.containsKey(goal)) {
            int node = queue.remove();
            for (int next : successors.get(node)) {
                if (joined(next, start) && reachedFrom.putIfAbsent(next, node) == null) {
                    queue.add(next);
                }
            }
        }
        List<Integer> path = new ArrayList<>();
        for (int node = goal; node != start; node = reachedFrom.getOrDefault(node, start)) {
            path.add(node);
        }
        path.add(start);
        Collections.reverse(path);
        return path;
    }
}
