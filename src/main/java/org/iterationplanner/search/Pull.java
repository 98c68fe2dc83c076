package org.iterationplanner.search;

import java.util.List;
import java.util.random.RandomGenerator;
import org.iterationplanner.state.Residents;
import org.iterationplanner.state.Span;
import org.iterationplanner.state.State;
import org.iterationplanner.state.Trial;

/**
 * The move that earns most: a workload is worth nothing until its last asset is there, and a lease is paid until the last
 * has left, so what they have in their last iteration is pulled earlier, with what that waits for, and assets of others make
 * room by going later, preferably where that costs nothing.
 */
final class Pull {

    /** No more groups than this are pulled at once. */
    private static final int GROUPS = 12;

    private static final int SAMPLES = 8;

    /** More than so many others do not make room for one. */
    private static final int OTHERS = 3;

    /** One of so many that make room may make its own workload end later. */
    private static final int FAR = 3;

    private final State state;
    private final Trial trial;
    private final int never;
    private final List<Span> workloads;
    private final List<Span> promised;
    private int left;
    private Span pulled;

    Pull(State state, Trial trial) {
        this.state = state;
        this.trial = trial;
        never = state.problem().never();
        workloads = state.spans().workloads();
        promised = state.spans().promised();
        pulled = workloads.get(0);
    }

    /** Puts the move on the trial; false if none was found. */
    boolean propose(RandomGenerator random) {
        Span span = pick(random);
        int last = span.last();
        if (last == 0) {
            return false;
        }
        pulled = span;
        left = GROUPS;
        int target = last - 1;
        while (target > 0 && random.nextInt(3) == 0) {
            target--;
        }
        int[] groups = span.groups();
        int offset = random.nextInt(groups.length);
        for (int i = 0; i < groups.length; i++) {
            int group = groups[(offset + i) % groups.length];
            if (state.iteration(group) == last && !advance(group, target, random)) {
                return false;
            }
        }
        return true;
    }

    /** Any workload; while promises are broken, half of the time the latest of some. */
    private Span pick(RandomGenerator random) {
        if (promised.isEmpty() || state.medium() == 0 || random.nextBoolean()) {
            return workloads.get(random.nextInt(workloads.size()));
        }
        Span latest = promised.get(random.nextInt(promised.size()));
        for (int i = 1; i < SAMPLES; i++) {
            Span other = promised.get(random.nextInt(promised.size()));
            latest = other.late(other.last()) > latest.late(latest.last()) ? other : latest;
        }
        return latest;
    }

    /** Into an iteration not after {@code limit}, after what it waits for has been advanced too where it must. */
    private boolean advance(int group, int limit, RandomGenerator random) {
        if (limit < state.problem().earliest(group)
                || --left < 0
                || state.problem().entityOf(group) < 0) {
            return false;
        }
        int[] before = state.waits().predecessors(group);
        for (int i = 0; i < before.length; i++) {
            int allowed = limit - state.waits().predecessorLag(group, i);
            if (state.iteration(before[i]) > allowed && !advance(before[i], allowed, random)) {
                return false;
            }
        }
        int earliest = state.earliest(group);
        for (int t = Math.min(limit, never - 1); t >= earliest; t--) {
            if (isClean(group, t) && fits(group, t)) {
                return true;
            }
        }
        for (int t = Math.min(limit, never - 1); t >= earliest; t--) {
            if (isClean(group, t) && makesRoom(group, t, random)) {
                return true;
            }
        }
        return false;
    }

    private boolean isClean(int group, int iteration) {
        return state.problem().ownCosts().hard(group, iteration) == 0
                && iteration >= state.problem().earliest(group);
    }

    private boolean fits(int group, int iteration) {
        int staffing = state.loads().bestFit(group, iteration);
        if (staffing >= 0) {
            trial.assign(group, iteration, staffing);
        }
        return staffing >= 0;
    }

    /** Sends others of the iteration later until this one fits. */
    private boolean makesRoom(int group, int iteration, RandomGenerator random) {
        Residents residents = state.residents();
        int staffing = random.nextInt(state.loads().staffingCount(group));
        int sent = 0;
        for (int i = 0; i < SAMPLES && residents.size(iteration) > 0; i++) {
            int other = residents.get(iteration, random.nextInt(residents.size(iteration)));
            if (state.problem().entityOf(other) < 0
                    || belongsTo(other, pulled)
                    || !state.loads().relieves(other, state.staffing(other), group, staffing, iteration)) {
                continue;
            }
            if (sendLater(other, iteration, random)) {
                if (state.loads().fits(group, staffing, iteration)) {
                    trial.assign(group, iteration, staffing);
                    return true;
                }
                if (++sent == OTHERS) {
                    return false;
                }
            }
        }
        return false;
    }

    private boolean belongsTo(int group, Span wanted) {
        for (Span span : state.spans().of(group)) {
            if (span == wanted) {
                return true;
            }
        }
        return false;
    }

    private boolean sendLater(int group, int from, RandomGenerator random) {
        int latest = Math.min(never - 1, state.latest(group));
        if (random.nextInt(FAR) > 0) {
            latest = Math.min(latest, state.spans().workload(group).last());
        }
        if (latest <= from) {
            return false;
        }
        int begin = from + 1 + random.nextInt(latest - from);
        for (int t = begin; t <= latest; t++) {
            if (isClean(group, t) && fits(group, t)) {
                return true;
            }
        }
        return false;
    }
}
