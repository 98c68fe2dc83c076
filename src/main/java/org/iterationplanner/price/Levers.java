package org.iterationplanner.price;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Limits;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.price.Lever.Limited;
import org.jspecify.annotations.Nullable;

/** Finds all constraints of a request that can be eased. */
final class Levers {

    private Levers() {}

    /** All of them, in the order of the backlog. */
    static List<Lever> of(PlanRequest request) {
        Backlog backlog = request.modelInput();
        List<Lever> all = new ArrayList<>();
        Timeline timeline = new Timeline(backlog.calendar());
        for (Team team : backlog.teams()) {
            timeline.iterations().forEach(t -> all.add(new Lever.Capacity(team.id(), t.number())));
        }
        positions(backlog.freezes()).forEach(i -> all.add(new Lever.OfFreeze(i)));
        positions(backlog.dependencies())
                .filter(i -> backlog.dependencies().get(i).type() != Dependency.Type.AFFINITY)
                .forEach(i -> all.add(new Lever.OfDependency(i)));
        positions(backlog.workloadDependencies()).forEach(i -> all.add(new Lever.OfWorkloads(i)));
        addLimits(all, request);
        return all;
    }

    private static IntStream positions(List<?> list) {
        return IntStream.range(0, list.size());
    }

    private static void addLimits(List<Lever> all, PlanRequest request) {
        Limits limits = request.modelInput().limits();
        addLimit(all, Limited.CUTOVERS, limits.maxCutoversPerIteration(), null);
        addLimit(all, Limited.OPEN_WORKLOADS, limits.maxOpenWorkloads(), null);
        Limits.Pilot pilot = limits.pilot();
        if (pilot != null) {
            addLimit(all, Limited.PILOT_ASSETS, pilot.maxAssets(), null);
            addLimit(all, Limited.PILOT_CRITICALITY, pilot.maxCriticality(), null);
            addLimit(all, Limited.PILOT_COMPLEXITY, pilot.maxComplexity(), null);
        }
        addLimit(all, Limited.MOVES, request.config().model().maxMoves(), null);
        positions(request.modelInput().datacenters())
                .forEach(i -> addLimit(
                        all,
                        Limited.CUTOVERS,
                        request.modelInput().datacenters().get(i).maxCutoversPerIteration(),
                        i));
    }

    private static void addLimit(List<Lever> all, Limited what, @Nullable Object limit, @Nullable Integer datacenter) {
        if (limit != null) {
            all.add(new Lever.OfLimit(what, datacenter));
        }
    }
}
