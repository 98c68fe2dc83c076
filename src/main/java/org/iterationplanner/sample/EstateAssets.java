package org.iterationplanner.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Workload;
import org.jspecify.annotations.Nullable;

/** The assets of a generated estate, in move groups. */
final class EstateAssets {

    /**
     * Assets of one workload that must move together, mostly one.
     *
     * @param position where it stands in the latent order that dependencies follow
     */
    record Group(double position, int workload, List<Asset> members) {}

    private static final List<Integer> EFFORTS = List.of(1, 2, 3, 5, 8);

    /** Points of the largest move group; a single asset has less. */
    static final int LARGEST_GROUP = 12;

    /** Makes 4 % of the assets members of a group of 2 or 3. */
    private static final double GROUP_CHANCE = 0.025;

    private final Dice dice;
    private final List<Squad> squads;
    private final List<Group> groups = new ArrayList<>();
    private final List<Asset> all = new ArrayList<>();
    private int workloads;

    EstateAssets(Dice dice, int teams) {
        this.dice = dice;
        squads = List.of(Squad.ALL).subList(0, teams);
    }

    /** In the order they were made: workload by workload. */
    List<Asset> all() {
        return all;
    }

    List<Group> groups() {
        return groups;
    }

    int count() {
        return all.size();
    }

    void add(Workload workload, int size) {
        for (int left = size; left > 0; ) {
            Group group = group(workload, Math.min(left, dice.chance(GROUP_CHANCE) ? dice.between(2, 3) : 1));
            groups.add(group);
            all.addAll(group.members());
            left -= group.members().size();
        }
        workloads++;
    }

    private Group group(Workload workload, int wanted) {
        List<Asset> members = new ArrayList<>();
        int points = 0;
        while (members.size() < wanted) {
            Asset next = asset(workload, all.size() + members.size() + 1);
            points += next.totalEffort().intValue();
            if (points > LARGEST_GROUP && !members.isEmpty()) {
                break;
            }
            members.add(next);
        }
        return new Group(dice.between(0.0, 1.0), workloads, members);
    }

    private Asset asset(Workload workload, int number) {
        Squad squad = dice.pick(squads);
        String site = Objects.requireNonNull(workload.datacenter());
        BigDecimal points = BigDecimal.valueOf(dice.pick(EFFORTS));
        Asset.FlexibleEffort flexible =
                dice.maybe(0.3, () -> new Asset.FlexibleEffort(points, List.of(squad.id(), another(squad))));
        Map<String, BigDecimal> fixed = flexible == null ? Map.of(squad.id(), points) : Map.of();
        if (dice.chance(0.3)) {
            fixed = with(fixed, another(squad), BigDecimal.valueOf(dice.between(1, 2)));
        }
        return asset(
                workload, squad, String.format(Locale.ROOT, "%s-%s-%05d", site, squad.host(), number), fixed, flexible);
    }

    private String another(Squad squad) {
        return dice.pick(squads.stream().filter(other -> !other.equals(squad)).toList())
                .id();
    }

    private static Map<String, BigDecimal> with(Map<String, BigDecimal> fixed, String team, BigDecimal points) {
        Map<String, BigDecimal> both = new LinkedHashMap<>(fixed);
        both.put(team, points);
        return both;
    }

    private Asset asset(
            Workload workload,
            Squad squad,
            String id,
            Map<String, BigDecimal> fixed,
            Asset.@Nullable FlexibleEffort flexible) {
        return new Asset(
                id,
                null,
                squad.type(),
                workload.id(),
                null,
                List.of(Asset.Environment.values()).get(dice.weighted(0.15, 0.2, 0.05, 0.6)),
                List.of(Asset.Strategy.values()).get(dice.weighted(0.6, 0.15, 0.05, 0.05, 0.15)),
                fixed,
                flexible,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                Map.of(),
                List.of(),
                Map.of(),
                List.of());
    }
}
