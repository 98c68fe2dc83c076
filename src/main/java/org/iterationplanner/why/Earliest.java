package org.iterationplanner.why;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a move group can be at the earliest, in any plan that breaks no hard rule, and the proof: what waits for what is followed
 * along the longest path, every group on it waits for an iteration that is open to it and until which there is room for it and
 * for all that must come before (the energetic reasoning of Baptiste, Le Pape and Nuijten 2001, for jobs that lie in one
 * iteration). Not thread-safe.
 */
final class Earliest {

    /** With more work than this, room is looked at for the group asked about only, or not at all. */
    private static final long MOST_STEPS = 20_000_000;

    private final Situation situation;
    private final Waits waits;
    private final OwnTimes own;
    private final List<Demand> demands;
    private final Phrases phrases;
    private final int[] times;
    /** The wait that leaves no earlier time. */
    private final @Nullable Wait[] binding;
    /** What is too much for the last time that was too early for want of room. */
    private final @Nullable Shortage[] shortages;
    /** The time after that. */
    private final int[] roomFrom;
    /** Of nodes that wait for each other the group, if there is one. */
    private final int[] leader;
    /** Nodes that wait for each other, one of them longer than that. */
    private final BitSet circles = new BitSet();

    Earliest(Situation situation, OwnTimes own, List<Demand> demands, int group) {
        this.situation = situation;
        this.own = own;
        this.demands = demands;
        waits = situation.waits();
        phrases = new Phrases(situation);
        times = new int[waits.nodes()];
        binding = new Wait[waits.nodes()];
        shortages = new Shortage[waits.nodes()];
        roomFrom = new int[waits.nodes()];
        leader = new int[waits.nodes()];
        times[waits.done()] = -1;
        leader[waits.done()] = waits.done();
        BitSet needed = waits.upTo(group);
        long pairs = (long) situation.never() * situation.never() * demands.size();
        boolean all = pairs * needed.cardinality() <= MOST_STEPS;
        boolean one = pairs <= MOST_STEPS;
        for (List<Integer> nodes : waits.inOrder()) {
            if (needed.get(nodes.get(0)) && nodes.get(0) != waits.done()) {
                settle(nodes, all || (one && nodes.contains(group)));
            }
        }
    }

    /** Nodes that wait for each other are all at the same time, or never if one is to be later than another. */
    private void settle(List<Integer> nodes, boolean looksAtRoom) {
        int group = nodes.stream().filter(waits::isGroup).findFirst().orElse(nodes.get(0));
        int lower = Integer.MIN_VALUE;
        Wait last = null;
        boolean isCircle = false;
        for (int node : nodes) {
            for (Wait wait : waits.before(node)) {
                boolean inside = nodes.contains(wait.from());
                isCircle |= inside && wait.lag() > 0;
                int time = Math.min(situation.never(), times[wait.from()] + wait.lag());
                if (!inside && time > lower) {
                    lower = time;
                    last = wait;
                }
            }
        }
        int time = Math.max(0, isCircle ? situation.never() : lower);
        while (waits.isGroup(group) && time < situation.never() && !isPossible(nodes, group, time, looksAtRoom)) {
            time++;
        }
        for (int node : nodes) {
            times[node] = time;
            binding[node] = last;
            shortages[node] = shortages[group];
            roomFrom[node] = roomFrom[group];
            circles.set(node, isCircle);
            leader[node] = group;
        }
    }

    private boolean isPossible(List<Integer> nodes, int group, int time, boolean looksAtRoom) {
        for (int node : nodes) {
            if (waits.isGroup(node) && !own.open(node).get(time)) {
                return false;
            }
        }
        if (looksAtRoom) {
            Shortage shortage = shortage(group, time);
            if (shortage != null) {
                shortages[group] = shortage;
                roomFrom[group] = time + 1;
            }
            return shortage == null;
        }
        return true;
    }

