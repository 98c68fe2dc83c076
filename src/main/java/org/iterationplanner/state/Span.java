package org.iterationplanner.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A set of groups that counts by its first and its last iteration: a workload, what a workload has in a datacenter, a
 * datacenter or a release. Prices are in hundredths.
 */
public final class Span {

    /** Sets of at most this many groups are looked through; larger ones are counted by iteration. */
    private static final int FEW = 8;

    /** Effort that is late from a day on, which is counted from day zero. */
    private record Promise(long effort, long day) {}

    /** Another span that must be complete first; null when it is done. */
    private record Wait(@Nullable Span before, int lag) {}

    private final int[] groups;
    private final Horizon horizon;
    private final int never;
    private final List<Promise> promises = new ArrayList<>(1);
    private final List<Wait> waits = new ArrayList<>(0);
    private final List<Span> followers = new ArrayList<>(0);
    private final int @Nullable [] count;
    private long pricePerDayOfDelay;
    private long pricePerDayOfWork;
    private boolean started;
    private boolean limited;
    private int first;
    private int last;

    /** All of its groups are not planned. */
    Span(int[] groups, Horizon horizon) {
        this.groups = groups;
        this.horizon = horizon;
        never = horizon.never();
        first = never;
        last = never;
        count = groups.length > FEW ? new int[never + 1] : null;
        if (count != null) {
            count[never] = groups.length;
        }
    }

    /** It is a workload. */
    void setWorkload(long pricePerDayOfDelay, long pricePerDayOfWork, boolean started, boolean limited) {
        this.pricePerDayOfDelay = pricePerDayOfDelay;
        this.pricePerDayOfWork = pricePerDayOfWork;
        this.started = started;
        this.limited = limited;
    }

    /** Effort in hundredths is promised for a day. */
    void addPromise(long effort, LocalDate day) {
        promises.add(new Promise(effort, horizon.day(day)));
    }

    void addWait(@Nullable Span before, int lag) {
        waits.add(new Wait(before, lag));
        if (before != null) {
            before.followers.add(this);
        }
    }

    /** One of its groups has moved. Returns whether its first or last iteration has changed. */
    boolean move(int from, int to, int[] iterations) {
        int oldFirst = first;
        int oldLast = last;
        if (count != null) {
            recount(count, from, to);
        } else {
            first = never;
            last = 0;
            for (int group : groups) {
                first = Math.min(first, iterations[group]);
                last = Math.max(last, iterations[group]);
            }
        }
        return first != oldFirst || last != oldLast;
    }

    private void recount(int[] counts, int from, int to) {
        counts[from]--;
        counts[to]++;
        first = Math.min(first, to);
        last = Math.max(last, to);
        while (counts[first] == 0) {
            first++;
        }
        while (counts[last] == 0) {
            last--;
        }
    }

    public int first() {
        return first;
    }

    public int last() {
        return last;
    }

    public int[] groups() {
        return groups;
    }

    /** Whether it is a workload that {@code openWorkloads} counts. */
    public boolean limited() {
        return limited;
    }

    /** The first iteration in which it is open; {@code never} when it is not. */
    int openFrom() {
        return started ? 0 : first;
    }

    long price(int first, int last) {
        long end = horizon.endDays(last);
        long begin = horizon.endDays(started ? Horizon.DONE : first);
        return pricePerDayOfDelay * end + pricePerDayOfWork * (end - begin);
    }

    /** What its end costs on the soft level per day. */
    public long pricePerDayOfDelay() {
        return pricePerDayOfDelay;
    }

    /** Effort-days that the promises are late if it ends in that iteration. */
    public long late(int last) {
        long sum = 0;
        for (Promise promise : promises) {
            sum += promise.effort * Math.max(0, horizon.endDays(last) - promise.day);
        }
        return sum;
    }

    /** Iterations that it, or what waits for it, is too early. */
    long tooEarly() {
        long sum = tooEarlyItself();
        for (Span follower : followers) {
            sum += follower.tooEarlyAfter(this);
        }
        return sum;
    }

    long tooEarlyItself() {
        long sum = 0;
        for (Wait wait : waits) {
            sum += tooEarly(wait);
        }
        return sum;
    }

    private long tooEarlyAfter(Span before) {
        long sum = 0;
        for (Wait wait : waits) {
            sum += wait.before == before ? tooEarly(wait) : 0;
        }
        return sum;
    }

    private long tooEarly(Wait wait) {
        int end = wait.before == null ? Horizon.DONE : wait.before.last;
        return first == never ? 0 : Math.max(0, end + wait.lag - first);
    }

    boolean bound() {
        return !waits.isEmpty() || !followers.isEmpty();
    }

    /** The first iteration in which its groups would not be too early; beyond the horizon if one before is not planned. */
    int earliest() {
        int earliest = 0;
        for (Wait wait : waits) {
            int end = wait.before == null ? Horizon.DONE : wait.before.last;
            earliest = Math.max(earliest, end == never ? never : end + wait.lag);
        }
        return earliest;
    }

    /** The last iteration in which no planned follower would be too early. */
    int latest() {
        int latest = never;
        for (Span follower : followers) {
            if (follower.first < never) {
                for (Wait wait : follower.waits) {
                    latest = wait.before == this ? Math.min(latest, follower.first - wait.lag) : latest;
                }
            }
        }
        return latest;
    }

    /** Calls with each span that must be complete before this one begins, and the lag. */
    public void forEachWait(ObjIntConsumer<Span> consumer) {
        for (Wait wait : waits) {
            if (wait.before != null) {
                consumer.accept(wait.before, wait.lag);
            }
        }
    }

    /** Those that wait for it. */
    public List<Span> followers() {
        return followers;
    }

    boolean isPromised() {
        return !promises.isEmpty();
    }

    /** The day by which it should end, in days after day zero; the far future without a promise. */
    public long deadline() {
        return promises.stream().mapToLong(Promise::day).min().orElse(Long.MAX_VALUE);
    }
}
