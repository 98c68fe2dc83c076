package org.iterationplanner.benchmark.rival;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.MoveGroups;
import org.iterationplanner.structure.Openings;
import org.iterationplanner.structure.Staffing;
import org.jspecify.annotations.Nullable;

/**
 * A plan that is filled group by group and never changed again, as tools do that place one item after the other. It looks at
 * every rule that forbids a place: capacity, dependencies, freezes, windows, pins, cutovers, open workloads, pilot, apart,
 * hard exits. Not thread-safe.
 */
final class Timetable {

    private final IndexedBacklog index;
    private final MoveGroups groups;
    private final Openings openings;
    private final Waits waits;
    private final Headcount headcount;
    private final Wishes wishes;
    private final long[][] room;
    private final int[] iteration;
    private final Map<String, Plan.Placement> placements = new HashMap<>();

    Timetable(IndexedBacklog index, MoveGroups groups) {
        this.index = index;
        this.groups = groups;
        openings = new Openings(index, groups);
        waits = new Waits(index, groups);
        headcount = new Headcount(index);
        wishes = new Wishes(index);
        room = new long[index.teamCount()][index.iterationCount()];
        for (int team = 0; team < room.length; team++) {
            for (int t = 0; t < room[team].length; t++) {
                room[team][t] = index.capacity(team, t);
            }
        }
        iteration = new int[groups.size()];
        Arrays.fill(iteration, index.iterationCount());
    }

    /** Puts the group in the first iteration from {@code from} on that every rule leaves to it, or in none. */
    void place(int group, int from) {
        List<Integer> members = groups.members(group);
        BitSet allowed = openings.open(group);
        members.forEach(member -> allowed.and(wishes.allowed(member)));
        int earliest =
                Math.max(members.stream().anyMatch(wishes::isBound) ? 0 : from, waits.earliest(group, iteration));
        for (int t = allowed.nextSetBit(earliest); t >= 0; t = allowed.nextSetBit(t + 1)) {
            Staffing staffing = staffing(group, t);
            if (staffing != null && waits.isApart(group, t, iteration) && headcount.hasRoom(members, t)) {
                place(group, t, staffing);
                return;
            }
        }
    }

    /** The way to staff it that leaves the most room where there is least. */
    private @Nullable Staffing staffing(int group, int t) {
        Staffing best = null;
        long mostLeft = -1;
        for (Staffing staffing : openings.staffings(group)) {
            if (staffing.brokenTeamPins() == 0 && staffing.fits(team -> room[team][t])) {
                long left = Long.MAX_VALUE;
                for (int team = 0; team < room.length; team++) {
                    long demand = staffing.demand(team);
                    left = demand == 0 ? left : Math.min(left, room[team][t] - demand);
                }
                if (left > mostLeft) {
                    mostLeft = left;
                    best = staffing;
                }
            }
        }
        return best;
    }

    private void place(int group, int t, Staffing staffing) {
        List<Integer> members = groups.members(group);
        iteration[group] = t;
        for (int team = 0; team < room.length; team++) {
            room[team][t] -= staffing.demand(team);
        }
        headcount.add(members, t);
        for (int m = 0; m < members.size(); m++) {
            int team = staffing.flexibleTeam(m);
            String chosen = team == IndexedBacklog.NONE
                    ? null
                    : index.backlog().teams().get(team).id();
            placements.put(
                    index.asset(members.get(m)).id(),
                    new Plan.Placement(index.timeline().first() + t, chosen));
        }
    }

    Plan plan() {
        return Plan.inOrderOf(index.backlog(), placements);
    }
}
