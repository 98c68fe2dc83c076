package org.iterationplanner.bound;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Timeline;

/**
 * Bounds of the medium and the soft level from when everything can be complete at the earliest: by what it waits for, windows,
 * freezes, and the capacity that it and all before it take together. Where that leaves no time at all, no plan is feasible. One
 * look at each level.
 */
final class CompletionProof implements Proof {

    /** Pairs of an asset and an iteration: so many take some tenths of a second. */
    private static final long QUICK_PAIRS = 50_000;

    private static final long BYTES_PER_PAIR = 40;

    /** What is not feasible is charged something. */
    private static final long LEAST_CHARGE = 1;

    private final PlanRequest request;

    CompletionProof(PlanRequest request) {
        this.request = request;
    }

    /** Whether it takes but a moment. */
    boolean isQuick() {
        return pairs() <= QUICK_PAIRS;
    }

    private long pairs() {
        return (long) request.modelInput().assets().size()
                * new Timeline(request.modelInput().calendar()).size();
    }

    @Override
    public void prove(Ledger ledger, BooleanSupplier stop) {
        if (pairs() * BYTES_PER_PAIR > Runtime.getRuntime().maxMemory() / 4) {
            return;
        }
        for (Rule.Level level : List.of(Rule.Level.MEDIUM, Rule.Level.SOFT)) {
            try {
                prove(level, ledger, stop);
            } catch (ArithmeticException tooLarge) {
                // no bound of this level rather than a wrong one
            }
        }
    }

    /** Looks at one level; of the hard level it offers a bound if there turns out to be no feasible plan. */
    void prove(Rule.Level level, Ledger ledger, BooleanSupplier stop) {
        Formulation formulation = Formulation.of(request, level, stop);
        if (formulation == null) {
            ledger.offer(
                    Rule.Level.HARD,
                    LEAST_CHARGE,
                    "no plan is feasible: dependencies, windows and cumulative capacity leave"
                            + " some asset no iteration");
        } else if (!stop.getAsBoolean()) {
            Relaxation relaxation = formulation.relaxation();
            Granule granule = Granule.of(relaxation);
            offer(level, granule.roundUp(cheapestTimes(relaxation.times())), ledger);
            // a minimum cut also keeps spans together, but cannot count as far
            Lagrangian free = new Lagrangian(relaxation);
            free.solve(new double[free.size()], stop);
            offer(level, granule.roundUp(free.bound()), ledger);
        }
    }

    private static void offer(Rule.Level level, long bound, Ledger ledger) {
        if (bound > 0) {
            ledger.offer(level, bound, "earliest completions by dependencies, windows and cumulative capacity");
        }
    }

    /** What it costs to have everything where it costs least, whatever waits for what. */
    private static long cheapestTimes(TimeModel times) {
        long sum = times.constant();
        for (int v = 0; v < times.variables(); v++) {
            long least = times.cost(v, times.first(v));
            for (int slot = times.first(v); slot <= times.last(v); slot++) {
                least = times.isOpen(v, slot) ? Math.min(least, times.cost(v, slot)) : least;
            }
            sum = Math.addExact(sum, least);
        }
        return sum;
    }
}