    /** What there is no room for if the group is there. */
    private @Nullable Shortage shortage(int group, int time) {
        int[] distances = distances(group);
        for (Demand demand : demands) {
            Shortage found = shortage(demand, group, time, distances);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** For each group that must be before this one, so many iterations at least; −1 for others. */
    private int[] distances(int group) {
        int[] distances = new int[waits.nodes()];
        Arrays.fill(distances, -1);
        Deque<Integer> changed = new ArrayDeque<>(List.of(group));
        distances[group] = 0;
        while (!changed.isEmpty()) {
            int to = changed.remove();
            for (Wait wait : waits.before(to)) {
                int more = Math.min(situation.never(), distances[to] + wait.lag());
                if (more > distances[wait.from()]) {
                    distances[wait.from()] = more;
                    changed.add(wait.from());
                }
            }
        }
        return distances;
    }

    private @Nullable Shortage shortage(Demand demand, int group, int time, int[] distances) {
        long[][] loads = new long[time + 1][time + 1];
        boolean needs = false;
        for (int node = 0; node < waits.done(); node++) {
            if (distances[node] >= 0) {
                long load = load(demand, node);
                int from = node == group ? time : times[node];
                int to = time - distances[node];
                if (load > 0 && from <= to) {
                    loads[from][to] += load;
                    needs = true;
                }
            }
        }
        // from the first iteration on if that is enough to say
        for (int from = 0; needs && from <= time; from++) {
            long load = 0;
            for (int to = from; to <= time; to++) {
                for (int begin = from; begin <= to; begin++) {
                    load += loads[begin][to];
                }
                if (load > demand.capacity(from, to)) {
                    return new Shortage(demand, from, to, load, inside(demand, group, time, distances, from, to));
                }
            }
        }
        return null;
    }

    private long load(Demand demand, int node) {
        long load = 0;
        for (int member : situation.groups().members(node)) {
            load += demand.of(member);
        }
        return load;
    }

    private List<Integer> inside(Demand demand, int group, int time, int[] distances, int from, int to) {
        List<Integer> inside = new ArrayList<>();
        for (int node = 0; node < waits.done(); node++) {
            int begin = node == group ? time : times[node];
            if (distances[node] >= 0
                    && begin >= from
                    && time - distances[node] <= to
                    && begin <= time - distances[node]) {
                situation.groups().members(node).stream()
                        .filter(member -> demand.of(member) > 0)
                        .forEach(inside::add);
            }
        }
        return inside;
    }

    /** The first time a node can be at; the number of iterations if there is none. */
    int of(int node) {
        return times[node];
    }

    /** Why a group cannot be earlier, each reason after those that it builds on; none for the first iteration. */
    List<ProofStep> proof(int group) {
        List<ProofStep> proof = new ArrayList<>();
        prove(group, proof, new BitSet());
        return proof;
    }

    private void prove(int any, List<ProofStep> proof, BitSet told) {
        int node = leader[any];
        if (told.get(node) || node == waits.done()) {
            return;
        }
        told.set(node);
        if (circles.get(node)) {
            proof.add(phrases.circle(node));
            return;
        }
        int closedFrom = times[node];
        while (closedFrom > 0 && waits.isGroup(node) && !own.open(node).get(closedFrom - 1)) {
            closedFrom--;
        }
        Shortage shortage = shortages[node];
        Wait wait = binding[node];
        if (closedFrom > 0 && shortage != null) {
            proof.add(shortage.reason(situation, node));
            closedFrom = roomFrom[node];
        } else if (closedFrom > 0 && wait != null) {
            prove(wait.from(), proof, told);
            ProofStep reason = phrases.waitFrom(wait, times[wait.from()]);
            if (reason != null) {
                proof.add(reason);
            }
            closedFrom = Math.min(times[node], times[wait.from()] + wait.lag());
        }
        if (closedFrom < times[node] && waits.isGroup(node)) {
            proof.addAll(own.closed(node, closedFrom, times[node] - 1));
        }
    }
}
