package org.iterationplanner.benchmark.cpsat;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.Objects;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Weights;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.MoveGroups;
import org.jspecify.annotations.Nullable;

/** The rules {@code stability} and {@code disruption}: what has moved from the baseline. */
final class Disruption {

    private static final long UNIT = 100;
    private static final int PROMISED = 10;

    private final IndexedBacklog index;
    private final MoveGroups groups;
    private final Places places;
    private final LinearExprBuilder moved = LinearExpr.newBuilder();

    Disruption(IndexedBacklog index, MoveGroups groups, Places places) {
        this.index = index;
        this.groups = groups;
        this.places = places;
    }

    /** @param maxMoves null: any number */
    void add(CpModel model, Cost cost, Weights weights, @Nullable Integer maxMoves) {
        for (BaselineEntry entry : index.backlog().baseline()) {
            int asset = index.indexOfAsset(entry.asset());
            if (asset != IndexedBacklog.NONE && !index.asset(asset).isDone()) {
                Integer number = entry.iteration();
                boolean planned = number != null && index.timeline().contains(number);
                int t = planned && number != null ? number - index.timeline().first() : index.iterationCount();
                if (!isPinnedElsewhere(asset, t)) {
                    Literal stays = stays(groups.groupOf(asset), t);
                    moved.add(stays.not());
                    long weight = entry.state() == BaselineEntry.State.DRAFT ? 1 : PROMISED;
                    cost.add(stays.not(), UNIT * weight * weights.of(Rule.STABILITY));
                }
            }
        }
        if (maxMoves != null) {
            model.addLessOrEqual(moved, maxMoves);
        }
    }

    private Literal stays(int group, int t) {
        return t == index.iterationCount() ? places.leftOut(group) : places.at(group, t);
    }

    private boolean isPinnedElsewhere(int asset, int t) {
        Asset.Pin pin = index.asset(asset).pin();
        if (pin == null) {
            return false;
        }
        int pinned = pin.keepsOut() || pin.iteration() == null
                ? index.iterationCount()
                : Objects.requireNonNull(pin.iteration()) - index.timeline().first();
        return pinned != t;
    }
}
