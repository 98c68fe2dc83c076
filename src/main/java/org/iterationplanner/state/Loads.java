package org.iterationplanner.state;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.Staffing;

/** Rules {@code capacity} and {@code overtarget}: what each team has to do in each iteration, in hundredths. */
public final class Loads {

    /** What one way of staffing asks, only of the teams it needs. */
    private static final class Demand {

        private final int[] teams;
        private final long[] points;

        Demand(Staffing staffing, int teamCount) {
            teams = IntStream.range(0, teamCount)
                    .filter(team -> staffing.demand(team) > 0)
                    .toArray();
            points = Arrays.stream(teams).mapToLong(staffing::demand).toArray();
        }

        long of(int team) {
            for (int i = 0; i < teams.length; i++) {
                if (teams[i] == team) {
                    return points[i];
                }
            }
            return 0;
        }
    }

    private final int never;
    private final Demand[][] demands;
    private final long[][] capacity;
    private final long[][] mark;
    private final long[][] load;
    private long overload;
    private long overtarget;
    private double concentration;

    Loads(IndexedBacklog index, List<List<Staffing>> staffings) {
        never = index.iterationCount();
        int teams = index.teamCount();
        capacity = new long[teams][never];
        mark = new long[teams][never];
        load = new long[teams][never];
        for (int team = 0; team < teams; team++) {
            for (int t = 0; t < never; t++) {
                capacity[team][t] = index.capacity(team, t);
                mark[team][t] = capacity[team][t] * 9 / 10;
            }
        }
        demands = staffings.stream()
                .map(ways -> ways.stream().map(way -> new Demand(way, teams)).toArray(Demand[]::new))
                .toArray(Demand[][]::new);
    }

    void move(int group, int fromIteration, int fromStaffing, int toIteration, int toStaffing) {
        if (fromIteration < never) {
            Demand demand = demands[group][fromStaffing];
            for (int i = 0; i < demand.teams.length; i++) {
                change(demand.teams[i], fromIteration, -demand.points[i]);
            }
        }
        if (toIteration < never) {
            Demand demand = demands[group][toStaffing];
            for (int i = 0; i < demand.teams.length; i++) {
                change(demand.teams[i], toIteration, demand.points[i]);
            }
        }
    }

    private void change(int team, int t, long points) {
        long before = load[team][t];
        long after = before + points;
        load[team][t] = after;
        concentration += (double) (after - before) * (after + before);
        overload += excess(after, capacity[team][t]) - excess(before, capacity[team][t]);
        overtarget += excess(after, mark[team][t]) - excess(before, mark[team][t]);
    }

    private static long excess(long load, long limit) {
        return Math.max(0, load - limit);
    }

    /** Whether a group fits into an iteration on top of what is there; it must not be there itself. */
    public boolean fits(int group, int staffing, int iteration) {
        Demand demand = demands[group][staffing];
        for (int i = 0; i < demand.teams.length; i++) {
            int team = demand.teams[i];
            if (load[team][iteration] + demand.points[i] > capacity[team][iteration]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a group fits into an iteration once another group has left it. */
    public boolean fitsInsteadOf(int leaving, int leavingStaffing, int group, int staffing, int iteration) {
        Demand demand = demands[group][staffing];
        for (int i = 0; i < demand.teams.length; i++) {
            int team = demand.teams[i];
            long freed = demands[leaving][leavingStaffing].of(team);
            if (load[team][iteration] - freed + demand.points[i] > capacity[team][iteration]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a group that leaves an iteration takes load off a team for which another is too much there. */
    public boolean relieves(int leaving, int leavingStaffing, int group, int staffing, int iteration) {
        Demand demand = demands[group][staffing];
        Demand freed = demands[leaving][leavingStaffing];
        for (int i = 0; i < demand.teams.length; i++) {
            int team = demand.teams[i];
            if (load[team][iteration] + demand.points[i] > capacity[team][iteration] && freed.of(team) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether some team that the group needs has too much to do in the iteration. */
    boolean overloads(int group, int staffing, int iteration) {
        for (int team : demands[group][staffing].teams) {
            if (load[team][iteration] > capacity[team][iteration]) {
                return true;
            }
        }
        return false;
    }

    /** The staffing that fits into an iteration and leaves its busiest team the most room, or −1 if none fits. */
    public int bestFit(int group, int iteration) {
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int s = 0; s < demands[group].length; s++) {
            if (fits(group, s, iteration)) {
                double busiest = busiest(demands[group][s], iteration);
                if (busiest < least) {
                    least = busiest;
                    best = s;
                }
            }
        }
        return best;
    }

    private double busiest(Demand demand, int iteration) {
        double busiest = 0;
        for (int i = 0; i < demand.teams.length; i++) {
            int team = demand.teams[i];
            busiest =
                    Math.max(busiest, (double) (load[team][iteration] + demand.points[i]) / capacity[team][iteration]);
        }
        return busiest;
    }

    /** What a group asks of all teams together; every staffing asks as much. */
    public long demand(int group) {
        return Arrays.stream(demands[group][0].points).sum();
    }

    public int staffingCount(int group) {
        return demands[group].length;
    }

    long overload() {
        return overload;
    }

    /** The negated sum of squared loads: the smaller, the more is done in full iterations. */
    public double spread() {
        return -concentration;
    }

    long overtarget() {
        return overtarget;
    }
}
