package org.iterationplanner.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.structure.Staffing;

/** What teams have to do in all if each group is staffed once and for all, so that the busiest team is as little busy as it can be. */
final class TeamLoads {

    private final PlanningProblem problem;
    private final long[] loads;
    private final int[] staffings;

    /** Staffs the groups, the largest first. */
    TeamLoads(PlanningProblem problem, int[] groups) {
        this.problem = problem;
        loads = new long[problem.index().teamCount()];
        staffings = new int[groups.length];
        IntStream.range(0, groups.length)
                .boxed()
                .sorted(Comparator.comparingInt(
                                (Integer j) -> problem.staffings(groups[j]).size())
                        .thenComparing(Comparator.comparingLong((Integer j) ->
                                        demand(problem.staffings(groups[j]).get(0)))
                                .reversed()))
                .forEach(j -> staffings[j] = staff(problem.staffings(groups[j])));
    }

    private long demand(Staffing staffing) {
        return IntStream.range(0, loads.length).mapToLong(staffing::demand).sum();
    }

    private int staff(List<Staffing> ways) {
        int best = IntStream.range(0, ways.size())
                .boxed()
                .min(Comparator.comparingInt((Integer s) -> ways.get(s).brokenTeamPins())
                        .thenComparingDouble(s -> busiest(ways.get(s))))
                .orElseThrow();
        for (int team = 0; team < loads.length; team++) {
            loads[team] += ways.get(best).demand(team);
        }
        return best;
    }

    private double busiest(Staffing staffing) {
        return IntStream.range(0, loads.length)
                .filter(team -> staffing.demand(team) > 0)
                .mapToDouble(team -> (loads[team] + staffing.demand(team)) / capacity(team))
                .max()
                .orElse(0);
    }

    private double capacity(int team) {
        return Math.max(1, LongStream.of(capacities(team)).sum());
    }

    /** What a team can do in each iteration. */
    long[] capacities(int team) {
        return IntStream.range(0, problem.never())
                .mapToLong(t -> problem.index().capacity(team, t))
                .toArray();
    }

    /** The way each group is staffed, in the order in which they were given. */
    int[] staffings() {
        return staffings.clone();
    }

    /** The share of a team's capacity that is asked for. */
    double share(int team) {
        return loads[team] / capacity(team);
    }

    /** The teams that have something to do. */
    int[] busiestFirst() {
        return IntStream.range(0, loads.length)
                .boxed()
                .sorted(Comparator.comparingDouble(team -> -share(team)))
                .filter(team -> loads[team] > 0)
                .mapToInt(team -> team)
                .toArray();
    }
}
