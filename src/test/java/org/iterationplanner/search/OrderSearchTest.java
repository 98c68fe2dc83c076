package org.iterationplanner.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.sample.DemoData;
import org.iterationplanner.sample.EstateGenerator;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.State;
import org.junit.jupiter.api.Test;

/** Among the orders of workloads there is a better one than any start begins with, and bad ones leave no trace. */
class OrderSearchTest {

    private static final int MOVES = 4_000;

    private static State start(long seed) {
        return start(seed, 0.9);
    }

    private static State start(long seed, double utilisation) {
        return start(EstateGenerator.generate(100, seed, utilisation, 1));
    }

    private static State start(PlanRequest request) {
        Starts starts = new Starts(new PlanningProblem(request), 0, () -> false);
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
        orders.begin(false);
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
            assertThat(anneal(state, Cycle.Aim.ORDER, seed))
                    .as("estate %d", seed)
                    .isGreaterThan(start);
        }
    }

    @Test
    void anOrderIsFoundThatBreaksFewerPromisesThanTheBestStart() {
        for (long seed = 1; seed <= 5; seed++) {
            State state = start(seed, 1.1);
            Score start = state.score();
            Score found = anneal(state, Cycle.Aim.PROMISE_ORDER, seed);
            assertThat(start.hard()).isZero();
            assertThat(found.hard()).isZero();
            assertThat(found.medium()).as("estate %d", seed).isGreaterThan(start.medium());
        }
    }

    @Test
    void anOrderIsFoundThatKeepsTheLimitOfOpenWorkloads() {
        PlanRequest request = DemoData.get("two-datacenter-exit").orElseThrow();
        assertThat(request.modelInput().limits().maxOpenWorkloads()).isNotNull();
        State state = start(request);
        Score start = state.score();

        Score found = anneal(state, Cycle.Aim.ORDER, 1);

        assertThat(found.hard()).isZero();
        assertThat(found).isGreaterThan(start);
    }

    private static Score anneal(State state, Cycle.Aim aim, long seed) {
        LocalSearch search = new LocalSearch(state, new SplittableRandom(seed));
        assertThat(search.isOrdered()).isTrue();
        Cycle cycle = new Cycle(0, 1, aim);
        search.begin(cycle);
        for (int i = 0; i < MOVES; i++) {
            search.cool(cycle, (double) i / MOVES);
            search.step();
        }
        return search.bestScore();
    }

    @Test
    void theOrderOfAPlanHasNothingLaterThanThePlan() {
        int otherwise = 0;
        for (long seed = 1; seed <= 5; seed++) {
            State state = start(seed);
            anneal(state, Cycle.Aim.EVERYTHING, seed);
            State.Snapshot plan = state.snapshot();
            assertThat(laterBy(state, plan, true)).as("estate %d", seed).isZero();
            otherwise += laterBy(state, plan, false);
        }
        assertThat(otherwise).isPositive();
    }

    /** How many groups are later when an order begins with a plan. */
    private static int laterBy(State state, State.Snapshot plan, boolean exactly) {
        state.restore(plan);
        new OrderSearch(state).begin(exactly);
        return (int) IntStream.range(0, state.problem().groupCount())
                .filter(group -> state.iteration(group) > plan.iteration(group))
                .count();
    }
}
