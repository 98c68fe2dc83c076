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
    private final int[] wholes;
    private final int[] parts;

    Promises(State state) {
        spans = state.spans().promised();
        int never = state.problem().never();
        inTime = spans.stream()
                .mapToInt(span -> Math.max(earliestEnd(span, state), lastInTime(span, never)))
                .toArray();
        int[][] containers = containers(state.problem().groupCount());
        BitSet isWhole = new BitSet();
        for (int[] each : containers) {
            IntStream.of(each).forEach(isWhole::set);
        }
        wholes = isWhole.stream().toArray();
        parts = IntStream.range(0, spans.size()).filter(i -> !isWhole.get(i)).toArray();
        wholesOf = containers;
    }

    /** By promise, all that contain it and more; there are few for each group, so that this is quick for any number of them. */
    private int[][] containers(int groupCount) {
        List<List<Integer>> promisesOf = new ArrayList<>();
        for (int g = 0; g < groupCount; g++) {
            promisesOf.add(new ArrayList<>(2));
        }
        for (int promise = 0; promise < spans.size(); promise++) {
            for (int group : spans.get(promise).groups()) {
                promisesOf.get(group).add(promise);
            }
        }
        int[][] containers = new int[spans.size()][];
        int[] shared = new int[spans.size()];
        for (int promise = 0; promise < containers.length; promise++) {
            int[] groups = spans.get(promise).groups();
            Arrays.fill(shared, 0);
            BitSet candidates = new BitSet();
            for (int group : groups) {
                for (int other : promisesOf.get(group)) {
                    shared[other]++;
                    candidates.set(other);
                }
            }
            containers[promise] = candidates.stream()
                    .filter(other ->
                            shared[other] == groups.length && spans.get(other).groups().length > groups.length)
                    .toArray();
        }
        return containers;
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

    /** The iteration that the current plan ends it with, but not before the last that is in time. */
    int present(int promise) {
        return Math.max(inTime[promise], span(promise).last());
    }

    /** By promise, the same for each that contains others; other entries have no meaning. */
    int[] presentWholes() {
        int[] present = new int[size()];
        for (int whole : wholes) {
            present[whole] = present(whole);
        }
        return present;
    }

    /** All of them. */
    int[] all() {
        return IntStream.range(0, size()).toArray();
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
}
