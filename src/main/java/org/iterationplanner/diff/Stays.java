package org.iterationplanner.diff;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.check.Verdict;
import org.iterationplanner.diff.PlanDiff.RuleDifference;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.MoveGroups;
import org.jspecify.annotations.Nullable;

/**
 * What the checker says of the later plan with one of the moved assets, and all that must move with it, where it was. The plans
 * are checked at once, as they are made, on all processors.
 */
final class Stays {

    /** One check takes as long as a backlog is large: so many assets are looked at in all, which takes about a second. */
    private static final int LOOKED_AT = 1_000_000;

    /**
     * The later plan if a group had stayed, by the teams with which it would be best.
     *
     * @param rules that would come to something else
     * @param broken where hard rules would be broken that are not now
     */
    record Stay(Score score, List<RuleDifference> rules, List<Broken> broken) {

        static Stay of(Verdict now, Verdict then) {
            List<RuleDifference> changed = Amounts.rules(now, then).stream()
                    .filter(rule -> rule.delta().signum() != 0)
                    .toList();
            return new Stay(then.score(), changed, Broken.more(now, then));
        }
    }

    private final Planned after;
    private final Returns returns;
    private final IndexedBacklog index;
    private final MoveGroups groups;
    private final Map<Integer, Stay> byGroup = new ConcurrentHashMap<>();

    /** @param moved assets to do of the later plan */
    Stays(Planned before, Planned after, List<Asset> moved) {
        this.after = after;
        returns = new Returns(before, after);
        index = new IndexedBacklog(after.backlog());
        groups = new MoveGroups(index);
        affordable(moved).parallelStream().forEach(group -> byGroup.put(group, stay(group)));
    }

    /** Null if so much has moved that it was not looked into. */
    @Nullable
    Stay of(Asset asset) {
        return byGroup.get(group(asset));
    }

    private int group(Asset asset) {
        return groups.groupOf(index.indexOfAsset(asset.id()));
    }

    private List<Asset> members(int group) {
        return groups.members(group).stream().map(index::asset).toList();
    }

    private Set<Integer> affordable(List<Asset> moved) {
        Set<Integer> chosen = new LinkedHashSet<>();
        int checks = LOOKED_AT / Math.max(1, index.assetCount());
        for (Asset asset : moved) {
            int group = group(asset);
            if (!chosen.contains(group)) {
                checks -= Returns.ways(members(group));
                if (checks < 0) {
                    break;
                }
                chosen.add(group);
            }
        }
        return chosen;
    }

    private Stay stay(int group) {
        Verdict best = null;
        for (Verdict verdict :
                returns.of(members(group)).stream().map(after::check).toList()) {
            best = best == null || verdict.score().compareTo(best.score()) > 0 ? verdict : best;
        }
        return Stay.of(after.verdict(), Objects.requireNonNull(best));
    }
}
