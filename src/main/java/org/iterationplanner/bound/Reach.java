package org.iterationplanner.bound;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.iterationplanner.bound.HardModel.Kind;
import org.iterationplanner.bound.HardModel.Wait;
import org.jspecify.annotations.Nullable;

/**
 * When each node can be in a plan that breaks no rule, from its own charges and what waits for what, as an earliest and a
 * latest time, each with the reason for it. Some nodes can be left out with all they ask. Not thread-safe.
 */
final class Reach {

    private static final int NONE = -1;

    private final HardModel model;
    private final BitSet without;
    private final int[] earliest;
    private final int[] latest;
    private final @Nullable Wait[] earliestReason;
    private final @Nullable Wait[] latestReason;
    private final Deque<Integer> changed = new ArrayDeque<>();
    private final BitSet isChanged = new BitSet();
    private int conflict = NONE;
    private long steps;

    /**
     * Narrows all times until they agree, or until one node has no time left.
     *
     * @param without nodes to leave out
     */
    Reach(HardModel model, BitSet without) {
        this.model = model;
        this.without = without;
        earliest = new int[model.nodes()];
        latest = new int[model.nodes()];
        earliestReason = new Wait[model.nodes()];
        latestReason = new Wait[model.nodes()];
        Arrays.fill(latest, model.never());
        for (int node = 0; node < model.nodes() && conflict == NONE; node++) {
            if (!without.get(node)) {
                narrow(node, 0, null);
                widenNot(node, model.never(), null);
                note(node);
            }
        }
        while (conflict == NONE && !changed.isEmpty()) {
            int node = changed.remove();
            isChanged.clear(node);
            pass(node);
        }
    }

    private void pass(int node) {
        for (Wait wait : model.after(node)) {
            steps++;
            if (!without.get(wait.to()) && earliest[node] + wait.lag() > earliest[wait.to()]) {
                narrow(wait.to(), Math.min(model.never(), earliest[node] + wait.lag()), wait);
            }
        }
        for (Wait wait : model.before(node)) {
            steps++;
            boolean binds = wait.kind() != Kind.PRECEDES || latest[node] < model.never();
            if (binds && !without.get(wait.from()) && latest[node] - wait.lag() < latest[wait.from()]) {
                widenNot(wait.from(), latest[node] - wait.lag(), wait);
            }
        }
    }

    /** Not before {@code time}. */
    private void narrow(int node, int time, @Nullable Wait reason) {
        int t = Math.max(time, earliest[node]);
        while (t <= model.never() && !model.isOpen(node, t)) {
            t++;
        }
        if (t > earliest[node]) {
            earliest[node] = t;
            earliestReason[node] = reason;
            note(node);
        }
    }

    /** Not after {@code time}. */
    private void widenNot(int node, int time, @Nullable Wait reason) {
        int t = Math.min(time, latest[node]);
        while (t >= 0 && !model.isOpen(node, t)) {
            t--;
        }
        if (t < latest[node]) {
            latest[node] = t;
            latestReason[node] = reason;
            note(node);
        }
    }

    private void note(int node) {
        if (earliest[node] > latest[node] && conflict == NONE) {
            conflict = node;
        }
        if (!isChanged.get(node)) {
            isChanged.set(node);
            changed.add(node);
        }
    }

    /** A node that has no time left, or -1. */
    int conflict() {
        return conflict;
    }

    /** How much work it was. */
    long steps() {
        return steps;
    }

    boolean covers(int node) {
        return !without.get(node);
    }

    int earliest(int node) {
        return earliest[node];
    }

    int latest(int node) {
        return latest[node];
    }

    /** Whether only the node itself says so. */
    boolean isByItself(int node) {
        return earliestReason[node] == null && latestReason[node] == null;
    }

    /** The waits from the node whose own charges decide the earliest time of {@code node} up to it. */
    List<Wait> chainTo(int node) {
        List<Wait> chain = new ArrayList<>();
        BitSet seen = new BitSet();
        for (Wait wait = earliestReason[node]; wait != null && !seen.get(wait.from()); ) {
            chain.add(wait);
            seen.set(wait.from());
            wait = earliestReason[wait.from()];
        }
        Collections.reverse(chain);
        return chain;
    }

    /** The waits from {@code node} to the one whose own charges decide its latest time. */
    List<Wait> chainFrom(int node) {
        List<Wait> chain = new ArrayList<>();
        BitSet seen = new BitSet();
        for (Wait wait = latestReason[node]; wait != null && !seen.get(wait.to()); ) {
            chain.add(wait);
            seen.set(wait.to());
            wait = latestReason[wait.to()];
        }
        return chain;
    }

    /** The node and all that its times follow from. */
    BitSet reasons(int node) {
        BitSet nodes = new BitSet();
        nodes.set(node);
        chainTo(node).forEach(wait -> nodes.set(wait.from()));
        chainFrom(node).forEach(wait -> nodes.set(wait.to()));
        return nodes;
    }
}
