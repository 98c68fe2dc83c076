package org.iterationplanner.conflict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.iterationplanner.backlog.Limits;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.Staffing;
import org.jspecify.annotations.Nullable;

/** What is free of teams and limits while a plan is put together. Not thread-safe. */
final class Rooms {

    private final SmallProblem problem;
    private final long[][] teams;
    private final List<Limit> limits = new ArrayList<>();

    /** A limit of assets in the first iterations, of all or of a datacenter. */
    private static final class Limit {
        private final int[] free;
        private final int datacenter;

        Limit(int[] free, int datacenter) {
            this.free = free;
            this.datacenter = datacenter;
        }
    }

    Rooms(SmallProblem problem) {
        this.problem = problem;
        IndexedBacklog index = problem.index();
        teams = new long[index.teamCount()][problem.never()];
        for (int team = 0; team < teams.length; team++) {
            for (int t = 0; t < problem.never(); t++) {
                teams[team][t] = index.capacity(team, t);
            }
        }
        Limits given = index.backlog().limits();
        add(given.maxCutoversPerIteration(), IndexedBacklog.NONE, problem.never());
        Limits.Pilot pilot = given.pilot();
        if (pilot != null) {
            long length = Math.min(problem.never(), pilot.iterations() - (long) problem.number(0) + 1);
            add(pilot.maxAssets(), IndexedBacklog.NONE, (int) Math.max(0, length));
        }
        for (int d = 0; d < index.backlog().datacenters().size(); d++) {
            add(index.datacenter(d).maxCutoversPerIteration(), d, problem.never());
        }
    }

    private void add(@Nullable Integer limit, int datacenter, int length) {
        if (limit != null) {
            int[] free = new int[length];
            Arrays.fill(free, limit);
            limits.add(new Limit(free, datacenter));
        }
    }

    boolean fit(int group, int time, Staffing way) {
        if (!way.fits(team -> teams[team][time])) {
            return false;
        }
        for (Limit limit : limits) {
            if (time < limit.free.length && count(group, limit) > limit.free[time]) {
                return false;
            }
        }
        return true;
    }

    void add(int group, int time, Staffing way, int sign) {
        for (int team = 0; team < teams.length; team++) {
            teams[team][time] -= sign * way.demand(team);
        }
        for (Limit limit : limits) {
            if (time < limit.free.length) {
                limit.free[time] -= sign * count(group, limit);
            }
        }
    }

    private int count(int group, Limit limit) {
        int count = 0;
        for (int member : problem.members(group)) {
            count += limit.datacenter == IndexedBacklog.NONE || problem.index().datacenterOf(member) == limit.datacenter
                    ? 1
                    : 0;
        }
        return count;
    }
}
