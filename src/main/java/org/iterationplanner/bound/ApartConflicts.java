package org.iterationplanner.bound;

import java.util.BitSet;
import java.util.List;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.check.PlacedAsset;
import org.jspecify.annotations.Nullable;

/** Assets that must be apart have to be planned too near each other. Immutable. */
final class ApartConflicts implements Conflict.Finder {

    private record Pair(int one, int other, int distance) {}

    private final HardModel model;
    private final List<Pair> pairs;

    ApartConflicts(HardModel model) {
        this.model = model;
        pairs = model.backlog().backlog().dependencies().stream()
                .filter(d -> d.type() == Dependency.Type.APART && isToDo(d.from()) && isToDo(d.to()))
                .map(d -> new Pair(node(d.from()), node(d.to()), d.distance()))
                .toList();
    }

    private boolean isToDo(String asset) {
        return !model.backlog().asset(asset).isDone();
    }

    private int node(String asset) {
        PlacedAsset a = model.backlog().asset(asset);
        return model.node(a);
    }

    @Override
    public @Nullable Conflict find(Reach reach) {
        for (Pair pair : pairs) {
            if (reach.covers(pair.one()) && reach.covers(pair.other()) && isTooNear(pair, reach)) {
                BitSet nodes = reach.reasons(pair.one());
                nodes.or(reach.reasons(pair.other()));
                String words = "%s and %s have to be %d iterations apart, but can be at most %d"
                        .formatted(
                                model.name(pair.one()),
                                model.name(pair.other()),
                                pair.distance(),
                                farthest(pair, reach));
                return Conflict.amongst(model, nodes, words);
            }
        }
        return null;
    }

    private boolean isTooNear(Pair pair, Reach reach) {
        return reach.latest(pair.one()) < model.never()
                && reach.latest(pair.other()) < model.never()
                && farthest(pair, reach) < pair.distance();
    }

    private static int farthest(Pair pair, Reach reach) {
        return Math.max(
                reach.latest(pair.other()) - reach.earliest(pair.one()),
                reach.latest(pair.one()) - reach.earliest(pair.other()));
    }
}
