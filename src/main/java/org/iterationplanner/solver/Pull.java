package org.iterationplanner.solver;

import java.util.List;
import java.util.random.RandomGenerator;
import org.iterationplanner.state.Residents;
import org.iterationplanner.state.Span;
import org.iterationplanner.state.State;
import org.iterationplanner.state.Trial;

/**
 * The move that earns most: a workload is worth nothing until its last asset is there, and a lease is paid until the last
 * has left, so what they have in their last iteration is pulled earlier, and assets of others make room by going later.
 */
final class Pull {

    /** No more groups than this are pulled at once. */
    private static final int GROUPS = 8;

    private static final int SAMPLES = 8;

    private final State state;
    private final Trial trial;
    private final int never;
    private final List<Span> workloads;
    private final List<Span> promised;

    Pull(State state, Trial trial) {
        this.state = state;
        this.trial = trial;
        never = state.problem().never();
        workloads = state.spans().workloads();
        promised = state.spans().promised();
    }

    /** Puts the move on the trial; false if none was found. */
    boolean propose(RandomGenerator random) {
        Span span = pick(random);
        int last = span.last();
        if (last == 0) {
            return false;
        }
        int target = random.nextInt(last);
        int[] groups = span.groups();
        int offset = random.nextInt(groups.length);
        int pulled = 0;
        for (int i = 0; i < groups.length && pulled < GROUPS; i++) {
            int group = groups[(offset + i) % groups.length];
            if (state.iteration(group) == last) {
                if (!pull(span, group, target, last, random)) {
                    return false;
                }
                pulled++;
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

    /** Into an iteration before {@code last}, the one nearest to the target that takes it. */
    private boolean pull(Span span, int group, int target, int last, RandomGenerator random) {
        int earliest = state.earliest(group);
        for (int t = Math.max(target, earliest); t < last && t < never; t++) {
            if (isClean(group, t) && (fits(group, t) || makesRoom(span, group, t, random))) {
                return true;
            }
        }
        return false;
    }

    private boolean isClean(int group, int iteration) {
        return state.problem().ownCosts().hard(group, iteration) == 0
                && state.problem().entityOf(group) >= 0
                && iteration >= state.problem().earliest(group);
    }

    private boolean fits(int group, int iteration) {
        int staffing = state.loads().bestFit(group, iteration);
        if (staffing >= 0) {
            trial.assign(group, iteration, staffing);
        }
        return staffing >= 0;
    }

    /** Sends one of the iteration's groups later, so that this one fits. */
    private boolean makesRoom(Span pulled, int group, int iteration, RandomGenerator random) {
        Residents residents = state.residents();
        for (int i = 0; i < SAMPLES && residents.size(iteration) > 0; i++) {
            int other = residents.get(iteration, random.nextInt(residents.size(iteration)));
            if (belongsTo(other, pulled)) {
                continue;
            }
            for (int s = 0; s < state.loads().staffingCount(group); s++) {
                if (state.loads().fitsInsteadOf(other, state.staffing(other), group, s, iteration)
                        && sendLater(other, iteration, random)) {
                    trial.assign(group, iteration, s);
                    return true;
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
