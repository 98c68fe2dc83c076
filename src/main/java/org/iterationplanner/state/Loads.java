package org.iterationplanner.state;

import org.iterationplanner.structure.IndexedBacklog;

/** Rules {@code capacity} and {@code overtarget}: what each team has to do in each iteration, in hundredths. */
public final class Loads {

    private final Demands demands;
    private final int never;
    private final int teams;
    /** By iteration, and in it by team, as all arrays here: those of one iteration are looked at together. */
    private final long[] capacity;

    private final long[] mark;
    private final long[] load;
    private long overload;
    private long overtarget;
    private double concentration;

    Loads(IndexedBacklog index, Demands demands) {
        this.demands = demands;
        never = index.iterationCount();
        teams = index.teamCount();
        capacity = new long[never * teams];
        mark = new long[never * teams];
        load = new long[never * teams];
        for (int t = 0; t < never; t++) {
            for (int team = 0; team < teams; team++) {
                capacity[t * teams + team] = index.capacity(team, t);
                mark[t * teams + team] = index.capacity(team, t) * 9 / 10;
            }
        }
    }

    void move(int group, int fromIteration, int fromStaffing, int toIteration, int toStaffing) {
        if (fromIteration < never) {
            int way = demands.way(group, fromStaffing);
            for (int i = demands.begin(way); i < demands.end(way); i++) {
                change(fromIteration * teams + demands.team(i), -demands.points(i));
            }
        }
        if (toIteration < never) {
            int way = demands.way(group, toStaffing);
            for (int i = demands.begin(way); i < demands.end(way); i++) {
                change(toIteration * teams + demands.team(i), demands.points(i));
            }
        }
    }

    private void change(int cell, long points) {
        long before = load[cell];
        long after = before + points;
        load[cell] = after;
        concentration += (double) (after - before) * (after + before);
        overload += excess(after, capacity[cell]) - excess(before, capacity[cell]);
        overtarget += excess(after, mark[cell]) - excess(before, mark[cell]);
    }

    private static long excess(long load, long limit) {
        return Math.max(0, load - limit);
    }

    /** What a team still has room for in an iteration; below 0 when it has too much to do. */
    public long room(int team, int iteration) {
        return capacity[iteration * teams + team] - load[iteration * teams + team];
    }

    /** Whether any team has too much to do in an iteration. */
    public boolean isOverloaded(int iteration) {
        for (int cell = iteration * teams; cell < (iteration + 1) * teams; cell++) {
            if (load[cell] > capacity[cell]) {
                return true;
            }
        }
        return false;
    }

    /** By how much less is overloaded in an iteration once a group that is there has left it. */
    public long relief(int group, int staffing, int iteration) {
        int way = demands.way(group, staffing);
        long relief = 0;
        for (int i = demands.begin(way); i < demands.end(way); i++) {
            int cell = iteration * teams + demands.team(i);
            relief += Math.min(demands.points(i), excess(load[cell], capacity[cell]));
        }
        return relief;
    }

    public int teamCount() {
        return teams;
    }

    /** Whether a group fits into an iteration on top of what is there; it must not be there itself. */
    public boolean fits(int group, int staffing, int iteration) {
        return fits(demands.way(group, staffing), iteration * teams);
    }

    private boolean fits(int way, int row) {
        for (int i = demands.begin(way); i < demands.end(way); i++) {
            int cell = row + demands.team(i);
            if (load[cell] + demands.points(i) > capacity[cell]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a group fits into an iteration once another group has left it. */
    public boolean fitsInsteadOf(int leaving, int leavingStaffing, int group, int staffing, int iteration) {
        int leavingWay = demands.way(leaving, leavingStaffing);
        int way = demands.way(group, staffing);
        for (int i = demands.begin(way); i < demands.end(way); i++) {
            int cell = iteration * teams + demands.team(i);
            if (load[cell] - demands.of(leavingWay, demands.team(i)) + demands.points(i) > capacity[cell]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a group that leaves an iteration takes load off a team for which another is too much there. */
    public boolean relieves(int leaving, int leavingStaffing, int group, int staffing, int iteration) {
        int leavingWay = demands.way(leaving, leavingStaffing);
        int way = demands.way(group, staffing);
        for (int i = demands.begin(way); i < demands.end(way); i++) {
            int cell = iteration * teams + demands.team(i);
            if (load[cell] + demands.points(i) > capacity[cell] && demands.of(leavingWay, demands.team(i)) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether some team that the group needs has too much to do in the iteration. */
    boolean overloads(int group, int staffing, int iteration) {
        int way = demands.way(group, staffing);
        for (int i = demands.begin(way); i < demands.end(way); i++) {
            int cell = iteration * teams + demands.team(i);
            if (load[cell] > capacity[cell]) {
                return true;
            }
        }
        return false;
    }

    /** The staffing that fits into an iteration and leaves its busiest team the most room, or −1 if none fits. */
    public int bestFit(int group, int iteration) {
        int best = -1;
        double least = Double.MAX_VALUE;
        int ways = demands.ways(group);
        for (int s = 0; s < ways; s++) {
            int way = demands.way(group, s);
            if (fits(way, iteration * teams)) {
                double busiest = ways == 1 ? 0 : busiest(way, iteration * teams);
                if (busiest < least) {
                    least = busiest;
                    best = s;
                }
            }
        }
        return best;
    }

    private double busiest(int way, int row) {
        double busiest = 0;
        for (int i = demands.begin(way); i < demands.end(way); i++) {
            int cell = row + demands.team(i);
            busiest = Math.max(busiest, (double) (load[cell] + demands.points(i)) / capacity[cell]);
        }
        return busiest;
    }

    /** What a group asks of all teams together; every staffing asks as much. */
    public long demand(int group) {
        return demands.total(demands.way(group, 0));
    }

    /** What a group asks of a team at least, however it is staffed. */
    public long leastDemand(int group, int team) {
        long least = Long.MAX_VALUE;
        for (int s = 0; s < demands.ways(group); s++) {
            least = Math.min(least, demands.of(demands.way(group, s), team));
        }
        return least;
    }

    public int staffingCount(int group) {
        return demands.ways(group);
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
