package org.iterationplanner.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The network of a {@link TimeModel}: a node for each variable and each slot of its window but the last, which says that the
 * variable is then or earlier, and arcs from each such statement to those it implies. The arcs are not stored one by one: a
 * node leads to the next slot of its variable, and along each link of it to one node of another variable. What flows on the
 * arcs is kept here, always within its capacities. Not thread-safe.
 *
 * <p>Arc 0 of a node goes up to the next slot, arc 1 down to the one before, arc 2 + i along the i-th link of its variable.
 */
final class Network {

    /** More than can ever flow. */
    static final long UNLIMITED = Long.MAX_VALUE / 4;

    static final int NONE = -1;
    private static final int UP = 0;
    private static final int DOWN = 1;
    private static final int FIRST_LINK = 2;

    private final TimeModel times;
    private final int[] variableOf;
    private final boolean[] tiedToPrevious;

    /** By link: the variable whose nodes imply, the one implied, and how many slots earlier. */
    private final int[] tail;

    private final int[] head;
    private final int[] lag;
    /** By link: the first slot of the tail with an arc, where its flows begin, and the price of a pull. */
    private final int[] firstSlot;

    private final int[] flowStart;
    private final long[] price;
    private final int[] linkStart;
    private final int[] links;
    private final long[] linkFlow;
    private final long[] chainFlow;

    /**
     * An empty network.
     *
     * @param scale what a hundredth of cost counts as
     */
    Network(TimeModel times, long scale) {
        this.times = times;
        variableOf = new int[times.size()];
        tiedToPrevious = new boolean[times.size()];
        chainFlow = new long[times.size()];
        for (int v = 0; v < times.variables(); v++) {
            for (int slot = times.first(v); slot <= times.last(v); slot++) {
                variableOf[times.at(v, slot)] = slot == times.last(v) ? NONE : v;
                tiedToPrevious[times.at(v, slot)] = !times.isOpen(v, slot);
            }
        }
        List<Terms.Wait> found = new ArrayList<>(times.waits());
        int waits = found.size();
        times.pulls().forEach(pull -> found.add(new Terms.Wait(pull.one(), pull.other(), 0)));
        int count = found.size();
        tail = new int[count];
        head = new int[count];
        lag = new int[count];
        firstSlot = new int[count];
        flowStart = new int[count + 1];
        price = new long[count];
        for (int link = 0; link < count; link++) {
            Terms.Wait wait = found.get(link);
            tail[link] = wait.to();
            head[link] = wait.from();
            lag[link] = wait.lag();
            firstSlot[link] = Math.max(times.first(wait.to()), times.first(wait.from()) + wait.lag());
            int end = Math.min(times.last(wait.to()), times.last(wait.from()) + wait.lag());
            flowStart[link + 1] = Math.addExact(flowStart[link], Math.max(0, end - firstSlot[link]));
            price[link] = link < waits
                    ? 0
                    : Math.multiplyExact(scale, times.pulls().get(link - waits).price());
        }
        linkFlow = new long[flowStart[count]];
        linkStart = new int[times.variables() + 1];
        links = new int[2 * count];
        listLinks();
    }

    /** Lists the links of each variable: twice their number, plus 1 where the variable is the head. */
    private void listLinks() {
        for (int link = 0; link < tail.length; link++) {
            linkStart[tail[link] + 1]++;
            linkStart[head[link] + 1]++;
        }
        for (int v = 0; v < times.variables(); v++) {
            linkStart[v + 1] += linkStart[v];
        }
        int[] next = Arrays.copyOf(linkStart, times.variables());
        for (int link = 0; link < tail.length; link++) {
            links[next[tail[link]]++] = 2 * link;
            links[next[head[link]]++] = 2 * link + 1;
        }
    }

    /** Takes all flow away. */
    void clear() {
        Arrays.fill(linkFlow, 0);
        Arrays.fill(chainFlow, 0);
    }

    /** Nodes are numbered below this; not every number is one. */
    int size() {
        return variableOf.length;
    }

    boolean isNode(int number) {
        return variableOf[number] != NONE;
    }

    /** How many arcs a node has. */
    int arcs(int node) {
        int v = variableOf[node];
        return FIRST_LINK + linkStart[v + 1] - linkStart[v];
    }

    /** Where an arc leads, or {@link #NONE} for nowhere. */
    int neighbour(int node, int arc) {
        int v = variableOf[node];
        if (arc == UP) {
            return variableOf[node + 1] == v ? node + 1 : NONE;
        }
        if (arc == DOWN) {
            return node > 0 && variableOf[node - 1] == v ? node - 1 : NONE;
        }
        int code = links[linkStart[v] + arc - FIRST_LINK];
        int flow = flowIndex(node, v, code);
        if (flow == NONE) {
            return NONE;
        }
        int link = code >> 1;
        int slotOfTail = firstSlot[link] + flow - flowStart[link];
        return (code & 1) == 0 ? times.at(head[link], slotOfTail - lag[link]) : times.at(tail[link], slotOfTail);
    }

    private int flowIndex(int node, int v, int code) {
        int link = code >> 1;
        int slot = node - times.at(v, times.first(v)) + times.first(v);
        int flow = flowStart[link] + slot + ((code & 1) == 0 ? 0 : lag[link]) - firstSlot[link];
        return flow >= flowStart[link] && flow < flowStart[link + 1] ? flow : NONE;
    }

    /** How much more can flow along an arc that leads somewhere. */
    long residual(int node, int arc) {
        if (arc == UP) {
            return UNLIMITED;
        }
        if (arc == DOWN) {
            return tiedToPrevious[node] ? UNLIMITED : chainFlow[node - 1];
        }
        int v = variableOf[node];
        int code = links[linkStart[v] + arc - FIRST_LINK];
        int link = code >> 1;
        int flow = flowIndex(node, v, code);
        if (price[link] == 0) {
            return (code & 1) == 0 ? UNLIMITED : linkFlow[flow];
        }
        long capacity = price[link] * times.gap(firstSlot[link] + flow - flowStart[link]);
        return (code & 1) == 0 ? capacity - linkFlow[flow] : capacity + linkFlow[flow];
    }

    /** How much more can flow the other way, from the neighbour to the node. */
    long residualBack(int node, int arc) {
        if (arc == UP) {
            return tiedToPrevious[node + 1] ? UNLIMITED : chainFlow[node];
        }
        if (arc == DOWN) {
            return UNLIMITED;
        }
        int v = variableOf[node];
        int code = links[linkStart[v] + arc - FIRST_LINK];
        int link = code >> 1;
        int flow = flowIndex(node, v, code);
        if (price[link] == 0) {
            return (code & 1) == 0 ? linkFlow[flow] : UNLIMITED;
        }
        long capacity = price[link] * times.gap(firstSlot[link] + flow - flowStart[link]);
        return (code & 1) == 0 ? capacity + linkFlow[flow] : capacity - linkFlow[flow];
    }

    /** Lets more flow along an arc, at most its residual. */
    void push(int node, int arc, long amount) {
        if (arc == UP) {
            chainFlow[node] += amount;
        } else if (arc == DOWN) {
            chainFlow[node - 1] -= amount;
        } else {
            int v = variableOf[node];
            int code = links[linkStart[v] + arc - FIRST_LINK];
            linkFlow[flowIndex(node, v, code)] += (code & 1) == 0 ? amount : -amount;
        }
    }
}
