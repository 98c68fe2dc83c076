package org.iterationplanner.search;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.iterationplanner.balancing.Balancing;
import org.iterationplanner.state.State;
import org.jspecify.annotations.Nullable;

/**
 * Plans whose last iteration is as early as possible, where one team is the bottleneck and most of the effort counts only when all of
 * it is done: there a search that moves single groups sees no way down. Not thread-safe.
 */
final class BalancedStart {

    private final BalancingModel model;
    private final Balancing balancing;
    private final State state;
    private final long hard;
    private final int mostMoves;

    private BalancedStart(BalancingModel model, State known, long seed) {
        this.model = model;
        balancing = new Balancing(model.problem(), seed);
        state = new State(known.problem());
        hard = known.hard();
        mostMoves = Math.max(known.moved(), known.problem().maxMoves());
    }

    /**
     * A start for the problem of a state, which is only read; null where {@link BalancingModel#of} is.
     *
     * @param known a plan: what breaks the hard rules more is not handed on
     */
    static @Nullable BalancedStart of(State known, long seed) {
        BalancingModel model = BalancingModel.of(known);
        return model == null ? null : new BalancedStart(model, known, seed);
    }

    /** A number of iterations that no plan of all groups takes less of, as far as was proved in passing. */
    int bound() {
        return balancing.bound();
    }

    /**
     * Searches until nothing better is possible, the looks are used up or it is told to stop. Without being stopped it does the
     * same for the same seed and looks. Plans may break rules that balancing does not know (cutovers, apart,
     * open workloads, budgets); those that break more than the known one, or move more than it and than may move, are dropped.
     *
     * @param looks as in {@link Balancing#search}; 2,000,000 are a start phase of a few tenths of a second
     * @param better takes a state that is overwritten after the call, each with an earlier last iteration
     */
    void improve(long looks, BooleanSupplier stop, Consumer<State> better) {
        balancing.search(() -> 0, looks, stop, plan -> {
            model.apply(plan, state);
            if (state.hard() <= hard && state.moved() <= mostMoves) {
                better.accept(state);
            }
        });
    }
}
