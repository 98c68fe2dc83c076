package org.iterationplanner.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The minimum cut against all choices of times of small random models. */
class ClosureTest {

    private static final int MODELS = 1_500;

    /** A model small enough to look at every choice. */
    private static final class Small {

        private final Random random;
        private final Terms terms;
        private final long[] ends;
        private final TimeModel times;

        Small(long seed) {
            random = new Random(seed);
            int never = 1 + random.nextInt(4);
            int variables = 2 + random.nextInt(4);
            terms = new Terms(variables, never);
            for (int v = 0; v < variables; v++) {
                terms.addCost(v, t -> random.nextInt(200) - 100);
            }
            for (int i = random.nextInt(6); i > 0; i--) {
                terms.addWait(random.nextInt(variables), random.nextInt(variables), random.nextInt(3));
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                terms.addPull(random.nextInt(variables), random.nextInt(variables), random.nextInt(20));
            }
            List<BitSet> open = new ArrayList<>();
            for (int v = 0; v < variables; v++) {
                BitSet window = new BitSet();
                IntStream.rangeClosed(0, never)
                        .filter(t -> random.nextInt(4) > 0)
                        .forEach(window::set);
                // mostly no plan is forced to place it
                window.set(never, window.isEmpty() || random.nextInt(4) > 0);
                open.add(window);
            }
            Windows windows = new Windows(never, open);
            ends = new long[never + 1];
            for (int t = 1; t <= never; t++) {
                ends[t] = ends[t - 1] + 1 + random.nextInt(3);
            }
            times = windows.propagate(terms) ? new TimeModel(ends, terms, windows) : null;
        }

        long[] costs(int spread) {
            long[] costs = new long[times.size()];
            for (int v = 0; v < times.variables(); v++) {
                for (int slot = times.first(v); slot <= times.last(v); slot++) {
                    costs[times.at(v, slot)] = times.cost(v, slot) + random.nextInt(spread);
                }
            }
            return costs;
        }

        long least(long[] costs, int[] slots, int v) {
            if (v == slots.length) {
                return cost(costs, slots);
            }
            long least = Long.MAX_VALUE;
            for (slots[v] = times.first(v); slots[v] <= times.last(v); slots[v]++) {
                if (times.isOpen(v, slots[v])) {
                    least = Math.min(least, least(costs, slots, v + 1));
                }
            }
            return least;
        }

        long cost(long[] costs, int[] slots) {
            for (Terms.Wait wait : times.waits()) {
                if (slots[wait.to()] < times.never() && slots[wait.from()] + wait.lag() > slots[wait.to()]) {
                    return Long.MAX_VALUE;
                }
            }
            long sum = 0;
            for (int v = 0; v < slots.length; v++) {
                // what was added to the model's own costs, and those as they were given
                sum += costs[times.at(v, slots[v])] - times.cost(v, slots[v]) + terms.costs(v)[slots[v]];
            }
            for (Terms.Pull pull : times.pulls()) {
                sum += pull.price() * Math.abs(ends[slots[pull.one()]] - ends[slots[pull.other()]]);
            }
            return sum;
        }
    }

    @Test
    void findsTheCheapestTimesAlsoAfterCostsChanged() {
        int compared = 0;
        for (long seed = 0; seed < MODELS; seed++) {
            Small model = new Small(seed);
            if (model.times == null) {
                continue;
            }
            Closure closure = new Closure(model.times, 1);
            for (int round = 0; round < 4; round++) {
                long[] costs = model.costs(1 + 40 * round);
                long least = model.least(costs, new int[model.times.variables()], 0);
                if (least == Long.MAX_VALUE) {
                    continue;
                }
                closure.setCosts(costs);
                assertThat(closure.solve(() -> false)).isTrue();
                assertThat(closure.bound()).as("model %d round %d", seed, round).isEqualTo(least);
                int[] slots = IntStream.range(0, model.times.variables())
                        .map(closure::slot)
                        .toArray();
                assertThat(model.cost(costs, slots))
                        .as("model %d round %d", seed, round)
                        .isEqualTo(least);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(MODELS * 2);
    }

    @Test
    void stoppedItStillBounds() {
        for (long seed = 0; seed < MODELS; seed++) {
            Small model = new Small(seed);
            if (model.times != null) {
                Closure closure = new Closure(model.times, 1);
                long[] costs = model.costs(100);
                closure.setCosts(costs);
                closure.solve(() -> true);
                assertThat(closure.bound())
                        .as("model %d", seed)
                        .isLessThanOrEqualTo(model.least(costs, new int[model.times.variables()], 0));
            }
        }
    }

    @Test
    void coarseSlotsCostNoMore() {
        for (long seed = 0; seed < MODELS; seed++) {
            Small model = new Small(seed);
            if (model.times != null) {
                long[] own = model.costs(1);
                long least = model.least(own, new int[model.times.variables()], 0);
                for (int size = 2; size <= 3; size++) {
                    TimeModel coarse = model.times.coarsened(Slotting.even(model.times.never(), size));
                    long[] costs = new long[coarse.size()];
                    for (int v = 0; v < coarse.variables(); v++) {
                        for (int slot = coarse.first(v); slot <= coarse.last(v); slot++) {
                            costs[coarse.at(v, slot)] = coarse.cost(v, slot);
                        }
                    }
                    Closure closure = new Closure(coarse, 1);
                    closure.setCosts(costs);
                    closure.solve(() -> false);
                    assertThat(closure.bound())
                            .as("model %d size %d", seed, size)
                            .isLessThanOrEqualTo(least);
                }
            }
        }
    }
}
