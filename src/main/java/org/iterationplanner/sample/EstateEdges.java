package org.iterationplanner.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Dependency;

/** The dependencies of a generated estate. They follow the latent order of the groups, so they have no cycle. */
final class EstateEdges {

    private record Pair(String from, String to) {}

    private final Dice dice;
    private final List<EstateAssets.Group> order;
    private final List<List<Integer>> placedOfWorkload = new ArrayList<>();
    private final Set<Pair> used = new HashSet<>();
    private final List<Dependency> dependencies = new ArrayList<>();

    /** Iterations, counted from 0, that lags keep a group waiting; at most {@code longestWait}. */
    private final int[] wait;

    private final int longestWait;

    EstateEdges(Dice dice, EstateAssets assets, int iterations) {
        this.dice = dice;
        order = assets.groups().stream()
                .sorted(Comparator.comparing(EstateAssets.Group::position))
                .toList();
        wait = new int[order.size()];
        longestWait = Math.max(0, iterations * 3 / 4 - 1);
        for (int g = 0; g < order.size(); g++) {
            EstateAssets.Group group = order.get(g);
            while (placedOfWorkload.size() <= group.workload()) {
                placedOfWorkload.add(new ArrayList<>());
            }
            bind(group.members());
            for (Asset member : group.members()) {
                precede(g, member);
            }
            placedOfWorkload.get(group.workload()).add(g);
        }
    }

    List<Dependency> dependencies() {
        return dependencies;
    }

    private void bind(List<Asset> members) {
        for (int i = 1; i < members.size(); i++) {
            dependencies.add(new Dependency(
                    members.get(i - 1).id(), members.get(i).id(), Dependency.Type.TOGETHER, null, null, null));
        }
    }

    /** Lets the asset wait for up to three others, mostly of its own workload. */
    private void precede(int group, Asset asset) {
        List<Integer> own = placedOfWorkload.get(order.get(group).workload());
        for (int left = dice.weighted(0.30, 0.35, 0.20, 0.15); left > 0 && group > 0; left--) {
            boolean inside = dice.chance(0.7);
            if (inside && own.isEmpty()) {
                continue;
            }
            int before = inside ? dice.pick(own) : dice.between(0, group - 1);
            String from = dice.pick(order.get(before).members()).id();
            boolean lag = dice.chance(0.4) && wait[before] < longestWait;
            if (used.add(new Pair(from, asset.id()))) {
                dependencies.add(new Dependency(from, asset.id(), null, lag ? 1 : 0, null, null));
                wait[group] = Math.max(wait[group], wait[before] + (lag ? 1 : 0));
            }
        }
    }
}
