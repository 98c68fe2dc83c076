package org.iterationplanner.bound;

import org.jspecify.annotations.Nullable;

/** Where the solutions differ whose average a bound comes from: what a case distinction had best settle. */
final class Disagreement {

    /** A number for a variable and a slot. */
    private interface Measure {
        long of(int variable, int slot);
    }

    private final Bundle bundle;
    private final TimeModel times;
    private final ResourceModel needs;

    Disagreement(Bundle bundle, Relaxation relaxation) {
        this.bundle = bundle;
        times = relaxation.times();
        needs = relaxation.needs();
    }

    /**
     * The variable and time that the solutions found disagree about most: by what it costs, or if that is the same, by the effort
     * and how far it is moved. Null if they all agree.
     */
    Case.@Nullable Split largest() {
        Case.Split byCost = largest(times::cost);
        return byCost != null ? byCost : largest((variable, slot) -> slot * needs.size(variable));
    }

    private Case.@Nullable Split largest(Measure measure) {
        Case.Split best = null;
        double most = 0;
        for (int v = 0; v < times.variables(); v++) {
            for (int time = times.first(v); time < times.last(v); time++) {
                double disagreement = disagreement(v, time, measure);
                if (disagreement > most) {
                    most = disagreement;
                    best = new Case.Split(v, time);
                }
            }
        }
        return best;
    }

    private double disagreement(int v, int time, Measure measure) {
        double shareBefore = 0;
        double shareAfter = 0;
        double costBefore = 0;
        double costAfter = 0;
        for (int k = 0; k < bundle.count(); k++) {
            double share = bundle.share(k);
            if (share > 0 && bundle.solution(k).length > 0) {
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
}
