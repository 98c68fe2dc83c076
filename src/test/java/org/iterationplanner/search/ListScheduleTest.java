package org.iterationplanner.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.sample.EstateGenerator;
import org.iterationplanner.sample.RandomBacklog;
import org.iterationplanner.state.PlanReader;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.State;
import org.junit.jupiter.api.Test;

/** A plan follows from a list and the plan before alone, whatever of it is made anew, and the plan before comes back. */
class ListScheduleTest {

    private static final int BACKLOGS = 300;
    private static final int LISTS = 20;

    private static State pinned(PlanRequest request) {
        State state = new State(new PlanningProblem(request));
        new PlanReader(state).readPins();
        return state;
    }

    private static double[] randomOrder(State state, SplittableRandom random) {
        return random.doubles(state.problem().groupCount(), -5, 5).toArray();
    }

    /** The score of the plan of a list of which nothing is the same as before. */
    private static Score anew(State state, State.Snapshot before, double[] order) {
        State other = new State(state.problem());
        other.restore(before);
        new ListSchedule(other).build(order);
        return other.score();
    }

    @Test
    void whatTwoListsBeginWithNeedNotBeMadeAnew() {
        for (long seed = 0; seed < BACKLOGS; seed++) {
            PlanRequest request = RandomBacklog.of(seed);
            SplittableRandom random = new SplittableRandom(seed);
            State state = pinned(request);
            ListSchedule schedule = new ListSchedule(state);
            double[] order = randomOrder(state, random);
            for (int i = 0; i < LISTS && order.length > 0; i++) {
                order[random.nextInt(order.length)] = random.nextDouble(-5, 5);
                State.Snapshot before = state.snapshot();
                schedule.build(order);
                assertThat(state.score()).as("backlog %d", seed).isEqualTo(anew(state, before, order));
            }
        }
    }

    @Test
    void thePlanBeforeComesBackAndIsGoneOnFrom() {
        PlanRequest request = EstateGenerator.generate(120, 3, 0.9);
        SplittableRandom random = new SplittableRandom(1);
        State state = pinned(request);
        ListSchedule schedule = new ListSchedule(state);
        double[] order = randomOrder(state, random);
        schedule.build(order);
        for (int i = 0; i < 200; i++) {
            State.Snapshot before = state.snapshot();
            double[] other = order.clone();
            other[random.nextInt(other.length)] = random.nextDouble(-5, 5);
            schedule.build(other);
            assertThat(state.score()).isEqualTo(anew(state, before, other));
            if (random.nextBoolean()) {
                order = other;
            } else {
                schedule.takeBack();
                for (int g = 0; g < order.length; g++) {
                    assertThat(state.iteration(g)).isEqualTo(before.iteration(g));
                    assertThat(state.staffing(g)).isEqualTo(before.staffing(g));
                }
            }
        }
    }

    @Test
    void noListBreaksARuleThatPinsDoNotBreak() {
        for (long seed = 0; seed < BACKLOGS; seed++) {
            PlanRequest request = RandomBacklog.of(seed);
            State state = pinned(request);
            long broken = state.hard();
            new ListSchedule(state).build(randomOrder(state, new SplittableRandom(seed)));
            assertThat(state.hard()).as("backlog %d", seed).isLessThanOrEqualTo(broken);
        }
    }

    /** An order that is the wrong way round leaves nothing out: what others wait for goes before them all the same. */
    @Test
    void everythingIsPlannedInWhateverOrderWhereThereIsRoom() {
        State state = pinned(EstateGenerator.generate(100, 1, 0.4));
        double[] wrong = new double[state.problem().groupCount()];
        int[] topological = Priorities.topological(state);
        for (int i = 0; i < wrong.length; i++) {
            wrong[topological[i]] = -i;
        }
        new ListSchedule(state).build(wrong);
        assertThat(state.residents().size(state.problem().never()))
                .isEqualTo(state.problem().groupCount() - state.problem().entityCount());
    }
}
