package org.iterationplanner.bound;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.iterationplanner.bound.HardModel.Wait;

/** What waits for what takes longer than there is time. Stateless. */
final class ChainConflicts {

    /** Of a long chain so many are named. */
    private static final int NAMED = 4;

    private final HardModel model;

    ChainConflicts(HardModel model) {
        this.model = model;
    }

    /** The conflict at a node that has no time left. */
    Conflict explain(Reach reach) {
        int node = reach.conflict();
        List<Wait> chain = new ArrayList<>(reach.chainTo(node));
        chain.addAll(reach.chainFrom(node));
        BitSet nodes = reach.reasons(node);
        if (nodes.cardinality() == chain.size() + 1) {
            return new Conflict(leastCharge(chain), nodes, words(chain));
        }
        // in a circle a node is its own reason: believe it only if these nodes alone come to the same end
        BitSet others = new BitSet();
        others.set(0, model.nodes());
        others.andNot(nodes);
        if (new Reach(model, others).conflict() < 0) {
            nodes.clear();
            nodes.set(0, model.nodes());
            nodes.stream().filter(n -> !reach.covers(n)).forEach(nodes::clear);
        }
        return Conflict.amongst(
                model,
                nodes,
                model.name(node) + " and what it moves with have no iteration in common that is open to them");
    }

    /** The least that the nodes of a chain and the waits between them are charged together, node by node. */
    private long leastCharge(List<Wait> chain) {
        long[] least = new long[model.never() + 1];
        for (int t = 0; t <= model.never(); t++) {
            least[t] = model.charge(chain.get(0).from(), t);
        }
        for (Wait wait : chain) {
            long[] next = new long[least.length];
            for (int to = 0; to < next.length; to++) {
                long best = HardModel.IMPOSSIBLE;
                for (int from = 0; from < least.length; from++) {
                    best = Math.min(best, sum(least[from], model.charge(wait, from, to)));
                }
                next[to] = sum(best, model.charge(wait.to(), to));
            }
            least = next;
        }
        long best = HardModel.IMPOSSIBLE;
        for (long charge : least) {
            best = Math.min(best, charge);
        }
        return best;
    }

    private static long sum(long one, long other) {
        return Math.min(HardModel.IMPOSSIBLE, one + other);
    }

    private String words(List<Wait> chain) {
        int source = chain.get(0).from();
        int sink = chain.get(chain.size() - 1).to();
        int reached = firstOpen(source, 0);
        for (Wait wait : chain) {
            reached = Math.min(model.never(), reached + wait.lag());
            reached = wait.to() == sink ? reached : firstOpen(wait.to(), reached);
        }
        int needed = model.never();
        while (needed > 0 && !model.isOpen(sink, needed)) {
            needed--;
        }
        String waits =
                chain.stream().limit(NAMED).map(wait -> model.name(wait.from())).collect(Collectors.joining(", "));
        return "%s is needed %s, but can be there %s, as it waits for %s%s"
                .formatted(
                        model.name(sink),
                        needed == 0 ? "before the first iteration" : "by iteration " + model.number(needed),
                        reached >= model.never()
                                ? "in none"
                                : "in iteration " + model.number(reached) + " at the earliest",
                        waits,
                        chain.size() > NAMED ? " and " + (chain.size() - NAMED) + " more" : "");
    }

    private int firstOpen(int node, int time) {
        int t = time;
        while (t < model.never() && !model.isOpen(node, t)) {
            t++;
        }
        return t;
    }
}
