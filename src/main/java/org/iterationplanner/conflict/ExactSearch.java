package org.iterationplanner.conflict;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.check.Checker;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.Staffing;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a plan by backtracking over all that has to be decided, the group with the fewest times first, with waits propagated
 * (Haralick and Elliott 1980): finds one, proves that there is none, or gives up. Not thread-safe.
 */
final class ExactSearch {

    /** More groups to decide than this are not tried. */
    private static final int MOST_GROUPS = 200;

    private final SmallProblem problem;
    private final Aim aim;
    private final BooleanSupplier stop;
    private final Rooms rooms;
    private final int[] times;
    private final @Nullable Staffing[] ways;
    private final BitSet decided = new BitSet();
    private final @Nullable Integer budget;
    private int moved;
    private long nodes;
    private boolean givenUp;
    private @Nullable Plan found;

    private ExactSearch(SmallProblem problem, Aim aim, long mostNodes, BooleanSupplier stop) {
        this.problem = problem;
        this.aim = aim;
        this.stop = stop;
        nodes = mostNodes;
        rooms = new Rooms(problem);
        times = new int[problem.groupCount()];
        java.util.Arrays.fill(times, problem.never());
        ways = new Staffing[problem.groupCount()];
        budget = problem.request().config().model().maxMoves();
    }

    /**
     * What came out.
     *
     * @param plan that is as it should be, or null
     * @param exhausted whether, without a plan, it is proved that there is none
     */
    record Outcome(@Nullable Plan plan, boolean exhausted) {}

    /**
     * Looks for a plan.
     *
     * @param mostNodes decisions to try before it gives up
     * @param stop asked often; once it is true it gives up
     */
    static Outcome run(PlanRequest request, Aim aim, long mostNodes, BooleanSupplier stop) {
        SmallProblem problem = new SmallProblem(request, aim, MOST_GROUPS);
        if (problem.isTooLarge()) {
            return new Outcome(null, false);
        }
        ExactSearch search = new ExactSearch(problem, aim, mostNodes, stop);
        BitSet[] open = new BitSet[problem.groupCount()];
        for (int g = 0; g < open.length; g++) {
            open[g] = (BitSet) problem.open(g).clone();
        }
        Deque<Integer> all = new ArrayDeque<>();
        problem.relevant().stream().forEach(all::add);
        if (search.propagate(open, all)) {
            search.decide(open);
        }
        return new Outcome(search.found, search.found == null && !search.givenUp);
    }

    private void decide(BitSet[] open) {
        if (found != null || givenUp) {
            return;
        }
        int group = mostConstrained(open);
        if (group < 0) {
            judge();
            return;
        }
        for (int time = open[group].nextSetBit(0);
                time >= 0 && found == null;
                time = open[group].nextSetBit(time + 1)) {
            if (time == problem.never()) {
                assign(group, time, null, open);
            } else {
                for (Staffing way : problem.ways(group)) {
                    assign(group, time, way, open);
                }
            }
        }
    }

    private int mostConstrained(BitSet[] open) {
        int best = -1;
        int fewest = Integer.MAX_VALUE;
        for (int g = problem.relevant().nextSetBit(0);
                g >= 0;
                g = problem.relevant().nextSetBit(g + 1)) {
            int count = decided.get(g) ? Integer.MAX_VALUE : open[g].cardinality();
            if (count < fewest) {
                fewest = count;
                best = g;
            }
        }
        return best;
    }

    private void assign(int group, int time, @Nullable Staffing way, BitSet[] open) {
        if (found != null || givenUp) {
            return;
        }
        if (nodes-- <= 0 || stop.getAsBoolean()) {
            givenUp = true;
            return;
        }
        int moves = problem.moved(group, time);
        if ((budget != null && moved + moves > budget) || (way != null && !rooms.fit(group, time, way))) {
            return;
        }
        BitSet[] narrowed = open.clone();
        narrowed[group] = new BitSet();
        narrowed[group].set(time);
        times[group] = time;
        ways[group] = way;
        decided.set(group);
        moved += moves;
        if (way != null) {
            rooms.add(group, time, way, 1);
        }
        if (propagate(narrowed, new ArrayDeque<>(List.of(group)))) {
            decide(narrowed);
        }
        if (way != null) {
            rooms.add(group, time, way, -1);
        }
        moved -= moves;
        decided.clear(group);
        times[group] = problem.never();
        ways[group] = null;
    }

    /** Narrows the times of all that these groups bind; false when one has none left. Sets are replaced, not changed. */
    private boolean propagate(BitSet[] open, Deque<Integer> changed) {
        while (!changed.isEmpty()) {
            int group = changed.remove();
            if (open[group].isEmpty()) {
                return false;
            }
            for (SmallProblem.Edge edge : problem.edges(group)) {
                int other = edge.from() == group ? edge.to() : edge.from();
                if (problem.relevant().get(other)) {
                    BitSet narrowed = narrowed(edge, group, open);
                    if (narrowed.cardinality() < open[other].cardinality()) {
                        open[other] = narrowed;
                        changed.add(other);
                    }
                }
            }
            if (open[group].cardinality() == 1 && !open[group].get(problem.never())) {
                for (SmallProblem.Apart apart : problem.aparts(group)) {
                    int other = apart.other();
                    int time = open[group].nextSetBit(0);
                    BitSet narrowed = (BitSet) open[other].clone();
                    narrowed.clear(
                            Math.max(0, time - apart.distance() + 1),
                            Math.min(problem.never(), time + apart.distance()));
                    if (problem.relevant().get(other) && narrowed.cardinality() < open[other].cardinality()) {
                        open[other] = narrowed;
                        changed.add(other);
                    }
                }
            }
        }
        return true;
    }

    /** What is left of the times of the other end of an edge. */
    private BitSet narrowed(SmallProblem.Edge edge, int group, BitSet[] open) {
        int never = problem.never();
        if (edge.from() == group) {
            BitSet times = (BitSet) open[edge.to()].clone();
            times.clear(0, Math.min(never, open[group].nextSetBit(0) + edge.lag()));
            return times;
        }
        BitSet times = (BitSet) open[edge.from()].clone();
        if (!open[group].get(never)) {
            times.clear(Math.max(0, open[group].length() - edge.lag()), never + 1);
        }
        return times;
    }

    private void judge() {
        Map<String, Plan.Placement> placements = new HashMap<>();
        IndexedBacklog index = problem.index();
        for (int g = problem.relevant().nextSetBit(0);
                g >= 0;
                g = problem.relevant().nextSetBit(g + 1)) {
            Staffing way = ways[g];
            List<Integer> members = way == null ? List.of() : problem.members(g);
            for (int m = 0; m < members.size(); m++) {
                int team = way == null ? IndexedBacklog.NONE : way.flexibleTeam(m);
                placements.put(
                        index.asset(members.get(m)).id(),
                        new Plan.Placement(
                                problem.number(times[g]),
                                team == IndexedBacklog.NONE
                                        ? null
                                        : index.backlog().teams().get(team).id()));
            }
        }
        Plan plan = Plan.inOrderOf(index.backlog(), placements);
        PlanConfig.Model model = problem.request().config().model();
        if (aim.isReached(Checker.check(index.backlog(), plan, model.weights(), model.maxMoves())
                .score())) {
            found = plan;
        }
    }
}
