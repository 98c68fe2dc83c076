package org.iterationplanner.bound;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.iterationplanner.check.PlacedAsset;
import org.iterationplanner.check.PlacedWorkload;
import org.jspecify.annotations.Nullable;

/** More workloads are begun, or have to be, than may be open in an iteration. Immutable. */
final class OpenWorkloadConflicts implements Conflict.Finder {

    /** Whether a workload is open for sure, and from which nodes that follows. */
    private record Open(int from, int to, BitSet nodes) {}

    private final HardModel model;

    OpenWorkloadConflicts(HardModel model) {
        this.model = model;
    }

    @Override
    public @Nullable Conflict find(Reach reach) {
        Integer limit = model.backlog().backlog().limits().maxOpenWorkloads();
        if (limit == null) {
            return null;
        }
        List<Open> open = new ArrayList<>();
        for (PlacedWorkload w : model.backlog().unfinishedWorkloads()) {
            if (w.isNamed()) {
                open.add(open(w, reach));
            }
        }
        for (int time = 1; time <= model.last(); time++) {
            int t = time;
            List<Open> now =
                    open.stream().filter(w -> w.from() <= t && t <= w.to()).toList();
            if (now.size() > limit) {
                return conflict(limit, now, t);
            }
        }
        return null;
    }

    private Conflict conflict(int limit, List<Open> now, int time) {
        String words = "%d workloads are open in iteration %d, where %d may be"
                .formatted(now.size(), model.number(time), limit);
        long inAnyCase = now.stream().filter(w -> w.nodes().isEmpty()).count();
        BitSet nodes = new BitSet();
        if (inAnyCase > limit) {
            return new Conflict((inAnyCase - limit) * HardModel.UNIT, nodes, words);
        }
        now.forEach(w -> nodes.or(w.nodes()));
        return Conflict.amongst(model, nodes, words);
    }

    private Open open(PlacedWorkload w, Reach reach) {
        boolean isBegun = w.assets().stream().anyMatch(PlacedAsset::isDone);
        int from = isBegun ? 1 : model.never();
        // what is begun is open in the first iteration, wherever the rest of it goes
        int to = isBegun ? 1 : 0;
        BitSet beginning = new BitSet();
        BitSet end = new BitSet();
        for (PlacedAsset a : w.assets()) {
            int node = a.isDone() ? -1 : model.node(a);
            if (node >= 0 && reach.covers(node)) {
                if (reach.latest(node) < from) {
                    from = reach.latest(node);
                    beginning = reach.reasons(node);
                }
                if (Math.min(model.last(), reach.earliest(node)) > to) {
                    to = Math.min(model.last(), reach.earliest(node));
                    end = reach.reasons(node);
                }
            }
        }
        beginning.or(end);
        return new Open(from, to, beginning);
    }
}
