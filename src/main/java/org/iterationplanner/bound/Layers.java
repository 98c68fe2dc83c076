package org.iterationplanner.bound;

import java.util.Arrays;

/**
 * Nodes by their distance label, and those of them that are active: what a push-relabel method needs to find the highest
 * active node, and to notice that no node has some label, so that those above it are cut off. Every operation takes constant
 * time, but for clearing. Not thread-safe.
 */
final class Layers {

    static final int UNREACHABLE = Integer.MAX_VALUE;
    private static final int NONE = -1;

    private final int[] label;
    private final int[] members;
    private final int[] next;
    private final int[] previous;
    private final int[] active;
    private final int[] nextActive;
    private int highest = NONE;
    private int highestActive = NONE;

    /** All nodes are unreachable. */
    Layers(int nodes) {
        label = new int[nodes];
        members = new int[nodes + 1];
        next = new int[nodes];
        previous = new int[nodes];
        active = new int[nodes + 1];
        nextActive = new int[nodes];
        Arrays.fill(label, UNREACHABLE);
        Arrays.fill(members, NONE);
        Arrays.fill(active, NONE);
    }

    /** Makes all nodes unreachable, and none active. */
    void clear() {
        Arrays.fill(label, UNREACHABLE);
        Arrays.fill(members, 0, highest + 1, NONE);
        Arrays.fill(active, 0, highest + 1, NONE);
        highest = NONE;
        highestActive = NONE;
    }

    int label(int node) {
        return label[node];
    }

    /** Gives an unreachable node a label. */
    void add(int node, int newLabel) {
        label[node] = newLabel;
        next[node] = members[newLabel];
        previous[node] = NONE;
        if (next[node] != NONE) {
            previous[next[node]] = node;
        }
        members[newLabel] = node;
        highest = Math.max(highest, newLabel);
    }

    /** Gives a node, not active, a higher label; nodes that are cut off by that become unreachable. */
    void lift(int node, int newLabel) {
        int old = label[node];
        if (previous[node] == NONE) {
            members[old] = next[node];
        } else {
            next[previous[node]] = next[node];
        }
        if (next[node] != NONE) {
            previous[next[node]] = previous[node];
        }
        label[node] = UNREACHABLE;
        if (members[old] == NONE) {
            cutOffAbove(old);
        } else if (newLabel < members.length) {
            add(node, newLabel);
        }
    }

    private void cutOffAbove(int empty) {
        for (; highest > empty; highest--) {
            for (int node = members[highest]; node != NONE; node = next[node]) {
                label[node] = UNREACHABLE;
            }
            members[highest] = NONE;
            active[highest] = NONE;
        }
        highest = empty;
        highestActive = Math.min(highestActive, empty);
    }

    /** Makes a reachable node active, which must not be so already. */
    void activate(int node) {
        nextActive[node] = active[label[node]];
        active[label[node]] = node;
        highestActive = Math.max(highestActive, label[node]);
    }

    /** Takes one of the highest active nodes out of the active ones; none: −1. */
    int takeHighestActive() {
        while (highestActive >= 0 && active[highestActive] == NONE) {
            highestActive--;
        }
        if (highestActive < 0) {
            return NONE;
        }
        int node = active[highestActive];
        active[highestActive] = nextActive[node];
        return node;
    }
}
