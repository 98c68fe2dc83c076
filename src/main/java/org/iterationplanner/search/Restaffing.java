package org.iterationplanner.search;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.iterationplanner.state.Demands;
import org.iterationplanner.state.State;

/**
 * Chooses the teams of a plan anew where one has too much to do, iteration by iteration, and moves nothing else: a plan from
 * elsewhere does not always say who does what, and a change of team is no move. Min-conflicts with steps sideways (Minton et
 * al. 1992), since a way out may lead over several teams; where a cut proves that there is no way out, a short try to leave
 * less. Works on arrays of one iteration and changes the state at the end only. Not thread-safe.
 */
final class Restaffing {

    /** The first attempt is short, each is twice as long as the one before: most iterations need but a few steps. */
    private static final int STEPS_PER_GROUP = 20;

    private static final int ATTEMPTS = 6;

    /** After a move, which most often is what it takes, and where the next may help as well. */
    private static final int FEW_ATTEMPTS = 4;

    /** Where no way out is left. */
    private static final int FEW_STEPS_PER_GROUP = 10;

    /** Further attempts, of the length of the last one. */
    private static final int MORE_ATTEMPTS = 40;

    /** Hundredths of a point: steps for the worse up to about there are taken at the beginning, fewer and fewer later. */
    private static final double NOISE = 150;

    /** One of so many groups whose teams have time changes team too, to make room elsewhere. */
    private static final int BYSTANDERS = 5;

    private final State state;
    private final Demands demands;
    private final RandomGenerator random;
    private final long[] room;
    private final boolean[] reached;
    private int iteration;
    private int[] choosers = {};
    private int[] chosen = {};
    private int[] best = {};
    private long broken;
    private long least;

    Restaffing(State state, RandomGenerator random) {
        this.state = state;
        this.random = random;
        demands = state.problem().demands();
        room = new long[state.loads().teamCount()];
        reached = new boolean[room.length];
    }

    /** Until no team has too much to do, or it finds no way. Never makes a plan less feasible. */
    void run() {
        for (int t = 0; t < state.problem().never() && state.hard() > 0; t++) {
            run(t, ATTEMPTS);
        }
    }

    /** The same with more patience, for plans that nothing else can mend. */
    void runLong() {
        for (int t = 0; t < state.problem().never() && state.hard() > 0; t++) {
            run(t, ATTEMPTS + MORE_ATTEMPTS);
        }
    }

    /** The same for one iteration, with less patience. */
    void run(int t) {
        run(t, FEW_ATTEMPTS);
    }

    private void run(int t, int attempts) {
        if (!state.loads().isOverloaded(t)) {
            return;
        }
        read(t);
        if (choosers.length > 0 && isHopeless()) {
            attempt(FEW_STEPS_PER_GROUP * choosers.length);
        } else {
            for (int i = 0; i < attempts && choosers.length > 0 && least > 0; i++) {
                attempt((STEPS_PER_GROUP << Math.min(i, ATTEMPTS - 1)) * choosers.length);
            }
        }
        for (int i = 0; i < choosers.length; i++) {
            state.assign(choosers[i], iteration, best[i]);
        }
    }

    private void read(int t) {
        iteration = t;
        int[] groups = new int[state.residents().size(t)];
        int size = 0;
        for (int i = 0; i < groups.length; i++) {
            int group = state.residents().get(t, i);
            if (demands.ways(group) > 1) {
                groups[size++] = group;
            }
        }
        choosers = Arrays.copyOf(groups, size);
        chosen = Arrays.stream(choosers).map(state::staffing).toArray();
        best = chosen.clone();
        broken = 0;
        for (int team = 0; team < room.length; team++) {
            room[team] = state.loads().room(team, t);
            broken += Math.max(0, -room[team]);
        }
        least = broken;
    }

    /**
     * Whether no choice of teams is enough: from the teams that have too much to do, follows those who could ask less of
     * them to the teams they would ask instead, and so on. If all of these together have too much to do, that is so
     * whatever is chosen.
     */
    private boolean isHopeless() {
        for (int team = 0; team < room.length; team++) {
            reached[team] = room[team] < 0;
        }
        boolean more = true;
        while (more) {
            more = false;
            for (int i = 0; i < choosers.length; i++) {
                more |= follow(choosers[i], chosen[i]);
            }
        }
        long left = 0;
        for (int team = 0; team < room.length; team++) {
            left += reached[team] ? room[team] : 0;
        }
        return left < 0;
    }

    private boolean follow(int group, int staffing) {
        boolean more = false;
        long asked = asked(demands.way(group, staffing));
        for (int s = 0; asked > 0 && s < demands.ways(group); s++) {
            int way = demands.way(group, s);
            if (asked(way) < asked) {
                for (int i = demands.begin(way); i < demands.end(way); i++) {
                    more |= !reached[demands.team(i)];
                    reached[demands.team(i)] = true;
                }
            }
        }
        return more;
    }

    private long asked(int way) {
        long sum = 0;
        for (int i = demands.begin(way); i < demands.end(way); i++) {
            sum += reached[demands.team(i)] ? demands.points(i) : 0;
        }
        return sum;
    }

    /** Goes on from the best choice. */
    private void attempt(int most) {
        for (int i = 0; i < choosers.length; i++) {
            broken += choose(i, best[i]);
        }
        int idle = 0;
        for (int steps = most; steps > 0 && idle < 4 * choosers.length && least > 0; steps--) {
            int i = random.nextInt(choosers.length);
            int before = chosen[i];
            idle = isOverloaded(demands.way(choosers[i], before)) ? 0 : idle + 1;
            if (idle > 0 && random.nextInt(BYSTANDERS) > 0) {
                continue;
            }
            long worse = choose(i, random.nextInt(demands.ways(choosers[i])));
            if (worse > 0 && random.nextDouble() >= Math.exp(-worse * most / (NOISE * steps))) {
                worse += choose(i, before);
            }
            broken += worse;
            if (broken < least) {
                least = broken;
                System.arraycopy(chosen, 0, best, 0, best.length);
            }
        }
    }

    private boolean isOverloaded(int way) {
        for (int i = demands.begin(way); i < demands.end(way); i++) {
            if (room[demands.team(i)] < 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns by how much more is broken then. */
    private long choose(int chooser, int staffing) {
        int group = choosers[chooser];
        long worse = demands.brokenTeamPins(group, staffing) == demands.brokenTeamPins(group, chosen[chooser])
                ? 0
                : state.ownHard(group, iteration, staffing) - state.ownHard(group, iteration, chosen[chooser]);
        worse += take(demands.way(group, chosen[chooser]), 1) + take(demands.way(group, staffing), -1);
        chosen[chooser] = staffing;
        return worse;
    }

    /** Gives the teams of a way their room back, or takes it with −1. Returns by how much more is overloaded then. */
    private long take(int way, int sign) {
        long more = 0;
        for (int i = demands.begin(way); i < demands.end(way); i++) {
            int team = demands.team(i);
            long before = room[team];
            room[team] = before + sign * demands.points(i);
            more += Math.max(0, -room[team]) - Math.max(0, -before);
        }
        return more;
    }
}
