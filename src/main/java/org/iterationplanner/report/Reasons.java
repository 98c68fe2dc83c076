package org.iterationplanner.report;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.ModelOutput.NotPlanned.Reason;
import org.iterationplanner.backlog.WorkloadDependency;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.MoveGroups;
import org.iterationplanner.structure.Openings;
import org.iterationplanner.structure.Openings.Obstacle;

/** Why assets are not planned; of several reasons the one that would have to go first. */
final class Reasons {

    private final IndexedBacklog index;
    private final MoveGroups groups;
    private final Openings openings;
    private final Room room;
    /** Groups that wait for an asset or workload that is left out. */
    private final BitSet waiting = new BitSet();

    private final Map<Integer, Reason> reasonOfGroup = new HashMap<>();

    Reasons(IndexedBacklog index, PlacedAssets placed, TeamLoads loads, Spans spans) {
        this.index = index;
        groups = new MoveGroups(index);
        openings = new Openings(index, groups);
        room = new Room(index, placed, loads);
        for (Dependency d : index.backlog().dependencies()) {
            int from = index.indexOfAsset(d.from());
            int to = index.indexOfAsset(d.to());
            boolean waits = d.type() == Dependency.Type.PRECEDES && placed.isLeftOut(from) && placed.isLeftOut(to);
            if (waits && groups.groupOf(from) != groups.groupOf(to)) {
                waiting.set(groups.groupOf(to));
            }
        }
        BitSet waitingWorkloads = new BitSet();
        for (WorkloadDependency d : index.backlog().workloadDependencies()) {
            if (!spans.workloads().get(index.indexOfWorkload(d.from())).complete()) {
                waitingWorkloads.set(index.indexOfWorkload(d.to()));
            }
        }
        for (int a = 0; a < index.assetCount(); a++) {
            if (placed.isLeftOut(a) && waitingWorkloads.get(index.workloadOf(a))) {
                waiting.set(groups.groupOf(a));
            }
        }
    }

    /** Why this asset, which is left out, is not planned. */
    Reason of(int asset) {
        int group = groups.groupOf(asset);
        Obstacle obstacle = openings.obstacle(asset);
        if (obstacle == Obstacle.UNESTIMATED) {
            return Reason.UNESTIMATED;
        }
        if (obstacle != null && !(obstacle == Obstacle.PREDECESSOR && waiting.get(group))) {
            return Reason.IMPOSSIBLE;
        }
        return reasonOfGroup.computeIfAbsent(group, this::ofGroup);
    }

    private Reason ofGroup(int group) {
        List<Integer> members = groups.members(group);
        if (members.stream().anyMatch(this::isKeptOut)) {
            return Reason.PINNED;
        }
        if (waiting.get(group)) {
            return Reason.PREDECESSOR;
        }
        return room.isSomewhere(members, openings.open(group), openings.staffings(group))
                ? Reason.CHOICE
                : Reason.CAPACITY;
    }

    private boolean isKeptOut(int member) {
        Asset.Pin pin = index.asset(member).pin();
        return pin != null && pin.keepsOut();
    }
}
