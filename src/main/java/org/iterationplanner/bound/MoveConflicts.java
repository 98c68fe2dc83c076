package org.iterationplanner.bound;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** More of the plan before cannot stay as it was than may change. Immutable. */
final class MoveConflicts implements Conflict.Finder {

    private final HardModel model;
    private final @Nullable Integer maxMoves;

    MoveConflicts(HardModel model, @Nullable Integer maxMoves) {
        this.model = model;
        this.maxMoves = maxMoves;
    }

    @Override
    public @Nullable Conflict find(Reach reach) {
        if (maxMoves == null) {
            return null;
        }
        List<Integer> moved = IntStream.range(0, model.assets().size())
                .filter(a -> reach.covers(a) && isMoved(a, reach))
                .boxed()
                .toList();
        int tooMany = moved.size() - maxMoves;
        if (tooMany <= 0) {
            return null;
        }
        String words = "%d moved at most, but so many cannot stay where the baseline has them: %d"
                .formatted(maxMoves, moved.size());
        List<Integer> byThemselves =
                moved.stream().filter(a -> chargeForStaying(a) > 0).toList();
        BitSet nodes = new BitSet();
        if (byThemselves.size() > maxMoves) {
            byThemselves.forEach(nodes::set);
            // each too many is charged, or one of them stays and is charged itself
            long least = byThemselves.stream()
                    .mapToLong(a -> Math.min(HardModel.UNIT, chargeForStaying(a)))
                    .sorted()
                    .limit(byThemselves.size() - maxMoves)
                    .sum();
            return new Conflict(least, nodes, words);
        }
        moved.forEach(a -> nodes.or(reach.reasons(a)));
        return Conflict.amongst(model, nodes, words);
    }

    private boolean isMoved(int asset, Reach reach) {
        for (int t = Math.max(1, reach.earliest(asset)); t <= reach.latest(asset); t++) {
            if (model.isOpen(asset, t) && !isMovedAt(asset, t)) {
                return false;
            }
        }
        return true;
    }

    private boolean isMovedAt(int asset, int time) {
        return model.rules().isMoved(model.assets().get(asset), model.number(time));
    }

    /** What an asset is charged where the baseline has it; assets without a place there are never asked. */
    private long chargeForStaying(int asset) {
        long least = HardModel.IMPOSSIBLE;
        for (int t = 1; t <= model.never(); t++) {
            least = isMovedAt(asset, t) ? least : Math.min(least, model.charge(asset, t));
        }
        return least;
    }
}
