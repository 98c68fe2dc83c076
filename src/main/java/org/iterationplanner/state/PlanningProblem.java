package org.iterationplanner.state;

import java.util.List;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Weights;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.MoveGroups;
import org.iterationplanner.structure.Openings;
import org.iterationplanner.structure.Staffing;
import org.jspecify.annotations.Nullable;

/**
 * One request as the search sees it: move groups, what each costs by itself, where it may go. Groups and iterations are
 * numbers from 0. Immutable; every {@link State} of a search shares it.
 */
public final class PlanningProblem {

    private final IndexedBacklog index;
    private final MoveGroups groups;
    private final Openings openings;
    private final Horizon horizon;
    private final Weights weights;
    private final @Nullable Integer maxMoves;
    private final Pins pins;
    private final OwnCosts ownCosts;
    private final Candidates candidates;
    private final Demands demands;
    private final Waits waits;
    private final Pairs pairs;
    private final int[] entityOfGroup;
    private final int entityCount;

    public PlanningProblem(PlanRequest request) {
        index = new IndexedBacklog(request.modelInput());
        groups = MoveGroups.implied(index);
        openings = new Openings(index, groups);
        horizon = new Horizon(index.timeline());
        weights = request.config().model().weights();
        maxMoves = request.config().model().maxMoves();
        pins = new Pins(index, groups, horizon);
        ownCosts = new OwnCosts(index, groups, horizon, pins, weights);
        candidates = new Candidates(groups, openings, horizon, ownCosts);
        demands = new Demands(groups.size(), openings);
        waits = new Waits(index, groups);
        pairs = new Pairs(index, groups, horizon);
        entityOfGroup = new int[groups.size()];
        int entities = 0;
        for (int g = 0; g < groups.size(); g++) {
            entityOfGroup[g] = candidates.all(g).length > 1 ? entities++ : IndexedBacklog.NONE;
        }
        entityCount = entities;
    }

    public IndexedBacklog index() {
        return index;
    }

    public MoveGroups groups() {
        return groups;
    }

    public int groupCount() {
        return groups.size();
    }

    /** The position of a group among those that can be planned, {@link IndexedBacklog#NONE} if it never can. */
    public int entityOf(int group) {
        return entityOfGroup[group];
    }

    /** How many groups can be planned. */
    public int entityCount() {
        return entityCount;
    }

    public Horizon horizon() {
        return horizon;
    }

    public int never() {
        return horizon.never();
    }

    public Weights weights() {
        return weights;
    }

    /** How many baseline assets may be elsewhere; a very large number without a budget. */
    public int maxMoves() {
        return maxMoves == null ? Integer.MAX_VALUE : maxMoves;
    }

    public boolean hasMoveBudget() {
        return maxMoves != null;
    }

    Pins pins() {
        return pins;
    }

    public OwnCosts ownCosts() {
        return ownCosts;
    }

    /** Where groups may go. */
    public Candidates candidates() {
        return candidates;
    }

    /** The first iteration that a group can be in for all that it waits for. */
    public int earliest(int group) {
        return openings.earliest(group);
    }

    /** Where the fewest members of a group are elsewhere than in the baseline; −1 if that mentions none of them. */
    public int home(int group) {
        return pins.home(group);
    }

    public List<Staffing> staffings(int group) {
        return openings.staffings(group);
    }

    /** The largest number of staffings of any group, at least 1. */
    public int mostStaffings() {
        return demands.mostWays();
    }

    /** What each way to staff a group asks of the teams. */
    public Demands demands() {
        return demands;
    }

    Waits waits() {
        return waits;
    }

    Pairs pairs() {
        return pairs;
    }
}
