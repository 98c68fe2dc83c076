package org.iterationplanner.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.iterationplanner.state.Candidates;
import org.iterationplanner.state.Span;
import org.iterationplanner.state.State;

/**
 * What is promised for a day, by number: wholes, which contain other promises (a datacenter whose workloads have to leave, a
 * release), and their parts. A whole is as late as the latest of its parts, whatever the others do. Immutable.
 */
final class Promises {

    private final List<Span> spans;
    private final int[] inTime;
    private final int[][] wholesOf;
    private final int[][] partsOf;
    private final int[] wholes;
    private final int[] parts;

    Promises(State state) {
        spans = state.spans().promised();
        int never = state.problem().never();
        inTime = spans.stream()
                .mapToInt(span -> Math.max(earliestEnd(span, state), lastInTime(span, never)))
                .toArray();
        List<BitSet> groups = new ArrayList<>();
        for (Span span : spans) {
            BitSet set = new BitSet();
            Arrays.stream(span.groups()).forEach(set::set);
            groups.add(set);
        }
        boolean[] isWhole = new boolean[spans.size()];
        for (int whole = 0; whole < isWhole.length; whole++) {
            for (BitSet other : groups) {
                isWhole[whole] |= contains(groups.get(whole), other);
            }
        }
        wholes = IntStream.range(0, isWhole.length).filter(i -> isWhole[i]).toArray();
        parts = IntStream.range(0, isWhole.length).filter(i -> !isWhole[i]).toArray();
        wholesOf = new int[isWhole.length][];
        partsOf = new int[isWhole.length][];
        for (int i = 0; i < isWhole.length; i++) {
            BitSet own = groups.get(i);
            wholesOf[i] = Arrays.stream(wholes)
                    .filter(whole -> contains(groups.get(whole), own))
                    .toArray();
            partsOf[i] = Arrays.stream(parts)
                    .filter(part -> contains(own, groups.get(part)))
                    .toArray();
        }
    }

    /** Whether one set contains all of another and more. */
    private static boolean contains(BitSet whole, BitSet part) {
        BitSet outside = (BitSet) part.clone();
        outside.andNot(whole);
        return outside.isEmpty() && whole.cardinality() > part.cardinality();
    }

    /** What follows from each group by itself. */
    private static int earliestEnd(Span span, State state) {
        int end = 0;
        for (int group : span.groups()) {
            int[] clean = state.problem().candidates().clean(group);
            int earliest = state.problem().earliest(group);
            int first = Candidates.firstFrom(clean, earliest);
            end = Math.max(end, first < clean.length ? clean[first] : earliest);
        }
        return end;
    }

    private static int lastInTime(Span span, int never) {
        int last = never;
        while (last > 0 && span.late(last) > span.late(0)) {
            last--;
        }
        return last;
    }

    int size() {
        return inTime.length;
    }

    /** Effort-days late, in hundredths, of some promises if each ends with its target. */
    long late(int[] targets, int[] which) {
        long late = 0;
        for (int promise : which) {
            late += span(promise).late(targets[promise]);
        }
        return late;
    }

    /**
     * By group, the last iteration that its promises leave it.
     *
     * @param targets by promise, the last iteration for it; only those of {@code which} are looked at
     * @param limits by group, the limits without them; is changed
     */
    int[] limit(int[] targets, int[] which, int[] limits) {
        for (int promise : which) {
            for (int group : span(promise).groups()) {
                limits[group] = Math.min(limits[group], targets[promise]);
            }
        }
        return limits;
    }

    Span span(int promise) {
        return spans.get(promise);
    }

    /** The last iteration in which it can end without being later than it must be; {@code never} if it is never late. */
    int inTime(int promise) {
        return inTime[promise];
    }

    /** The promises that contain others. */
    int[] wholes() {
        return wholes;
    }

    /** The promises that contain no others. */
    int[] parts() {
        return parts;
    }

    /** What contains a promise. */
    int[] wholesOf(int promise) {
        return wholesOf[promise];
    }

    /** The parts of a whole. */
    int[] partsOf(int whole) {
        return partsOf[whole];
    }
}
