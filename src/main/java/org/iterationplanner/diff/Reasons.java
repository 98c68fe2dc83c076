package org.iterationplanner.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.check.Verdict;
import org.iterationplanner.diff.PlanDiff.Cause;
import org.iterationplanner.diff.PlanDiff.MoveReason;
import org.iterationplanner.diff.PlanDiff.RuleChange;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.MoveGroups;
import org.jspecify.annotations.Nullable;

/**
 * Why assets moved: the later plan with one of them, and with all that must move with it, where it was, is given to the checker.
 * Only what that confirms is said. Not thread-safe.
 */
final class Reasons {

    /** One check takes as long as a backlog is large: so many assets are looked at in all, which takes about a second. */
    private static final int LOOKED_AT = 1_000_000;

    private final Planned before;
    private final Planned after;
    private final IndexedBacklog index;
    private final MoveGroups groups;
    private final Returns returns;
    private final Facts facts;
    private final Wording wording;
    private final Map<Integer, Verdict> stayed = new HashMap<>();
    private int checksLeft;

    Reasons(Planned before, Planned after) {
        this.before = before;
        this.after = after;
        index = new IndexedBacklog(after.backlog());
        groups = new MoveGroups(index);
        returns = new Returns(before, after);
        facts = new Facts(before.backlog(), after.backlog());
        wording = new Wording(after.backlog());
        checksLeft = LOOKED_AT / Math.max(1, index.assetCount());
    }

    /** Of an asset of both backlogs that is elsewhere. */
    MoveReason of(Asset asset) {
        Integer from = before.iteration(asset.id());
        Integer to = after.iteration(asset.id());
        List<String> changes = facts.of(
                asset, Stream.of(from, to).filter(number -> number != null).toList());
        String impossible = impossible(asset, from);
        if (impossible != null) {
            return reason(Cause.IMPOSSIBLE, asset, impossible, List.of(), List.of(), changes);
        }
        Verdict back = stayed(asset);
        if (back == null) {
            return reason(Cause.NOT_EXAMINED, asset, wording.notExamined(), List.of(), List.of(), changes);
        }
        List<RuleChange> staying = Amounts.rules(after.verdict(), back).stream()
                .filter(rule -> rule.delta().signum() != 0)
                .toList();
        if (back.score().hard() < after.verdict().score().hard()) {
            List<Broken> broken = Broken.more(after.verdict(), back);
            List<String> takenBy = takenBy(asset, broken);
            return reason(Cause.WOULD_BREAK, asset, wording.wouldBreak(broken, takenBy), staying, takenBy, changes);
        }
        Score now = after.verdict().score();
        boolean worse = back.score().compareTo(now) < 0;
        return reason(
                worse ? Cause.WOULD_COST : Cause.NOT_NEEDED,
                asset,
                worse ? wording.wouldCost(now, back.score(), staying) : wording.notNeeded(now, back.score(), staying),
                staying,
                List.of(),
                changes);
    }

    private MoveReason reason(
            Cause cause,
            Asset asset,
            String because,
            List<RuleChange> staying,
            List<String> takenBy,
            List<String> changes) {
        String sentence = wording.sentence(
                asset, before.plan().placement(asset.id()), after.plan().placement(asset.id()), because, changes);
        return new MoveReason(cause, sentence, staying, takenBy, changes);
    }

    private @Nullable String impossible(Asset asset, @Nullable Integer from) {
        if (asset.isDone()) {
            return wording.done(asset);
        }
        if (from != null && !after.timeline().contains(from)) {
            return wording.gone(from);
        }
        return from != null && !asset.isEstimated() ? wording.noEstimate() : null;
    }

    /** The later plan with the asset, and those that move as one with it, where they were; null if enough was looked at. */
    private @Nullable Verdict stayed(Asset asset) {
        int group = groups.groupOf(index.indexOfAsset(asset.id()));
        Verdict known = stayed.get(group);
        if (known != null) {
            return known;
        }
        Verdict best = null;
        for (Plan plan :
                returns.of(groups.members(group).stream().map(index::asset).toList())) {
            if (checksLeft-- <= 0) {
                return null;
            }
            Verdict verdict = after.check(plan);
            best = best == null || verdict.score().compareTo(best.score()) > 0 ? verdict : best;
        }
        stayed.put(group, best);
        return best;
    }

    /** Who has come to an iteration in which a team would have too much to do, and works with that team there. */
    private List<String> takenBy(Asset asset, List<Broken> broken) {
        return after.backlog().assets().stream()
                .filter(other -> !other.id().equals(asset.id()))
                .filter(other -> broken.stream().anyMatch(place -> hasCome(other, place)))
                .map(Asset::id)
                .toList();
    }

    private boolean hasCome(Asset other, Broken place) {
        String id = other.id();
        return place.isLoadedBy(other, after.plan().placement(id))
                && !place.isLoadedBy(before.asset(id), before.plan().placement(id));
    }
}
