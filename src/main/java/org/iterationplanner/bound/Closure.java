package org.iterationplanner.bound;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BooleanSupplier;

/**
 * The cheapest times of all variables, as a minimum cut: the largest sum of node weights in a set closed under implication
 * (Picard 1976), by the push-relabel method of Goldberg and Tarjan (1988), highest label first, with labels made exact by
 * breadth-first search now and then (Cherkassky and Goldberg 1997). Flow is kept from one set of costs to the next: then what
 * is lacking inside the last closed set is first pulled from the plenty there, before what is left over outside is pushed.
 *
 * <p>Whatever flows, no closed set weighs more than the excesses that are left together, because flow along implications
 * never leaves a closed set. So {@link #bound} is right at every moment, also when the search was stopped. Not thread-safe.
 */
final class Closure {

    private static final int STOP_EVERY = 1 << 12;

    private final TimeModel times;
    private final Network network;
    private final long[] weight;
    private final long[] excess;
    private final Layers layers;
    private final int[] current;
    private final int[] queue;
    /** The nodes of the last closed set found. */
    private final BitSet closed = new BitSet();
    /** Whether what is left over looks for what is lacking, or the other way round. */
    private boolean pushes;

    private long baseCost;

    Closure(TimeModel times, long scale) {
        this.times = times;
        network = new Network(times, scale);
        int size = network.size();
        weight = new long[size];
        excess = new long[size];
        layers = new Layers(size);
        current = new int[size];
        queue = new int[size];
    }

    /** Takes all flow away, as in a new one. */
    void clear() {
        network.clear();
        System.arraycopy(weight, 0, excess, 0, weight.length);
        closed.clear();
    }

    /**
     * Takes new costs.
     *
     * @param costs by variable and slot as in the model; those of closed slots are ignored
     * @throws ArithmeticException if their sum is too large
     */
    void setCosts(long[] costs) {
        baseCost = 0;
        for (int v = 0; v < times.variables(); v++) {
            int first = times.at(v, times.first(v));
            int last = times.at(v, times.last(v));
            long cost = costs[first];
            for (int node = first; node < last; node++) {
                long next = times.isOpen(v, times.first(v) + node + 1 - first) ? costs[node + 1] : cost;
                excess[node] += next - cost - weight[node];
                weight[node] = next - cost;
                cost = next;
            }
            baseCost = Math.addExact(baseCost, costs[last]);
        }
    }

    /** No choice of times costs less than this. */
    long bound() {
        long most = 0;
        for (long left : excess) {
            most = Math.addExact(most, Math.max(0, left));
        }
        return Math.subtractExact(baseCost, most);
    }

    /**
     * The slot of a variable in a cheapest choice, when {@link #solve} has come to its end: the earliest, of those that cost
     * the same.
     */
    int slot(int variable) {
        int first = times.at(variable, times.first(variable));
        int last = times.at(variable, times.last(variable));
        int next = closed.nextSetBit(first);
        return times.first(variable) + (next < 0 || next > last ? last : next) - first;
    }

    /**
     * Lets flow what can.
     *
     * @return whether it came to its end before it was to stop
     */
    boolean solve(BooleanSupplier stop) {
        pushes = false;
        boolean settled = closed.isEmpty() || run(stop);
        pushes = true;
        return settled && run(stop);
    }

    private boolean run(BooleanSupplier stop) {
        while (labelExactly()) {
            long lifts = 0;
            long look = STOP_EVERY;
            for (int node = layers.takeHighestActive(); node >= 0; node = layers.takeHighestActive()) {
                lifts += discharge(node);
                if (lifts > look) {
                    look += STOP_EVERY;
                    if (stop.getAsBoolean()) {
                        return false;
                    }
                }
                if (lifts > network.size()) {
                    break;
                }
            }
            if (stop.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }

    /** What a node has too much of in the current direction. */
    private long surplus(int node) {
        return pushes ? excess[node] : -excess[node];
    }

    private long residual(int node, int arc) {
        return pushes ? network.residual(node, arc) : network.residualBack(node, arc);
    }

    private long residualBack(int node, int arc) {
        return pushes ? network.residualBack(node, arc) : network.residual(node, arc);
    }

    /** Sends the surplus of a node to lower ones, lifting it when there is none; returns how often. */
    private int discharge(int node) {
        int lifts = 0;
        int arcs = network.arcs(node);
        while (surplus(node) > 0) {
            if (current[node] == arcs) {
                lifts++;
                current[node] = 0;
                layers.lift(node, aboveLowestNeighbour(node, arcs));
                if (layers.label(node) == Layers.UNREACHABLE) {
                    break;
                }
            }
            int arc = current[node];
            int to = network.neighbour(node, arc);
            if (to != Network.NONE && layers.label(to) == layers.label(node) - 1) {
                long amount = Math.min(surplus(node), residual(node, arc));
                if (amount > 0) {
                    send(node, arc, to, amount);
                    continue;
                }
            }
            current[node]++;
        }
        return lifts;
    }

    private void send(int node, int arc, int to, long amount) {
        boolean wasActive = surplus(to) > 0;
        long flow = pushes ? amount : -amount;
        network.push(node, arc, flow);
        excess[node] -= flow;
        excess[to] += flow;
        if (!wasActive && surplus(to) > 0) {
            layers.activate(to);
        }
    }

    private int aboveLowestNeighbour(int node, int arcs) {
        int lowest = Layers.UNREACHABLE;
        for (int arc = 0; arc < arcs; arc++) {
            int to = network.neighbour(node, arc);
            if (to != Network.NONE && layers.label(to) < lowest && residual(node, arc) > 0) {
                lowest = layers.label(to);
            }
        }
        return lowest == Layers.UNREACHABLE ? lowest : lowest + 1;
    }

    /**
     * Labels every node with its distance to one that takes what it sends, when pulling only inside the last closed set;
     * returns whether a node with a surplus can reach one.
     */
    private boolean labelExactly() {
        layers.clear();
        Arrays.fill(current, 0);
        int filled = 0;
        for (int node = 0; node < network.size(); node++) {
            if (surplus(node) < 0 && (pushes || closed.get(node))) {
                layers.add(node, 0);
                queue[filled++] = node;
            }
        }
        boolean found = false;
        for (int done = 0; done < filled; done++) {
            int node = queue[done];
            if (surplus(node) > 0) {
                layers.activate(node);
                found = true;
            }
            for (int arc = network.arcs(node) - 1; arc >= 0; arc--) {
                int from = network.neighbour(node, arc);
                if (from != Network.NONE
                        && layers.label(from) == Layers.UNREACHABLE
                        && (pushes || closed.get(from))
                        && residualBack(node, arc) > 0) {
                    layers.add(from, layers.label(node) + 1);
                    queue[filled++] = from;
                }
            }
        }
        if (pushes && !found) {
            noteClosed();
        }
        return found;
    }

    private void noteClosed() {
        closed.clear();
        for (int node = 0; node < network.size(); node++) {
            closed.set(node, network.isNode(node) && layers.label(node) == Layers.UNREACHABLE);
        }
    }
}
