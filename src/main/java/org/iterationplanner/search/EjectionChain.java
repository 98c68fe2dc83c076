package org.iterationplanner.search;

import org.iterationplanner.state.Candidates;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.Residents;
import org.iterationplanner.state.State;
import org.iterationplanner.state.Trial;

/**
 * Puts a group elsewhere, where there is no room by sending another on, and so on: an ejection chain (Glover 1996) that is
 * as short as can be. Each group goes where it fits between what it waits for and what waits for it. Not thread-safe.
 */
final class EjectionChain {

    /** So many groups are looked at in search of one that can be sent on. */
    private static final int LOOKS = 20_000;

    /** And so many for all the chains of which one is to be chosen: where groups are many, most of them look in vain. */
    private static final int LOOKS_FOR_ALL = 30_000;

    private final State state;
    private final PlanningProblem problem;
    private final Trial trial;
    private int looks;
    private int left;

    EjectionChain(State state, Trial trial) {
        this.state = state;
        this.trial = trial;
        problem = state.problem();
    }

    /** From here on one of several moves is to be chosen. */
    void begin() {
        left = LOOKS_FOR_ALL;
    }

    /**
     * Puts the move on the trial; false, with nothing more on it, if there is none.
     *
     * @param others how many others are sent on, at most
     */
    boolean put(int group, int others) {
        int most = Math.min(LOOKS, left);
        looks = most;
        boolean found = put(group, state.iteration(group), others);
        left -= most - Math.max(0, looks);
        return found;
    }

    private boolean put(int group, int from, int others) {
        int[] clean = problem.candidates().clean(group);
        int begin = Candidates.firstFrom(clean, state.earliest(group));
        int latest = Math.min(problem.never() - 1, state.latest(group));
        for (int i = begin; i < clean.length && clean[i] <= latest; i++) {
            int staffing = clean[i] == from ? -1 : state.loads().bestFit(group, clean[i]);
            if (staffing >= 0) {
                trial.assign(group, clean[i], staffing);
                return true;
            }
        }
        for (int i = begin; others > 0 && i < clean.length && clean[i] <= latest; i++) {
            if (clean[i] != from && putInstead(group, clean[i], others - 1)) {
                return true;
            }
        }
        return false;
    }

    /** In the place of another that is there. */
    private boolean putInstead(int group, int iteration, int others) {
        Residents residents = state.residents();
        int[] there = residents.in(iteration);
        for (int other : there) {
            if (--looks < 0) {
                return false;
            }
            int staffing = problem.entityOf(other) < 0 ? -1 : staffingInstead(other, group, iteration);
            if (staffing >= 0) {
                int before = trial.size();
                trial.assign(group, iteration, staffing);
                if (put(other, iteration, others)) {
                    return true;
                }
                while (trial.size() > before) {
                    trial.undoLast();
                }
            }
        }
        return false;
    }

    private int staffingInstead(int leaving, int group, int iteration) {
        for (int s = 0; s < state.loads().staffingCount(group); s++) {
            if (state.loads().fitsInsteadOf(leaving, state.staffing(leaving), group, s, iteration)) {
                return s;
            }
        }
        return -1;
    }
}
