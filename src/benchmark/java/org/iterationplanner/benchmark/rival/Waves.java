package org.iterationplanner.benchmark.rival;

import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.benchmark.instance.Instance;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.MoveGroups;

/**
 * Rank, then fill waves by count: every iteration gets the same number of assets, as automatic wave planning does, which
 * knows no capacity. What does not fit is pushed to a later iteration, so that the plan can be compared at all.
 */
public final class Waves implements Rival {

    @Override
    public String id() {
        return "waves";
    }

    @Override
    public String description() {
        return "ranked by priority, then waves of equally many items; what does not fit is pushed later";
    }

    /**
     * It knows nothing of plans that are already there, and a count for each wave means nothing where the number of waves is
     * what is looked for.
     */
    @Override
    public boolean suits(Instance instance, PlanRequest request) {
        return request.modelInput().baseline().isEmpty() && instance.known() == null;
    }

    @Override
    public Attempt attempt(Instance instance, PlanRequest request) {
        IndexedBacklog index = new IndexedBacklog(request.modelInput());
        MoveGroups groups = MoveGroups.implied(index);
        Timetable timetable = new Timetable(index, groups);
        double perWave = (double) index.assetCount() / index.iterationCount();
        int placed = 0;
        for (int group : new Ranking(index, groups).order()) {
            timetable.place(group, (int) (placed / perWave));
            placed += groups.members(group).size();
        }
        return Attempt.once(timetable.plan());
    }
}
