package org.iterationplanner.search;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.iterationplanner.state.State;

/**
 * Chooses the teams of a plan anew where one has too much to do, iteration by iteration, and moves nothing else: a plan from
 * elsewhere does not always say who does what, and a change of team is no move. Min-conflicts with steps sideways (Minton et
 * al. 1992), since a way out may lead over several teams.
 */
final class Restaffing {

    private static final int ATTEMPTS = 5;

    /** Where so little is missing, in hundredths of a point, that the plan most likely has been feasible. */
    private static final long LITTLE = 500;

    private static final int MORE_ATTEMPTS = 60;
    private static final int STEPS_PER_GROUP = 500;

    /** Hundredths of a point: steps for the worse up to about there are taken at the beginning, fewer and fewer later. */
    private static final double NOISE = 150;

    /** One of so many groups whose teams have time changes team too, to make room elsewhere. */
    private static final int BYSTANDERS = 5;

    private final State state;
    private final RandomGenerator random;

    Restaffing(State state, RandomGenerator random) {
        this.state = state;
        this.random = random;
    }

    /** Until no team has too much to do, or it finds no way. Never makes a plan less feasible. */
    void run() {
        attempt(ATTEMPTS);
        if (state.hard() <= LITTLE) {
            attempt(MORE_ATTEMPTS);
        }
    }

    private void attempt(int attempts) {
        for (int t = 0; t < state.problem().never() && state.hard() > 0; t++) {
            int[] choosers = choosers(t);
            for (int i = 0; i < attempts && Arrays.stream(choosers).anyMatch(state::isInConflict); i++) {
                restaff(choosers, t);
            }
        }
    }

    private int[] choosers(int iteration) {
        return IntStream.range(0, state.residents().size(iteration))
                .map(i -> state.residents().get(iteration, i))
                .filter(g -> state.loads().staffingCount(g) > 1)
                .toArray();
    }

    private void restaff(int[] choosers, int iteration) {
        long least = state.hard();
        int[] best = staffings(choosers);
        int idle = 0;
        int most = STEPS_PER_GROUP * choosers.length;
        for (int steps = most; steps > 0 && idle < 4 * choosers.length; steps--) {
            int group = choosers[random.nextInt(choosers.length)];
            idle = state.isInConflict(group) ? 0 : idle + 1;
            if (idle > 0 && random.nextInt(BYSTANDERS) > 0) {
                continue;
            }
            int before = state.staffing(group);
            long broken = state.hard();
            state.assign(group, iteration, random.nextInt(state.loads().staffingCount(group)));
            if (random.nextDouble() >= Math.exp((broken - state.hard()) * most / (NOISE * steps))) {
                state.assign(group, iteration, before);
            }
            if (state.hard() < least) {
                least = state.hard();
                best = staffings(choosers);
            }
        }
        for (int i = 0; i < choosers.length; i++) {
            state.assign(choosers[i], iteration, best[i]);
        }
    }

    private int[] staffings(int[] groups) {
        return Arrays.stream(groups).map(state::staffing).toArray();
    }
}
