package org.iterationplanner.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.iterationplanner.sample.EstateGenerator;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.State;
import org.junit.jupiter.api.Test;

/** Where not everything fits, what is kept fits by every sum, and little more would. */
class TriageTest {

    private static final double OVER_SUBSCRIBED = 1.15;
    private static final double UNDER_SUBSCRIBED = 0.9;

    private static State state(int assets, long seed, double utilisation) {
        return new State(new PlanningProblem(EstateGenerator.generate(assets, seed, utilisation, 1)));
    }

    private static List<int[]> choices(State state, Promises promises) {
        double[] order = new Priorities(state).order(0, new SplittableRandom(0));
        return new Triage(state, promises).choices(order, () -> false, new SplittableRandom(1));
    }

    @Test
    void nothingIsGivenUpWhereAllFits() {
        State state = state(200, 1, UNDER_SUBSCRIBED);
        assertThat(new Triage(state, new Promises(state)).isNeeded()).isFalse();
    }

    @Test
    void whatIsKeptFitsIntoTheIterationsUntilThen() {
        for (long seed = 1; seed <= 5; seed++) {
            State state = state(300, seed, OVER_SUBSCRIBED);
            Promises promises = new Promises(state);
            assertThat(new Triage(state, promises).isNeeded()).isTrue();
            assertThat(choices(state, promises))
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .allSatisfy(targets -> {
                        long left = 0;
                        for (int t = 0; t < state.problem().never(); t++) {
                            left += capacity(state, t) - asked(state, promises, targets, t);
                            assertThat(left).as("left by iteration %d", t).isNotNegative();
                        }
                    });
        }
    }

    /** One iteration earlier for anything that is late, and what is asked for until then would be more than there is. */
    @Test
    void theFullestChoiceKeepsAsMuchAsThereIsCapacityFor() {
        State state = state(300, 1, OVER_SUBSCRIBED);
        Promises promises = new Promises(state);
        CapacityCheck capacity = new CapacityCheck(state);
        boolean full = choices(state, promises).stream().anyMatch(targets -> {
            for (int whole : promises.wholes()) {
                int[] earlier = targets.clone();
                earlier[whole]--;
                if (targets[whole] > promises.inTime(whole)
                        && capacity.suffices(promises.limit(earlier, promises.wholes(), capacity.unlimited()), 0)) {
                    return false;
                }
            }
            return true;
        });
        assertThat(full).isTrue();
    }

    @Test
    void aStartThatGivesUpIsBetterThanOneThatIsLateWithEverything() {
        PlanningProblem problem = new PlanningProblem(EstateGenerator.generate(300, 5, OVER_SUBSCRIBED, 1));
        Starts starts = new Starts(problem, 0, () -> false);
        for (int rule = 0; rule < 4; rule++) {
            starts.cold(rule);
        }
        long before = starts.best().score().medium();
        starts.triaged();
        assertThat(starts.best().score().medium()).isGreaterThan(before);
    }

    private static long capacity(State state, int t) {
        long sum = 0;
        for (int team = 0; team < state.loads().teamCount(); team++) {
            sum += state.problem().index().capacity(team, t);
        }
        return sum;
    }

    private static long asked(State state, Promises promises, int[] targets, int t) {
        long sum = 0;
        for (int whole : promises.wholes()) {
            for (int group : promises.span(whole).groups()) {
                sum += targets[whole] == t ? state.loads().demand(group) : 0;
            }
        }
        return sum;
    }
}
