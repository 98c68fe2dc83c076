package org.iterationplanner.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.WorkloadDependency;
import org.jspecify.annotations.Nullable;

/**
 * What binds the assets of a random backlog. Precedences between groups follow the order of the groups, and within a group
 * there is no lag and no distance, so that nothing contradicts itself.
 */
final class RandomEdges {

    private record Pair(Dependency.Type type, Set<String> ids) {}

    private final Dice dice;
    private final Set<Pair> used = new HashSet<>();
    private final List<Dependency> dependencies = new ArrayList<>();

    RandomEdges(Dice dice, List<List<Asset>> groups) {
        this.dice = dice;
        groups.forEach(this::bind);
        for (int i = groups.size() / 2 + dice.between(0, 3); i > 0 && groups.size() > 1; i--) {
            int later = dice.between(1, groups.size() - 1);
            int earlier = dice.between(0, later - 1);
            add(
                    dice.pick(groups.get(earlier)).id(),
                    dice.pick(groups.get(later)).id());
        }
    }

    List<Dependency> dependencies() {
        return dependencies;
    }

    List<WorkloadDependency> workloadDependencies(List<String> workloads) {
        List<WorkloadDependency> edges = new ArrayList<>();
        for (int v = 0; v < workloads.size(); v++) {
            for (int w = v + 1; w < workloads.size(); w++) {
                if (dice.chance(0.06)) {
                    edges.add(new WorkloadDependency(workloads.get(v), workloads.get(w), lag()));
                }
            }
        }
        return edges;
    }

    /** Makes a group of its members, by declaration or as a cycle without lag. */
    private void bind(List<Asset> members) {
        boolean declared = dice.chance(0.7);
        for (int i = 1; i < members.size(); i++) {
            String before = members.get(i - 1).id();
            String id = members.get(i).id();
            if (declared) {
                dependencies.add(new Dependency(before, id, Dependency.Type.TOGETHER, null, null, null));
            } else {
                dependencies.add(new Dependency(before, id, null, null, null, null));
                dependencies.add(new Dependency(id, before, null, null, null, null));
            }
        }
    }

    private void add(String from, String to) {
        Dependency.Type type =
                switch (dice.weighted(0.65, 0.15, 0.2)) {
                    case 0 -> Dependency.Type.PRECEDES;
                    case 1 -> Dependency.Type.APART;
                    default -> Dependency.Type.AFFINITY;
                };
        if (!used.add(new Pair(type, Set.of(from, to)))) {
            return;
        }
        dependencies.add(
                switch (type) {
                    case PRECEDES -> new Dependency(from, to, null, lag(), null, null);
                    case APART -> new Dependency(from, to, type, null, dice.between(1, 3), null);
                    default -> new Dependency(from, to, type, null, null, dice.maybe(0.7, () -> dice.points(1, 5)));
                });
    }

    private @Nullable Integer lag() {
        return dice.maybe(0.4, () -> dice.between(1, 2));
    }
}
