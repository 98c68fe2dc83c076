package org.iterationplanner.why;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a move group can be at the latest, if it is planned, in any plan that breaks no hard rule, and the proof. What waits for
 * it binds it only if that has to be planned: because of a pin, a commitment, a HARD exit, or something else that waits for it.
 * Not thread-safe.
 */
final class Latest {

    private final Situation situation;
    private final Waits waits;
    private final OwnTimes own;
    private final Phrases phrases;
    private final int[] times;
    private final boolean[] needed;
    /** Of nodes that wait for each other the group, if there is one. */
    private final int[] leader;

    /** The wait that leaves no later time. */
    private final @Nullable Wait[] binding;

    Latest(Situation situation, OwnTimes own, int group) {
        this.situation = situation;
        this.own = own;
        waits = situation.waits();
        phrases = new Phrases(situation);
        times = new int[waits.nodes()];
        needed = new boolean[waits.nodes()];
        binding = new Wait[waits.nodes()];
        leader = new int[waits.nodes()];
        BitSet concerned = waits.from(group);
        List<List<Integer>> order = waits.inOrder();
        Collections.reverse(order);
        for (List<Integer> nodes : order) {
            if (concerned.get(nodes.get(0))) {
                settle(nodes);
            }
        }
    }

    private void settle(List<Integer> nodes) {
        int upper = situation.never() - 1;
        Wait last = null;
        boolean isNeeded = false;
        for (int node : nodes) {
            isNeeded |= waits.isGroup(node) && !own.open(node).get(situation.never());
            for (Wait wait : waits.after(node)) {
                if (needed[wait.to()] && !nodes.contains(wait.to())) {
                    isNeeded = true;
                    int time = times[wait.to()] - wait.lag();
                    if (time < upper) {
                        upper = time;
                        last = wait;
                    }
                }
            }
        }
        int time = Math.max(-1, upper);
        while (time >= 0 && !isOpen(nodes, time)) {
            time--;
        }
        for (int node : nodes) {
            times[node] = time;
            needed[node] = isNeeded;
            binding[node] = last;
            leader[node] = nodes.stream().filter(waits::isGroup).findFirst().orElse(node);
        }
    }

    private boolean isOpen(List<Integer> nodes, int time) {
        return nodes.stream()
                .allMatch(node -> !waits.isGroup(node) || own.open(node).get(time));
    }

    /** The last iteration that a node can be in; −1 if there is none. */
    int of(int node) {
        return times[node];
    }

    /** Whether no plan that breaks no hard rule leaves it out. */
    boolean isNeeded(int node) {
        return needed[node];
    }

    /** Why a group cannot be later, each reason after those that it builds on; none for the last iteration. */
    List<ProofStep> proof(int group) {
        List<ProofStep> proof = new ArrayList<>();
        prove(group, proof, new BitSet());
        return proof;
    }

    private void prove(int any, List<ProofStep> proof, BitSet told) {
        int node = leader[any];
        if (told.get(node)) {
            return;
        }
        told.set(node);
        int closedTo = times[node];
        while (closedTo < situation.never() - 1
                && waits.isGroup(node)
                && !own.open(node).get(closedTo + 1)) {
            closedTo++;
        }
        Wait wait = binding[node];
        if (closedTo < situation.never() - 1 && wait != null) {
            prove(wait.to(), proof, told);
            ProofStep reason = phrases.waitTo(wait, times[wait.to()]);
            if (reason != null) {
                proof.add(reason);
            }
            closedTo = Math.max(times[node], times[wait.to()] - wait.lag());
        }
        if (closedTo > times[node] && waits.isGroup(node)) {
            proof.addAll(own.closed(node, times[node] + 1, closedTo));
        }
    }
}
