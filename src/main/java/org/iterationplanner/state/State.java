package org.iterationplanner.state;

import java.util.Arrays;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Score;

/**
 * A plan in arrays, with what every rule comes to kept up to date at each {@link #assign}. Start heuristics, moves and
 * Timefold's score all work on it. Not thread-safe.
 */
public final class State {

    private final PlanningProblem problem;
    private final int never;
    private final int[] iterations;
    private final int[] staffings;
    private final Loads loads;
    private final Waits waits;
    private final Pairs pairs;
    private final Counters counters;
    private final Spans spans;
    private final Residents residents;
    private final long overtargetWeight;
    private final long affinityWeight;
    private long ownHard;
    private long ownSoft;
    private long tooEarly;
    private long tooClose;
    private long distance;
    private int moved;

    /** Nothing is planned yet. */
    public State(PlanningProblem problem) {
        this.problem = problem;
        never = problem.never();
        iterations = new int[problem.groupCount()];
        staffings = new int[problem.groupCount()];
        Arrays.fill(iterations, never);
        loads = new Loads(problem.index(), problem.demands());
        waits = problem.waits();
        pairs = problem.pairs();
        counters = new Counters(problem.index(), problem.groups());
        spans = new SpanBuilder(problem.index(), problem.groups(), problem.horizon(), problem.weights()).build();
        residents = new Residents(iterations.length, never);
        overtargetWeight = problem.weights().of(Rule.OVERTARGET);
        affinityWeight = problem.weights().of(Rule.AFFINITY);
        for (int g = 0; g < iterations.length; g++) {
            ownHard += ownHard(g);
            ownSoft += problem.ownCosts().soft(g, never);
            moved += problem.ownCosts().moved(g, never);
        }
    }

    private long ownHard(int group) {
        return ownHard(group, iterations[group], staffings[group]);
    }

    /** What a group costs by itself on the hard level, in hundredths, if it is there. */
    public long ownHard(int group, int iteration, int staffing) {
        long cost = problem.ownCosts().hard(group, iteration);
        int brokenTeamPins = iteration == never ? 0 : problem.demands().brokenTeamPins(group, staffing);
        // A pin counts once per asset: who is in another iteration anyway is not counted again for the team.
        return brokenTeamPins > 0 && problem.pins().isHome(problem.groups().members(group), iteration)
                ? cost + 100L * brokenTeamPins
                : cost;
    }

    /** Puts a group somewhere. */
    public void assign(int group, int iteration, int staffing) {
        int from = iterations[group];
        int fromStaffing = staffings[group];
        if (from == iteration && fromStaffing == staffing) {
            return;
        }
        ownHard += ownHard(group, iteration, staffing) - ownHard(group);
        loads.move(group, from, fromStaffing, iteration, staffing);
        iterations[group] = iteration;
        staffings[group] = staffing;
        if (from != iteration) {
            OwnCosts own = problem.ownCosts();
            ownSoft += own.soft(group, iteration) - own.soft(group, from);
            moved += own.moved(group, iteration) - own.moved(group, from);
            tooEarly += waits.change(group, from, iteration, iterations);
            tooClose += pairs.tooCloseChange(group, from, iteration, iterations);
            distance += pairs.distanceChange(group, from, iteration, iterations);
            counters.move(group, from, iteration);
            spans.move(group, from, iteration, iterations);
            residents.move(group, from, iteration);
        }
    }

    public void unplan(int group) {
        assign(group, never, 0);
    }

    public int iteration(int group) {
        return iterations[group];
    }

    public int staffing(int group) {
        return staffings[group];
    }

    public boolean isPlanned(int group) {
        return iterations[group] < never;
    }

    /** The hard level as a penalty in hundredths. */
    public long hard() {
        long counted = tooEarly
                + tooClose
                + counters.excess()
                + spans.tooEarly()
                + spans.open().excess()
                + Math.max(0, moved - problem.maxMoves());
        return ownHard + loads.overload() + 100 * counted;
    }

    /** The medium level as a penalty in hundredths. */
    public long medium() {
        return spans.late();
    }

    /** The soft level as a penalty in hundredths. */
    public long soft() {
        return ownSoft + spans.price() + overtargetWeight * loads.overtarget() + affinityWeight * distance;
    }

    public Score score() {
        return new Score(-hard(), -medium(), -soft());
    }

    /** Baseline assets that are not where they were. */
    public int moved() {
        return moved;
    }

    /** Baseline assets that would not be where they were, with one group elsewhere. */
    public int movedWith(int group, int iteration) {
        OwnCosts own = problem.ownCosts();
        return moved + own.moved(group, iteration) - own.moved(group, iterations[group]);
    }

    /** The first iteration in which a group would not be too early for what it waits for; {@code never} if there is none. */
    public int earliest(int group) {
        return Math.min(never, Math.max(waits.earliest(group, iterations), spans.earliest(group)));
    }

    /** The last iteration in which nothing planned that waits for the group would be too early, {@code never} if free. */
    public int latest(int group) {
        return Math.min(waits.latest(group, iterations), spans.latest(group, never));
    }

    /** Whether a group has part in a broken hard rule. */
    public boolean isInConflict(int group) {
        int t = iterations[group];
        return ownHard(group) > 0
                || (t < never && loads.overloads(group, staffings[group], t))
                || waits.breaks(group, iterations)
                || pairs.breaks(group, iterations)
                || counters.breaks(group, t)
                || spans.breaks(group);
    }

    public PlanningProblem problem() {
        return problem;
    }

    public Loads loads() {
        return loads;
    }

    public Waits waits() {
        return waits;
    }

    public Spans spans() {
        return spans;
    }

    public Residents residents() {
        return residents;
    }

    /** What {@link #restore} brings back. */
    public Snapshot snapshot() {
        return new Snapshot(iterations.clone(), staffings.clone(), score());
    }

    public void restore(Snapshot snapshot) {
        for (int g = 0; g < iterations.length; g++) {
            assign(g, snapshot.iterations[g], snapshot.staffings[g]);
        }
    }

    /** A remembered plan. */
    public static final class Snapshot {

        private final int[] iterations;
        private final int[] staffings;
        private final Score score;

        /** A plan as arrays by group, which must not change any more. */
        public Snapshot(int[] iterations, int[] staffings, Score score) {
            this.iterations = iterations;
            this.staffings = staffings;
            this.score = score;
        }

        public Score score() {
            return score;
        }

        public int iteration(int group) {
            return iterations[group];
        }

        public int staffing(int group) {
            return staffings[group];
        }
    }
}
