package org.iterationplanner.bound;

import java.util.BitSet;
import java.util.List;

/**
 * What a level asks of times, in arrays, without any resource: variables with a window of slots and a cost by slot, waits
 * and pulls between them. A slot is an iteration, or several ({@link #coarsened}); the one after the last stands for not
 * planned. Every plan that breaks no hard rule is a choice of slots within the windows that respects the waits, and costs at
 * least what it costs here: exactly that, but for overtarget, when slots are iterations. Immutable.
 */
final class TimeModel {

    private final int never;
    private final int[] first;
    private final int[] last;
    /** Where the slots of a variable begin in the arrays over variables and slots. */
    private final int[] offset;

    private final long[] costs;
    private final BitSet closed = new BitSet();
    private final List<Terms.Wait> waits;
    private final List<Terms.Pull> pulls;
    /** Days from the end of a slot to the end of the earliest time in the next one. */
    private final long[] gaps;

    private final long constant;

    /**
     * The slots are iterations.
     *
     * @param daysToEnd days from day zero to the end of each iteration, and to that of the time that stands for not planned
     * @param windows narrowed to the waits
     */
    TimeModel(long[] daysToEnd, Terms terms, Windows windows) {
        never = daysToEnd.length - 1;
        waits = List.copyOf(terms.waits());
        pulls = List.copyOf(terms.pulls());
        constant = terms.constant();
        gaps = new long[never];
        for (int t = 0; t < never; t++) {
            gaps[t] = daysToEnd[t + 1] - daysToEnd[t];
        }
        first = new int[terms.variables()];
        last = new int[first.length];
        for (int v = 0; v < first.length; v++) {
            first[v] = windows.first(v);
            last[v] = windows.last(v);
        }
        offset = offsets();
        costs = new long[offset[first.length]];
        for (int v = 0; v < first.length; v++) {
            for (int t = first[v]; t <= last[v]; t++) {
                costs[at(v, t)] = terms.costs(v)[t];
                closed.set(at(v, t), !windows.isOpen(v, t));
            }
        }
        for (Terms.Pull pull : pulls) {
            addPullOutside(pull.one(), pull.other(), pull.price(), true);
            addPullOutside(pull.other(), pull.one(), pull.price(), false);
        }
        bridgeClosed();
    }

    /**
     * The part of a pull that only the time of {@code v} decides: its distance to the window of the other.
     *
     * @param between whether to count what lies between the two windows, which is to be counted once
     */
    private void addPullOutside(int v, int other, long price, boolean between) {
        for (int t = first[v]; t <= last[v]; t++) {
            long days = 0;
            for (int slot = t; slot < first[other]; slot++) {
                days += slot < last[v] || between ? gaps[slot] : 0;
            }
            for (int slot = last[other]; slot < t; slot++) {
                days += slot >= first[v] || between ? gaps[slot] : 0;
            }
            costs[at(v, t)] = Math.addExact(costs[at(v, t)], Math.multiplyExact(price, days));
        }
    }

    private TimeModel(TimeModel fine, Slotting slots) {
        never = slots.count();
        constant = fine.constant;
        pulls = fine.pulls;
        waits = fine.waits.stream()
                .map(wait -> new Terms.Wait(wait.from(), wait.to(), wait.lag() / slots.size()))
                .toList();
        gaps = new long[never];
        for (int slot = 0; slot < never; slot++) {
            gaps[slot] = fine.gaps[slots.last(slot)];
        }
        first = new int[fine.variables()];
        last = new int[first.length];
        for (int v = 0; v < first.length; v++) {
            first[v] = slots.of(fine.first[v]);
            last[v] = slots.of(fine.last[v]);
        }
        offset = offsets();
        costs = new long[offset[first.length]];
        for (int v = 0; v < first.length; v++) {
            closed.set(offset[v], offset[v + 1]);
            for (int t = fine.first[v]; t <= fine.last[v]; t++) {
                int slot = at(v, slots.of(t));
                if (fine.isOpen(v, t)) {
                    costs[slot] = closed.get(slot) ? fine.cost(v, t) : Math.min(costs[slot], fine.cost(v, t));
                    closed.clear(slot);
                }
            }
        }
        bridgeClosed();
    }

    /** The same with other slots, when they are iterations: costs no plan more, and is smaller. */
    TimeModel coarsened(Slotting slots) {
        return slots.isFinest() ? this : new TimeModel(this, slots);
    }

    /** Among how many of the first slots, at least 1, nothing costs less than elsewhere. */
    int flat() {
        int flat = pulls.isEmpty() ? never : 1;
        for (int v = 0; v < variables(); v++) {
            for (int slot = first[v] + 1; slot < Math.min(flat, last[v] + 1); slot++) {
                flat = cost(v, slot) == cost(v, slot - 1) ? flat : slot;
            }
        }
        return Math.max(1, flat);
    }

    private int[] offsets() {
        int[] sums = new int[first.length + 1];
        for (int v = 0; v < first.length; v++) {
            sums[v + 1] = Math.addExact(sums[v], last[v] - first[v] + 1);
        }
        return sums;
    }

    /** A closed slot is never chosen; its cost is the one before, so that differences of costs stay small. */
    private void bridgeClosed() {
        for (int at = closed.nextSetBit(0); at >= 0; at = closed.nextSetBit(at + 1)) {
            costs[at] = costs[at - 1];
        }
    }

    int variables() {
        return first.length;
    }

    /** The slot that stands for not planned: how many others there are. */
    int never() {
        return never;
    }

    /** The first slot a variable can have. */
    int first(int variable) {
        return first[variable];
    }

    /** The last one. */
    int last(int variable) {
        return last[variable];
    }

    /** The number of pairs of a variable and a slot in its window. */
    int size() {
        return costs.length;
    }

    /** The index of such a pair. */
    int at(int variable, int slot) {
        return offset[variable] + slot - first[variable];
    }

    /** What it costs; of a closed slot, what the one before does. */
    long cost(int variable, int slot) {
        return costs[at(variable, slot)];
    }

    /** Whether a slot within the window can be chosen. */
    boolean isOpen(int variable, int slot) {
        return !closed.get(at(variable, slot));
    }

    List<Terms.Wait> waits() {
        return waits;
    }

    List<Terms.Pull> pulls() {
        return pulls;
    }

    /** At least so many days lie between a slot and the next. */
    long gap(int slot) {
        return gaps[slot];
    }

    long constant() {
        return constant;
    }
}
