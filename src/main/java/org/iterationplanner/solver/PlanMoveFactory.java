package org.iterationplanner.solver;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import java.util.Iterator;
import java.util.Random;
import org.iterationplanner.state.State;
import org.jspecify.annotations.Nullable;

/**
 * Hands the moves of a {@link MoveGenerator} to Timefold. The interface is one of its internal packages: this is the only
 * class that would have to change with it.
 */
public final class PlanMoveFactory implements MoveIteratorFactory<IterationPlan, PlanMove> {

    private @Nullable State state;
    private @Nullable MoveGenerator generator;

    @Override
    public long getSize(ScoreDirector<IterationPlan> scoreDirector) {
        return scoreDirector.getWorkingSolution().getGroups().size();
    }

    @Override
    public Iterator<PlanMove> createOriginalMoveIterator(ScoreDirector<IterationPlan> scoreDirector) {
        throw new UnsupportedOperationException("Moves are random only.");
    }

    @Override
    public Iterator<PlanMove> createRandomMoveIterator(
            ScoreDirector<IterationPlan> scoreDirector, Random workingRandom) {
        IterationPlan plan = scoreDirector.getWorkingSolution();
        MoveGenerator moves = generator(plan.state());
        return new Iterator<>() {

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public PlanMove next() {
                return PlanMove.of(plan, moves.next(workingRandom));
            }
        };
    }

    /** Timefold asks for an iterator at every step; the working solution, and so the state, stays the same. */
    private MoveGenerator generator(State current) {
        MoveGenerator moves = generator;
        if (moves == null || state != current) {
            moves = new MoveGenerator(current);
            generator = moves;
            state = current;
        }
        return moves;
    }
}
