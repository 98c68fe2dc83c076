package org.iterationplanner.state;

import java.util.List;

/**
 * All spans and what they come to: rules {@code costOfDelay} and {@code workInProgress} (soft), {@code exitLate},
 * {@code leaseLate} and {@code dueLate} (medium), {@code openWorkloads} and {@code workloadPrecedence} (hard).
 */
public final class Spans {

    private static final Span[] NONE = {};

    private final List<Span> workloads;
    private final List<Span> promised;
    private final Span[][] spansOfGroup;
    private final boolean[] waitsForItself;
    private final OpenWorkloads open;
    private long late;
    private long price;
    private long tooEarly;

    /**
     * Nothing is planned yet.
     *
     * @param workloads those of the spans that are workloads with something to do
     * @param all every span
     */
    Spans(List<Span> workloads, List<Span> all, Span[][] spansOfGroup, OpenWorkloads open) {
        this.workloads = workloads;
        promised = all.stream().filter(Span::isPromised).toList();
        this.spansOfGroup = spansOfGroup;
        this.open = open;
        waitsForItself = new boolean[spansOfGroup.length];
        for (Span span : workloads) {
            span.forEachWait((before, lag) -> {
                for (int group : span.groups()) {
                    waitsForItself[group] |= List.of(spansOfGroup[group]).contains(before);
                }
            });
        }
        for (Span span : all) {
            late += span.late(span.last());
            price += span.price(span.first(), span.last());
            tooEarly += span.tooEarlyItself();
            openOrClose(span, 1);
        }
    }

    void move(int group, int from, int to, int[] iterations) {
        for (Span span : spansOfGroup[group]) {
            int first = span.first();
            int last = span.last();
            long early = span.bound() ? span.tooEarly() : 0;
            if (open.limits()) {
                openOrClose(span, -1);
            }
            if (span.move(from, to, iterations)) {
                price += span.price(span.first(), span.last()) - span.price(first, last);
                if (span.last() != last) {
                    late += span.late(span.last()) - span.late(last);
                }
                tooEarly += span.bound() ? span.tooEarly() - early : 0;
            }
            if (open.limits()) {
                openOrClose(span, 1);
            }
        }
    }

    private void openOrClose(Span span, int sign) {
        if (span.limited()) {
            open.add(span.openFrom(), span.last(), sign);
        }
    }

    /** The first iteration in which the group's workloads would not be too early; 0 if it is part of what they wait for. */
    int earliest(int group) {
        int earliest = 0;
        for (Span span : waitsForItself[group] ? NONE : spansOfGroup[group]) {
            earliest = Math.max(earliest, span.earliest());
        }
        return earliest;
    }

    /** The last iteration in which no planned workload that waits would be too early. */
    int latest(int group, int never) {
        int latest = never;
        for (Span span : waitsForItself[group] ? NONE : spansOfGroup[group]) {
            latest = Math.min(latest, span.latest());
        }
        return latest;
    }

    boolean breaks(int group) {
        for (Span span : spansOfGroup[group]) {
            if ((span.bound() && span.tooEarly() > 0)
                    || (span.limited() && open.exceeds(span.openFrom(), span.last()))) {
                return true;
            }
        }
        return false;
    }

    /** Those that are promised for a day. */
    public List<Span> promised() {
        return promised;
    }

    public List<Span> workloads() {
        return workloads;
    }

    /** The workload of a group, the first if it has several. */
    public Span workload(int group) {
        return spansOfGroup[group][0];
    }

    public Span[] of(int group) {
        return spansOfGroup[group];
    }

    public OpenWorkloads open() {
        return open;
    }

    /** Effort-days late in hundredths. */
    long late() {
        return late;
    }

    /** Soft price in hundredths. */
    long price() {
        return price;
    }

    /** Iterations too early, over all workload dependencies. */
    long tooEarly() {
        return tooEarly;
    }
}
