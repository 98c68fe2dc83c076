package org.iterationplanner.check;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Freeze;
import org.iterationplanner.backlog.Timeline;

/**
 * Which iterations freezes close for an asset. Days are bits of an iteration, counted from its first day; they are found once
 * for each scope and iteration, because most assets share theirs. Not thread-safe.
 */
final class FrozenDays {

    private record Key(Freeze.Scope scope, int iteration) {}

    /** The frozen days of an iteration in one scope, and whether a freeze there closes whatever it touches. */
    private record Frozen(BitSet days, boolean closes) {}

    private static final Freeze.Scope EVERYTHING = new Freeze.Scope(true, null, null, null);

    private final Timeline timeline;
    private final Map<Freeze.Scope, List<Freeze>> freezes = new HashMap<>();
    private final Map<Key, Frozen> frozen = new HashMap<>();
    private final Map<Integer, BitSet> workingDays = new HashMap<>();

    FrozenDays(PlannedBacklog plan) {
        timeline = plan.timeline();
        for (Freeze freeze : plan.backlog().freezes()) {
            Freeze.Scope scope = freeze.scope();
            Freeze.Scope key = Boolean.TRUE.equals(scope.all())
                    ? EVERYTHING
                    : new Freeze.Scope(null, scope.datacenter(), scope.workload(), scope.asset());
            freezes.computeIfAbsent(key, unused -> new ArrayList<>()).add(freeze);
        }
    }

    /**
     * Whether iteration {@code number} is closed for an asset: a freeze marked {@code anyOverlap} touches it, or a day of it
     * is frozen and no working day is not (no day at all, where it has no working day).
     */
    boolean close(int number, PlacedAsset a) {
        BitSet days = new BitSet();
        for (Freeze.Scope scope : scopesOf(a)) {
            if (freezes.containsKey(scope)) {
                Frozen inScope = frozen.computeIfAbsent(new Key(scope, number), this::frozen);
                if (inScope.closes()) {
                    return true;
                }
                days.or(inScope.days());
            }
        }
        if (days.isEmpty()) {
            return false;
        }
        BitSet open = (BitSet)
                workingDays.computeIfAbsent(number, this::workingDaysElseAll).clone();
        open.andNot(days);
        return open.isEmpty();
    }

    private static List<Freeze.Scope> scopesOf(PlacedAsset a) {
        List<Freeze.Scope> scopes = new ArrayList<>();
        scopes.add(EVERYTHING);
        if (a.datacenter() != null) {
            scopes.add(new Freeze.Scope(null, a.datacenter().id(), null, null));
        }
        scopes.add(new Freeze.Scope(null, null, a.asset().workloadId(), null));
        scopes.add(new Freeze.Scope(null, null, null, a.id()));
        return scopes;
    }

    private Frozen frozen(Key key) {
        Timeline.Iteration iteration = timeline.iteration(key.iteration());
        BitSet days = new BitSet();
        boolean closes = false;
        for (Freeze freeze : freezes.getOrDefault(key.scope(), List.of())) {
            int from = dayOf(iteration, freeze.from());
            int to = dayOf(iteration, freeze.to().plusDays(1));
            if (from < to) {
                days.set(from, to);
                closes |= freeze.anyOverlap();
            }
        }
        return new Frozen(days, closes);
    }

    /** A date as a day of the iteration, cut at its first day and the day after its last. */
    private static int dayOf(Timeline.Iteration iteration, LocalDate date) {
        long day = DAYS.between(iteration.start(), date);
        return (int) Math.max(0, Math.min(iteration.lengthInDays(), day));
    }

    private BitSet workingDaysElseAll(int number) {
        Timeline.Iteration iteration = timeline.iteration(number);
        int length = (int) iteration.lengthInDays();
        BitSet days = new BitSet(length);
        for (int day = 0; day < length; day++) {
            DayOfWeek name = iteration.start().plusDays(day).getDayOfWeek();
            days.set(day, name != DayOfWeek.SATURDAY && name != DayOfWeek.SUNDAY);
        }
        if (days.isEmpty()) {
            days.set(0, length);
        }
        return days;
    }
}
