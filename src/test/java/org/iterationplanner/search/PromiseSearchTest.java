package org.iterationplanner.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.check.Checker;
import org.iterationplanner.sample.EstateGenerator;
import org.iterationplanner.sample.RandomBacklog;
import org.iterationplanner.search.Cycle.Aim;
import org.iterationplanner.solver.Optimum;
import org.iterationplanner.state.PlanWriter;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.State;
import org.junit.jupiter.api.Test;

/** Which promises are broken is the choice that costs least. */
class PromiseSearchTest {

    private static final Aim[] AIMS = {Aim.PROMISES, Aim.COMPROMISE, Aim.SELECTION};

    /** Of every plan of these backlogs none breaks fewer promises; a choice at random would be wrong in many. */
    @Test
    void noPlanOfASmallBacklogBreaksFewerPromises() {
        int compared = 0;
        for (long seed = 0; seed < 400; seed++) {
            PlanRequest request = RandomBacklog.of(seed);
            Score best = request.config().model().maxMoves() == null ? Optimum.of(request, 40_000) : null;
            if (best != null && best.hard() == 0 && best.medium() < 0) {
                LocalSearch search = started(request);
                if (search.bestScore().hard() == 0) {
                    search(search, 8, 100);
                    assertThat(search.bestScore().medium())
                            .as("backlog %d", seed)
                            .isEqualTo(best.medium());
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(20);
    }

    /** CP-SAT proves that an estate with 1.15 times the work that fits is at least 1,526 effort-days late. */
    @Test
    void anOverSubscribedEstateIsAsLittleLateAsCanBe() {
        LocalSearch search = started(EstateGenerator.generate(50, 2, 1.15, 1));
        assertThat(search.bestScore().medium()).isLessThan(-152_600);
        for (int i = 0; i < 10 && search.bestScore().medium() < -152_600; i++) {
            search(search, 1, 2_000);
        }
        assertThat(search.bestScore().medium()).isEqualTo(-152_600);
    }

    @Test
    void everyPlanOnTheWayIsWhatTheCheckerSays() {
        for (long seed = 0; seed < 100; seed++) {
            assertConfirmed(RandomBacklog.of(seed), 20);
        }
        assertConfirmed(EstateGenerator.generate(60, 3, 1.15, 1), 300);
    }

    private static void assertConfirmed(PlanRequest request, int steps) {
        Starts starts = new Starts(new PlanningProblem(request), 0, () -> false);
        starts.cold(0);
        State state = starts.takeBest();
        if (state.problem().entityCount() == 0) {
            return;
        }
        LocalSearch search = new LocalSearch(state, new SplittableRandom(1));
        Score start = search.bestScore();
        for (Aim aim : AIMS) {
            search.returnToBest();
            search.begin(new Cycle(1, 1, aim));
            for (int step = 0; step < steps; step++) {
                search.cool(new Cycle(1, 1, aim), (double) step / steps);
                search.step();
                assertThat(state.score()).isEqualTo(checked(request, state));
            }
            search.returnToBest();
            assertThat(state.score()).isEqualTo(search.bestScore()).isEqualTo(checked(request, state));
        }
        assertThat(search.bestScore()).isGreaterThanOrEqualTo(start);
    }

    private static Score checked(PlanRequest request, State state) {
        var model = request.config().model();
        return Checker.check(request.modelInput(), PlanWriter.plan(state), model.weights(), model.maxMoves())
                .score();
    }

    private static LocalSearch started(PlanRequest request) {
        Starts starts = new Starts(new PlanningProblem(request), 0, () -> false);
        starts.cold(0);
        starts.cold(1);
        return new LocalSearch(starts.takeBest(), new SplittableRandom(1));
    }

    private static void search(LocalSearch search, int rounds, int steps) {
        for (int round = 0; round < rounds; round++) {
            for (Aim aim : AIMS) {
                Cycle cycle = new Cycle(round, 1, aim);
                search.returnToBest();
                search.begin(cycle);
                for (int step = 0; step < steps; step++) {
                    search.cool(cycle, (double) step / steps);
                    search.step();
                }
            }
        }
        search.returnToBest();
    }
}
