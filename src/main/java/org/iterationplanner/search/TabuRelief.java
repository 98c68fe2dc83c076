package org.iterationplanner.search;

import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.iterationplanner.state.Candidates;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.Residents;
import org.iterationplanner.state.State;
import org.iterationplanner.state.Trial;

/**
 * Mends a plan in which teams have too much to do where {@link Relief} sees no way: for a while there is too much to do
 * elsewhere. Each step moves a group out of an iteration that has too much to do, where the least is broken then or a little
 * more, and chooses teams anew; what has moved stays for a few steps. Where the budget of moves is used up, it begins
 * again. Tabu search (Glover 1989) with noise (Charon and Hudry 1993) on the hard rules. Never exceeds
 * the budget of moves. Not thread-safe.
 */
final class TabuRelief {

    /** Plans looked at: a few tenths of a second at most, where there may be no feasible plan. */
    private static final int LOOKS = 300_000;

    /** A group that has moved stays for so many steps at least, and less than twice as many. */
    private static final int TENURE = 3;

    /** Hundredths: by how much a move may look better than it is, on average. */
    private static final int NOISE = 20;

    private final State state;
    private final PlanningProblem problem;
    private final Restaffing restaffing;
    private final RandomGenerator random;
    private final Trial trial;
    private final int[] tabuUntil;
    private int looks;
    private int group;
    private int iteration;
    private int staffing;
    private double least;

    TabuRelief(State state, Restaffing restaffing, RandomGenerator random) {
        this.state = state;
        this.restaffing = restaffing;
        this.random = random;
        problem = state.problem();
        trial = new Trial(state);
        tabuUntil = new int[problem.groupCount()];
    }

    /**
     * Until nothing is broken, it has looked at enough, no move is left or it is told to stop; the most feasible plan stays. Does
     * nothing where more has moved than may.
     *
     * @param unmoved another plan to begin again with, in which less of the budget of moves is used up
     */
    void run(State.Snapshot unmoved, BooleanSupplier stop) {
        if (state.moved() > problem.maxMoves()) {
            return;
        }
        State.Snapshot best = state.snapshot();
        long hard = state.hard();
        int stuck = 0;
        for (int step = 0; hard > 0 && stuck <= 2 * TENURE && looks < LOOKS && !stop.getAsBoolean(); step++) {
            if (findMove(step)) {
                stuck = 0;
                move(step);
            } else {
                stuck++;
                state.restore(random.nextBoolean() ? best : unmoved);
            }
            if (state.hard() < hard && state.moved() <= problem.maxMoves()) {
                hard = state.hard();
                best = state.snapshot();
            }
        }
        state.restore(best);
    }

    private void move(int step) {
        int from = state.iteration(group);
        state.assign(group, iteration, staffing);
        tabuUntil[group] = step + TENURE + random.nextInt(TENURE);
        restaffing.run(iteration);
        restaffing.run(from);
    }

    private boolean findMove(int step) {
        least = Double.POSITIVE_INFINITY;
        for (int t = 0; t < problem.never(); t++) {
            Residents residents = state.residents();
            for (int each : state.loads().isOverloaded(t) ? residents.in(t) : new int[0]) {
                if (looks < LOOKS
                        && problem.entityOf(each) >= 0
                        && tabuUntil[each] <= step
                        && state.loads().relief(each, state.staffing(each), t) > 0) {
                    look(each, t);
                }
            }
        }
        return least < Double.POSITIVE_INFINITY;
    }

    private void look(int each, int from) {
        int[] clean = problem.candidates().clean(each);
        int latest = Math.min(problem.never() - 1, state.latest(each));
        for (int i = Candidates.firstFrom(clean, state.earliest(each)); i < clean.length && clean[i] <= latest; i++) {
            for (int s = 0; clean[i] != from && s < state.loads().staffingCount(each); s++) {
                look(each, clean[i], s);
            }
        }
    }

    private void look(int each, int t, int s) {
        looks++;
        trial.begin();
        trial.assign(each, t, s);
        double broken = state.hard() + NOISE * Math.log(random.nextDouble());
        if (broken < least && state.moved() <= problem.maxMoves()) {
            least = broken;
            group = each;
            iteration = t;
            staffing = s;
        }
        trial.rollback();
    }
}
