package org.iterationplanner.bound;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Where the solutions differ whose average a bound comes from: what a case distinction had best settle. Not thread-safe. */
final class Disagreement {

    /** A number for a variable and a slot. */
    private interface Measure {
        long of(int variable, int slot);
    }

    private final Bundle bundle;
    private final Relaxation relaxation;
    private final TimeModel times;
    private final ResourceModel needs;
    private Case.@Nullable Split split;
    private double most;
    private boolean weighsAlike;

    Disagreement(Bundle bundle, Relaxation relaxation) {
        this.bundle = bundle;
        this.relaxation = relaxation;
        times = relaxation.times();
        needs = relaxation.needs();
    }

    /** Whether those that counted agree what everything costs. */
    boolean isWithoutCost() {
        compareTimes(times::cost);
        boolean agree = split == null;
        split = null;
        most = 0;
        return agree;
    }

    /**
     * The variable and time that the solutions found disagree about most by what it costs. Where they cost the same, by the
     * effort and how far it is moved, or which team it falls on. Those that counted are asked first, then all, and if they
     * agree the largest job that is not settled is. Null if there is none.
     */
    Case.@Nullable Split largest() {
        compare();
        if (split == null) {
            weighsAlike = true;
            compare();
        }
        return split == null ? ofLargest(relaxation) : split;
    }

    private void compare() {
        compareTimes(times::cost);
        if (split == null) {
            compareTimes((variable, slot) -> slot * needs.size(variable));
            compareTeams();
        }
    }

    private double weight(int k) {
        if (bundle.solution(k).length == 0) {
            return 0;
        }
        return weighsAlike ? 1 : bundle.share(k);
    }

    /** Settles the largest job that is not settled; null if there is none. */
    static Case.@Nullable Split ofLargest(Relaxation relaxation) {
        TimeModel times = relaxation.times();
        ResourceModel needs = relaxation.needs();
        long largest = -1;
        Case.Split split = null;
        for (int job = 0; job < needs.jobs(); job++) {
            if (times.first(job) < times.last(job) && needs.size(job) > largest) {
                largest = needs.size(job);
                split = new Case.ByTime(job, times.first(job));
            }
        }
        return split;
    }

    private void compareTimes(Measure measure) {
        for (int v = 0; v < times.variables(); v++) {
            for (int time = times.first(v); time < times.last(v); time++) {
                double disagreement = disagreement(v, time, measure);
                if (disagreement > most) {
                    most = disagreement;
                    split = new Case.ByTime(v, time);
                }
            }
        }
    }

    private double disagreement(int v, int time, Measure measure) {
        double shareBefore = 0;
        double shareAfter = 0;
        double costBefore = 0;
        double costAfter = 0;
        for (int k = 0; k < bundle.count(); k++) {
            double share = weight(k);
            if (share > 0) {
                int slot = bundle.solution(k)[v];
                double cost = share * measure.of(v, slot);
                if (slot <= time) {
                    shareBefore += share;
                    costBefore += cost;
                } else {
                    shareAfter += share;
                    costAfter += cost;
                }
            }
        }
        return Math.abs(costAfter * shareBefore - costBefore * shareAfter);
    }

    private void compareTeams() {
        for (int job = 0; job < needs.jobs(); job++) {
            for (int choice = needs.firstChoice(job); choice < needs.endOfChoices(job); choice++) {
                for (int team : needs.teams(choice)) {
                    double disagreement = needs.amount(choice)
                            * share(job, choice, other -> other == team)
                            * share(job, choice, other -> other != team);
                    if (disagreement > most) {
                        most = disagreement;
                        split = new Case.ByTeam(choice, team);
                    }
                }
            }
        }
    }

    /** Of the solutions in which the job is planned and a choice falls on one of these teams. */
    private double share(int job, int choice, IntPredicate teams) {
        double sum = 0;
        for (int k = 0; k < bundle.count(); k++) {
            int[] solution = bundle.solution(k);
            if (weight(k) > 0 && solution[job] < times.never() && teams.test(solution[times.variables() + choice])) {
                sum += weight(k);
            }
        }
        return sum;
    }
}
