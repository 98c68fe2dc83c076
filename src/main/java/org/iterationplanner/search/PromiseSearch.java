package org.iterationplanner.search;

import java.util.random.RandomGenerator;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.State;
import org.iterationplanner.state.Trial;

/**
 * Looks for a plan that breaks fewer promises, without a look at soft costs: anneals which promises are sacrificed together
 * with a packing of what the others ask for. A promise is as broken by one asset that is late as by all of them, so
 * moves of single assets lead nowhere; what guides here is the effort that is left over, at a price that rises until nothing may be.
 * As in order acceptance and scheduling (Slotnick 2011), but for one difference: what is rejected leaves the schedule. Not thread-safe.
 */
final class PromiseSearch {

    /**
     * How a cooling weighs what is left over against promises.
     *
     * @param cheap what a unit of effort left over costs at the beginning, in promises of that effort an iteration late
     * @param dear what it costs at the end
     * @param hot the temperature at the beginning, in what a unit left over costs
     * @param cold the temperature at the end
     */
    private record Regime(double cheap, double dear, double hot, double cold) {

        double price(double progress) {
            return cheap * Math.pow(dear / cheap, progress);
        }

        double temperature(double progress) {
            return 100 * hot * Math.pow(cold / hot, progress);
        }
    }

    /** Which one is better differs from backlog to backlog, so they take turns. */
    private static final Regime[] REGIMES = {
        new Regime(2, 4, 3, 0.3), new Regime(4, 8, 1.5, 0.1), new Regime(4, 16, 6, 0.05)
    };

    /** In larger backlogs there is not the time to find out, and the more there is to pack, the dearer what is left over. */
    private static final Regime IN_LARGE = new Regime(16, 16, 1, 0.02);

    private static final int LARGE = 500;

    /** Where it is settled which promises are kept, all that is left over is equally bad until the end. */
    private static final Regime SETTLED = new Regime(1, 1, 3, 0.7);

    /** One of so many moves changes what is sacrificed. */
    private static final int SACRIFICES = 20;

    /** So many promises change places at once. */
    private static final int AT_ONCE = 3;

    private final State state;
    private final PlanningProblem problem;
    private final Promises promises;
    private final Targets targets;
    private final Trial trial;
    private final Packing packing;
    private final double oneIteration;
    private final int[] topological;
    private final int never;
    private Regime regime = REGIMES[0];
    private boolean settled;
    private double temperature;
    private double price;
    private long cost;

    PromiseSearch(State state, Promises promises) {
        this.state = state;
        this.promises = promises;
        problem = state.problem();
        never = problem.never();
        targets = new Targets(state, promises);
        trial = new Trial(state);
        packing = new Packing(state, targets, trial);
        topological = Priorities.topological(state);
        oneIteration = (double) problem.horizon().endDays(never) / (never + 1);
        cool(0);
    }

    /**
     * Goes on from the current plan, which must break no hard rule. What no kept promise asks for leaves it.
     *
     * @param wholes by promise, the last iteration for each that contains others
     */
    void begin(int[] wholes, RandomGenerator random) {
        regime = problem.groupCount() > LARGE ? IN_LARGE : REGIMES[random.nextInt(REGIMES.length)];
        settled = false;
        targets.begin(wholes);
        begin();
    }

    /**
     * Goes on from the current plan, which must break no hard rule, with promises of which it is settled how late they may be.
     *
     * @param given by promise, the last iteration for it
     */
    void settle(int[] given) {
        regime = SETTLED;
        settled = true;
        targets.settle(given);
        begin();
    }

    private void begin() {
        trial.begin();
        packing.clear();
        packing.count();
        cost = targets.price();
    }

    /** Whether all that was settled is kept. */
    boolean isDone() {
        return settled && packing.left() == 0;
    }

    /** Sets how much worse the packing may become: 0 at the beginning, 1 at the end. */
    void cool(double progress) {
        price = oneIteration * regime.price(progress);
        temperature = price * regime.temperature(progress);
    }

    /** What the packing is worth as it is: hundredths that its parts are late, with what is left over at its price. */
    long cost() {
        return cost + Math.round(price * packing.left());
    }

    /** Tries one move. Returns whether the plan has changed. */
    boolean tryMove(RandomGenerator random) {
        long before = packing.left();
        trial.begin();
        boolean sacrifices = !settled && random.nextInt(SACRIFICES) == 0;
        if (sacrifices) {
            targets.save();
            sacrifice(random);
        }
        boolean usable =
                sacrifices || ((before > 0 && random.nextBoolean()) ? packing.insert(random) : packing.shift(random));
        if (usable && trial.isAdmissible()) {
            long newCost = sacrifices ? targets.price() : cost;
            double worse = (newCost - cost + price * (packing.left() - before)) / temperature;
            if (worse <= 0 || random.nextDouble() < Math.exp(-worse)) {
                cost = newCost;
                return true;
            }
        }
        packing.rollback(before);
        if (sacrifices) {
            targets.takeBack();
        }
        return false;
    }

    /** Gives some promises up, or pursues them again, and packs what changes anew, the most urgent first. */
    private void sacrifice(RandomGenerator random) {
        int[] parts = promises.parts();
        for (int i = random.nextInt(AT_ONCE); i >= 0; i--) {
            int part = parts[random.nextInt(parts.length)];
            int inTime = promises.inTime(part);
            int cap = targets.cap(part);
            int target = targets.target(part);
            targets.set(
                    part,
                    switch (random.nextInt(4)) {
                        case 0, 1 -> target == inTime ? cap : inTime;
                        case 2 -> target + (random.nextBoolean() ? 1 : -1);
                        default -> inTime + random.nextInt(cap - inTime + 1);
                    });
        }
        targets.apply();
        packing.clear();
        for (int part : parts) {
            if (targets.isChanged(part) && random.nextBoolean()) {
                for (int group : promises.span(part).groups()) {
                    packing.takeOut(group);
                }
            }
        }
        packing.count();
        for (int t = 0; t < never && packing.left() > 0; t++) {
            for (int group : topological) {
                if (targets.latest(group) == t && !state.isPlanned(group) && problem.entityOf(group) >= 0) {
                    packing.place(group, random);
                }
            }
        }
    }
}
