package org.iterationplanner.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.sample.EstateGenerator;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.State;
import org.junit.jupiter.api.Test;

/** Among the orders of workloads there is a better one than any start begins with, and bad ones leave no trace. */
class OrderSearchTest {

    private static final int MOVES = 4_000;

    private static State start(long seed) {
        Starts starts = new Starts(new PlanningProblem(EstateGenerator.generate(100, seed, 0.9, 1)), 0, () -> false);
        for (int rule = 0; rule < 4; rule++) {
            starts.cold(rule);
        }
        return starts.takeBest();
    }

    @Test
    void whatIsTakenBackLeavesNoTrace() {
        State state = start(1);
        OrderSearch orders = new OrderSearch(state);
        SplittableRandom random = new SplittableRandom(5);
        orders.begin();
        Score score = state.score();
        for (int i = 0; i < 500; i++) {
            orders.move(random);
            orders.takeBack();
            assertThat(state.score()).isEqualTo(score);
        }
    }

    @Test
    void anOrderIsFoundThatIsBetterThanTheBestStart() {
        for (long seed = 1; seed <= 5; seed++) {
            State state = start(seed);
            Score start = state.score();
            LocalSearch search = new LocalSearch(state, new SplittableRandom(seed));
            Cycle cycle = new Cycle(0, 1, Cycle.Aim.ORDER);
            search.begin(cycle);
            for (int i = 0; i < MOVES; i++) {
                search.cool(cycle, (double) i / MOVES);
                search.step();
            }
            assertThat(search.bestScore()).as("estate %d", seed).isGreaterThan(start);
        }
    }
}
