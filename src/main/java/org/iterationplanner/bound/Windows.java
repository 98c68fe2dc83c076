package org.iterationplanner.bound;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * When each variable can be in a feasible plan: jobs when all their members may be and there is room for them alone, then
 * narrowed along what waits for what. A set of times per variable, of which the last stands for not planned. Not thread-safe.
 */
final class Windows {

    private final int never;
    private final List<BitSet> open = new ArrayList<>();

    /** Begins with these windows of the first variables; the others are open. */
    Windows(int never, List<BitSet> open) {
        this.never = never;
        this.open.addAll(open);
    }

    /**
     * Begins with the windows of jobs by themselves.
     *
     * @param stop when to leave those open that were not looked at
     */
    Windows(Jobs jobs, Resources resources, BooleanSupplier stop) {
        this(jobs.never(), List.of());
        for (int job = 0; job < jobs.count(); job++) {
            BitSet times = new BitSet(never + 1);
            boolean isKnown = !stop.getAsBoolean();
            for (int t = 0; t <= never; t++) {
                times.set(t, !isKnown || (jobs.allow(job, t) && (t == never || resources.suffice(job, t))));
            }
            open.add(times);
        }
    }

    Windows copy() {
        return new Windows(
                never, open.stream().map(times -> (BitSet) times.clone()).toList());
    }

    /** The variable is at that time or before. */
    void notAfter(int variable, int time) {
        open.get(variable).clear(time + 1, never + 1);
    }

    /** The variable is planned then or later, if at all. */
    void notBefore(int variable, int time) {
        open.get(variable).clear(0, Math.max(0, Math.min(time, never)));
    }

    /** The variable is not at that time. */
    void close(int variable, int time) {
        open.get(variable).clear(time);
    }

    /**
     * Narrows all windows until every wait agrees with them.
     *
     * @return whether each variable has a time left; if not there is no feasible plan
     */
    boolean propagate(Terms terms) {
        while (open.size() < terms.variables()) {
            BitSet any = new BitSet(never + 1);
            any.set(0, never + 1);
            open.add(any);
        }
        List<List<Terms.Wait>> waits = IntStream.range(0, open.size())
                .<List<Terms.Wait>>mapToObj(unused -> new ArrayList<>(2))
                .toList();
        for (Terms.Wait wait : terms.waits()) {
            waits.get(wait.from()).add(wait);
            waits.get(wait.to()).add(wait);
        }
        Deque<Integer> changed = new ArrayDeque<>();
        IntStream.range(0, open.size()).forEach(changed::add);
        while (!changed.isEmpty()) {
            int variable = changed.remove();
            if (open.get(variable).isEmpty()) {
                return false;
            }
            for (Terms.Wait wait : waits.get(variable)) {
                if (wait.from() == variable ? narrowTo(wait) : narrowFrom(wait)) {
                    changed.add(wait.from() == variable ? wait.to() : wait.from());
                }
            }
        }
        return true;
    }

    /** What waits begins when the first can be followed, or not at all. */
    private boolean narrowTo(Terms.Wait wait) {
        int earliest = Math.max(0, Math.min(never, first(wait.from()) + wait.lag()));
        BitSet times = open.get(wait.to());
        int before = times.nextSetBit(0);
        times.clear(0, earliest);
        return times.nextSetBit(0) != before;
    }

    /** What must be planned needs the first in time. */
    private boolean narrowFrom(Terms.Wait wait) {
        int latest = last(wait.to());
        if (latest == never) {
            return false;
        }
        BitSet times = open.get(wait.from());
        int before = times.length();
        times.clear(Math.max(0, latest - wait.lag() + 1), never + 1);
        return times.length() != before;
    }

    int first(int variable) {
        return open.get(variable).nextSetBit(0);
    }

    /** The first time from {@code time} on; none: -1. */
    int next(int variable, int time) {
        return open.get(variable).nextSetBit(time);
    }

    int last(int variable) {
        return open.get(variable).length() - 1;
    }

    /** Whether the variable can be at that time. */
    boolean isOpen(int variable, int time) {
        return open.get(variable).get(time);
    }
}
