package org.iterationplanner.search;

import java.util.random.RandomGenerator;
import org.iterationplanner.state.State;
import org.jspecify.annotations.Nullable;

/**
 * The cycles of a search that look for fewer broken promises only: in each, which promises may be late is chosen in one way or
 * another, then looked for, and remembered with what came of it. Not thread-safe.
 */
final class PromiseCycles {

    private final PromiseSearch search;
    private final Compromises compromises;
    private final Selections selections;
    private boolean begun;
    private int[] wholes = {};
    private int @Nullable [] selection;

    PromiseCycles(State state, Promises promises) {
        search = new PromiseSearch(state, promises);
        compromises = new Compromises(state, promises);
        selections = new Selections(state, promises);
    }

    /**
     * Chooses how late promises may be in the next cycle.
     *
     * @param medium what the current plan costs
     */
    void choose(Cycle cycle, long medium, RandomGenerator random) {
        learn();
        selection = cycle.aim() == Cycle.Aim.SELECTION ? selections.choose(medium, random) : null;
        if (selection == null) {
            wholes = compromises.choose(cycle.aim() == Cycle.Aim.PROMISES, medium, random);
        }
        begun = true;
    }

    private void learn() {
        if (begun && selection != null) {
            selections.learn(search.isDone());
        } else if (begun) {
            compromises.learn(search.cost());
        }
    }

    /** Whether the current plan may be far from what has been chosen, so that it is better to {@link #schedule} another. */
    boolean isAdvised() {
        return selection == null && compromises.isAdvised();
    }

    /** Makes a plan the current one that begins with what is kept. */
    void schedule() {
        compromises.schedule();
    }

    /** Begins with the current plan. */
    void begin(RandomGenerator random) {
        if (selection == null) {
            search.begin(wholes, random);
        } else {
            search.settle(selection);
        }
    }

    /** See {@link PromiseSearch#cool}. */
    void cool(double progress) {
        search.cool(progress);
    }

    /** See {@link PromiseSearch#tryMove}. */
    boolean tryMove(RandomGenerator random) {
        return search.tryMove(random);
    }

    /** Whether there is nothing left to look for in this cycle. */
    boolean isDone() {
        return search.isDone();
    }

    /** The order of what no kept promise asks for. */
    double[] byValue() {
        return compromises.byValue();
    }
}
