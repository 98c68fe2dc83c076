package org.iterationplanner.bound;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * The Lagrangian relaxation of everything scarce: jobs pay a price for what they need in a slot instead of being held to what
 * there is, and what is left is a minimum cut (Möhring, Schulz, Stork and Uetz 2003). At any prices its value is at most
 * what the best feasible plan costs. Prices are whole numbers and all sums exact, so no value is ever too large.
 * Not thread-safe.
 */
final class Lagrangian {

    /** Sums of costs stay below this, so that prices have room above them and no flow leaves the range of a long. */
    private static final double MOST_COST = 0x1p42;

    private static final double MOST_PAID = 0x1p51;
    private static final long FINEST_SCALE = 1 << 16;
    private static final int SOLVES_BETWEEN_CLEARS = 500;

    private final Relaxation relaxation;
    private final TimeModel times;
    private final ResourceModel needs;
    private final long scale;
    private final Closure closure;
    private final long[] costs;
    private final long[] prices;
    private int solves;

    /** @throws ArithmeticException if the costs are too large to be computed with */
    Lagrangian(Relaxation relaxation) {
        this.relaxation = relaxation;
        times = relaxation.times();
        needs = relaxation.needs();
        scale = scale();
        closure = new Closure(times, scale);
        costs = new long[times.size()];
        prices = new long[needs.count() * needs.slots()];
    }

    private long scale() {
        double most = 1;
        for (int v = 0; v < times.variables(); v++) {
            most += Math.abs((double) times.cost(v, times.last(v)));
            for (int slot = times.first(v); slot < times.last(v); slot++) {
                most += Math.abs((double) times.cost(v, slot + 1) - times.cost(v, slot));
            }
        }
        for (Terms.Pull pull : times.pulls()) {
            for (int slot = 0; slot < times.never(); slot++) {
                most += (double) pull.price() * times.gap(slot);
            }
        }
        if (most > MOST_COST) {
            throw new ArithmeticException("The costs reach " + most + ", at most " + MOST_COST
                    + " can be computed with. Maybe the weights or values are very large.");
        }
        long finest = FINEST_SCALE;
        while (most * finest > MOST_COST) {
            finest /= 2;
        }
        return finest;
    }

    /** By how much costs differ at most, roughly, in hundredths: what steps are measured by. */
    double range() {
        double most = 1;
        for (int v = 0; v < times.variables(); v++) {
            most += Math.abs((double) times.cost(v, times.last(v)) - times.cost(v, times.first(v)));
        }
        for (int r = 0; r < needs.count(); r++) {
            for (int slot = 0; slot < needs.slots(); slot++) {
                most += (double) relaxation.overtarget() * (needs.capacity(r, slot) - needs.target(r, slot));
            }
        }
        return most;
    }

    /** Whether what was a solution of another case is one of this, too. */
    boolean allows(int[] solution) {
        for (int v = 0; v < times.variables(); v++) {
            if (solution[v] < times.first(v) || solution[v] > times.last(v) || !times.isOpen(v, solution[v])) {
                return false;
            }
        }
        for (int job = 0; job < needs.jobs(); job++) {
            for (int choice = needs.firstChoice(job); choice < needs.endOfChoices(job); choice++) {
                int team = solution[times.variables() + choice];
                if (solution[job] < needs.slots()
                        && IntStream.of(needs.teams(choice)).noneMatch(other -> other == team)) {
                    return false;
                }
            }
        }
        return true;
    }

    ResourceModel needs() {
        return needs;
    }

    /** The number of pairs of a variable and a slot in its window. */
    int pairs() {
        return costs.length;
    }

    /** The number of prices: one for each resource and slot. */
    int size() {
        return prices.length;
    }

    /**
     * Solves the relaxation at these prices, rounded to what can be computed with.
     *
     * @param wanted by resource and slot, in hundredths of cost for a hundredth of what is scarce, not negative
     * @param stop when to give up early
     * @return the value in hundredths of cost: at most the cost of every feasible plan
     */
    double solve(double[] wanted, BooleanSupplier stop) {
        for (int r = 0; r < needs.count(); r++) {
            double most = MOST_PAID / Math.max(1, (double) needs.count() * needs.slots() * needs.demand(r));
            for (int slot = 0; slot < needs.slots(); slot++) {
                int at = needs.at(r, slot);
                prices[at] = Math.round(Math.min(most, Math.max(0, wanted[at] * scale)));
            }
        }
        for (int v = 0; v < times.variables(); v++) {
            for (int slot = times.first(v); slot <= times.last(v); slot++) {
                costs[times.at(v, slot)] = times.cost(v, slot) * scale;
            }
        }
        needs.addCosts(prices, times, costs);
        if (++solves % SOLVES_BETWEEN_CLEARS == 0) {
            closure.clear();
        }
        closure.setCosts(costs);
        closure.solve(stop);
        return (double) value() / scale;
    }

    /** The least whole number of hundredths that every feasible plan costs by the last solution. */
    long bound() {
        return Math.addExact(-Math.floorDiv(-value(), scale), times.constant());
    }

    /** What a value in hundredths comes to as a bound, roughly. */
    long boundOf(double value) {
        return Math.addExact((long) Math.ceil(value), times.constant());
    }

    private long value() {
        long sum = closure.bound();
        for (int r = 0; r < needs.count(); r++) {
            for (int slot = 0; slot < needs.slots(); slot++) {
                long price = prices[needs.at(r, slot)];
                long target = needs.target(r, slot);
                long above = needs.capacity(r, slot) - target;
                sum = Math.subtractExact(sum, Math.multiplyExact(price, target));
                sum = Math.subtractExact(sum, Math.multiplyExact(Math.max(0, price - overtarget()), above));
            }
        }
        return sum;
    }

    private long overtarget() {
        return Math.multiplyExact(relaxation.overtarget(), scale);
    }

    /** The last solution: the slot of each variable, then the team of each choice, also where its job is not planned. */
    int[] solution() {
        int[] solution = new int[times.variables() + needs.choices()];
        for (int v = 0; v < times.variables(); v++) {
            solution[v] = closure.slot(v);
        }
        for (int job = 0; job < needs.jobs(); job++) {
            for (int choice = needs.firstChoice(job); choice < needs.endOfChoices(job); choice++) {
                solution[times.variables() + choice] =
                        needs.cheapest(choice, Math.min(solution[job], needs.slots() - 1), prices);
            }
        }
        return solution;
    }

    /** By how much the last solution, if it was not stopped, needs more than there is, by resource and slot. */
    void excess(double[] excess) {
        Arrays.fill(excess, 0);
        for (int job = 0; job < needs.jobs(); job++) {
            int slot = closure.slot(job);
            if (slot < needs.slots()) {
                needs.addLoads(job, slot, prices, excess);
            }
        }
        for (int r = 0; r < needs.count(); r++) {
            for (int slot = 0; slot < needs.slots(); slot++) {
                int at = needs.at(r, slot);
                excess[at] -= prices[at] < overtarget() ? needs.target(r, slot) : needs.capacity(r, slot);
            }
        }
    }
}
