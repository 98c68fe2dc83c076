package org.iterationplanner.benchmark.rival;

import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.benchmark.instance.Instance;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.MoveGroups;

/** Greedy by priority: each item in the first iteration that has room, as automatic schedulers of issue trackers do. */
public final class FirstFit implements Rival {

    @Override
    public String id() {
        return "first-fit";
    }

    @Override
    public String description() {
        return "greedy by priority (value times urgency), each item where it fits first";
    }

    /** It knows nothing of plans that are already there. */
    @Override
    public boolean suits(Instance instance, PlanRequest request) {
        return request.modelInput().baseline().isEmpty();
    }

    @Override
    public Attempt attempt(Instance instance, PlanRequest request) {
        IndexedBacklog index = new IndexedBacklog(request.modelInput());
        MoveGroups groups = MoveGroups.implied(index);
        Timetable timetable = new Timetable(index, groups);
        new Ranking(index, groups).order().forEach(group -> timetable.place(group, 0));
        return Attempt.once(timetable.plan());
    }
}
