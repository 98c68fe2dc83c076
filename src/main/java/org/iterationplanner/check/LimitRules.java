package org.iterationplanner.check;

import static org.iterationplanner.check.Matches.units;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Limits;
import org.iterationplanner.backlog.Limits.Pilot;

/** How much may happen at once. */
final class LimitRules {

    private final PlannedBacklog plan;
    private final Limits limits;
    private final int[] openWorkloads;

    /** @param openWorkloads how many there are in each iteration from the first on */
    LimitRules(PlannedBacklog plan, int[] openWorkloads) {
        this.plan = plan;
        this.limits = plan.backlog().limits();
        this.openWorkloads = openWorkloads;
    }

    /** Only so many cutovers can be staffed in one iteration. */
    Matches cutovers() {
        Matches found = new Matches(plan);
        Integer limit = limits.maxCutoversPerIteration();
        if (limit != null) {
            countByIteration(plan.assetsToDo()).forEach((t, count) -> found.iteration(units(count - limit), t));
        }
        Map<String, List<PlacedAsset>> inside = plan.assetsToDo().stream()
                .filter(a -> a.datacenter() != null)
                .collect(Collectors.groupingBy(
                        a -> Objects.requireNonNull(a.datacenter()).id()));
        for (Datacenter datacenter : plan.backlog().datacenters()) {
            Integer own = datacenter.maxCutoversPerIteration();
            if (own != null) {
                countByIteration(inside.getOrDefault(datacenter.id(), List.of()))
                        .forEach((t, count) -> found.datacenter(units(count - own), datacenter.id(), t));
            }
        }
        return found;
    }

    /** How many of these assets are planned in an iteration, for those that hold any. */
    private static Map<Integer, Integer> countByIteration(List<PlacedAsset> assets) {
        Map<Integer, Integer> counts = new TreeMap<>();
        assets.stream().filter(PlacedAsset::isPlanned).forEach(a -> counts.merge(a.t(), 1, Integer::sum));
        return counts;
    }

    /** What is begun is finished before more is begun. */
    Matches openWorkloads() {
        Matches found = new Matches(plan);
        Integer limit = limits.maxOpenWorkloads();
        if (limit != null) {
            for (int i = 0; i < openWorkloads.length; i++) {
                found.iteration(units(openWorkloads[i] - limit), plan.timeline().first() + i);
            }
        }
        return found;
    }

    /** The first iterations are for practice: few, simple, uncritical assets. */
    Matches pilot() {
        Matches found = new Matches(plan);
        Pilot pilot = limits.pilot();
        if (pilot != null) {
            Integer most = pilot.maxAssets();
            if (most != null) {
                List<PlacedAsset> early = plan.assetsToDo().stream()
                        .filter(a -> isInPilot(a, pilot))
                        .toList();
                countByIteration(early).forEach((t, count) -> found.iteration(units(count - most), t));
            }
            for (PlacedWorkload w : plan.unfinishedWorkloads()) {
                int marks = marks(w, pilot);
                w.assets().stream().filter(a -> isInPilot(a, pilot)).forEach(a -> found.asset(units(marks), a));
            }
        }
        return found;
    }

    private static boolean isInPilot(PlacedAsset a, Pilot pilot) {
        return a.isPlanned() && a.t() <= pilot.iterations();
    }

    /** How many of the two marks of a pilot a workload is above. */
    static int marks(PlacedWorkload w, Pilot pilot) {
        int marks = 0;
        if (pilot.maxCriticality() != null && w.criticality().compareTo(pilot.maxCriticality()) > 0) {
            marks++;
        }
        if (pilot.maxComplexity() != null && w.complexity().compareTo(pilot.maxComplexity()) > 0) {
            marks++;
        }
        return marks;
    }
}
