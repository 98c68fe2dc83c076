package org.iterationplanner.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * The iterations in which a move group can be at all, whatever the others do: neither frozen nor outside a member's window,
 * large enough for the group alone, and no earlier than what it waits for can be. Immutable.
 */
public final class Openings {

    /** Why an asset can never be planned. */
    public enum Obstacle {
        /** It has no estimate. */
        UNESTIMATED,
        /** No iteration lies between its earliest and its latest day. */
        WINDOW,
        /** Every iteration in its window is closed by a freeze. */
        FROZEN,
        /** Every iteration left is too small for it. */
        TOO_LARGE,
        /** The assets it must move together with leave no iteration. */
        GROUP,
        /** What it waits for is never planned, or not early enough. */
        PREDECESSOR
    }

    private final IndexedBacklog index;
    private final MoveGroups groups;
    private final List<List<Staffing>> staffings = new ArrayList<>();
    private final BitSet[] open;
    private final @Nullable Obstacle[] obstacles;
    private final int[] earliest;

    public Openings(IndexedBacklog index, MoveGroups groups) {
        this.index = index;
        this.groups = groups;
        open = new BitSet[groups.size()];
        obstacles = new Obstacle[index.assetCount()];
        Freezes freezes = new Freezes(index);
        for (int g = 0; g < groups.size(); g++) {
            staffings.add(Staffing.of(index, groups.members(g)));
            open[g] = openToAll(freezes, g);
        }
        earliest = new EarliestStarts(index, groups, open).compute();
        for (int g = 0; g < groups.size(); g++) {
            open[g].clear(0, earliest[g]);
            if (earliest[g] == index.iterationCount()) {
                for (int member : groups.members(g)) {
                    obstacles[member] = obstacles[member] == null ? Obstacle.PREDECESSOR : obstacles[member];
                }
            }
        }
    }

    private BitSet openToAll(Freezes freezes, int g) {
        List<Integer> members = groups.members(g);
        BitSet common = all();
        boolean blocked = false;
        for (int member : members) {
            BitSet own = window(index.asset(member));
            Obstacle obstacle = !index.asset(member).isEstimated() ? Obstacle.UNESTIMATED : null;
            obstacle = obstacle == null && own.isEmpty() ? Obstacle.WINDOW : obstacle;
            own.andNot(freezes.closedFor(member));
            obstacle = obstacle == null && own.isEmpty() ? Obstacle.FROZEN : obstacle;
            BitSet large = members.size() == 1 ? largeEnough(g) : largeEnough(Staffing.of(index, List.of(member)));
            own.and(large);
            obstacles[member] = obstacle == null && own.isEmpty() ? Obstacle.TOO_LARGE : obstacle;
            blocked |= obstacles[member] != null;
            common.and(own);
        }
        common.and(largeEnough(g));
        if (blocked || common.isEmpty()) {
            common.clear();
            for (int member : members) {
                obstacles[member] = obstacles[member] == null ? Obstacle.GROUP : obstacles[member];
            }
        }
        return common;
    }

    private BitSet all() {
        BitSet all = new BitSet();
        all.set(0, index.iterationCount());
        return all;
    }

    private BitSet window(Asset asset) {
        BitSet inside = new BitSet();
        for (int t = 0; t < index.iterationCount(); t++) {
            Timeline.Iteration iteration = index.timeline().iterations().get(t);
            LocalDate notBefore = asset.notBefore();
            LocalDate notAfter = asset.notAfter();
            inside.set(
                    t,
                    (notBefore == null || !iteration.start().isBefore(notBefore))
                            && (notAfter == null || !iteration.end().isAfter(notAfter)));
        }
        return inside;
    }

    private BitSet largeEnough(int group) {
        return largeEnough(staffings.get(group));
    }

    private BitSet largeEnough(List<Staffing> ways) {
        BitSet large = new BitSet();
        for (int t = 0; t < index.iterationCount(); t++) {
            int iteration = t;
            large.set(t, ways.stream().anyMatch(staffing -> staffing.fits(index, iteration)));
        }
        return large;
    }

    /** The iterations a group can be in, counted from 0; empty when it can never be planned. */
    public BitSet open(int group) {
        return (BitSet) open[group].clone();
    }

    /** The ways to staff a group. */
    public List<Staffing> staffings(int group) {
        return staffings.get(group);
    }

    /** The first iteration a group can be in, counted from 0; the number of iterations when there is none. */
    public int earliest(int group) {
        return earliest[group];
    }

    /** Why the asset can never be planned, or null when it can, or is done. */
    public @Nullable Obstacle obstacle(int asset) {
        return obstacles[asset];
    }
}
