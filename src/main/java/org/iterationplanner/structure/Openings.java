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
        BitSet common = window(null, null);
        boolean blocked = false;
        for (int member : members) {
            Asset asset = index.asset(member);
            BitSet own = window(asset.notBefore(), asset.notAfter());
            Obstacle obstacle = !asset.isEstimated() ? Obstacle.UNESTIMATED : null;
            obstacle = obstacle == null && own.isEmpty() ? Obstacle.WINDOW : obstacle;
            own.andNot(freezes.closedFor(member));
            obstacle = obstacle == null && own.isEmpty() ? Obstacle.FROZEN : obstacle;
            keepLargeEnough(own, members.size() == 1 ? staffings.get(g) : Staffing.of(index, List.of(member)));
            obstacle = obstacle == null && own.isEmpty() ? Obstacle.TOO_LARGE : obstacle;
            obstacles[member] = obstacle;
            blocked |= obstacle != null;
            common.and(own);
        }
        if (members.size() > 1) {
            keepLargeEnough(common, staffings.get(g));
        }
        if (blocked || common.isEmpty()) {
            common.clear();
            for (int member : members) {
                obstacles[member] = obstacles[member] == null ? Obstacle.GROUP : obstacles[member];
            }
        }
        return common;
    }

    /** The iterations that begin and end between two days; without a day there is no bound. */
    private BitSet window(@Nullable LocalDate notBefore, @Nullable LocalDate notAfter) {
        List<Timeline.Iteration> iterations = index.timeline().iterations();
        int first = 0;
        while (notBefore != null
                && first < iterations.size()
                && iterations.get(first).start().isBefore(notBefore)) {
            first++;
        }
        int end = iterations.size();
        while (notAfter != null && end > first && iterations.get(end - 1).end().isAfter(notAfter)) {
            end--;
        }
        BitSet inside = new BitSet();
        inside.set(first, end);
        return inside;
    }

    private void keepLargeEnough(BitSet iterations, List<Staffing> ways) {
        for (int t = iterations.nextSetBit(0); t >= 0; t = iterations.nextSetBit(t + 1)) {
            if (!anyFits(ways, t)) {
                iterations.clear(t);
            }
        }
    }

    private boolean anyFits(List<Staffing> ways, int iteration) {
        // A loop, because it runs for every asset and iteration.
        for (Staffing staffing : ways) {
            if (staffing.fits(index, iteration)) {
                return true;
            }
        }
        return false;
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
