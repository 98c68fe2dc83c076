package org.iterationplanner.diff;

import java.util.List;
import java.util.stream.Stream;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.diff.PlanDiff.Cause;
import org.iterationplanner.diff.PlanDiff.MoveReason;
import org.iterationplanner.diff.PlanDiff.RuleDifference;
import org.iterationplanner.diff.Stays.Stay;
import org.jspecify.annotations.Nullable;

/**
 * Why assets moved: the later plan with one of them, and with all that must move with it, where it was, is given to the checker.
 * Only what that confirms is said. Not thread-safe.
 */
final class Reasons {

    private final Planned before;
    private final Planned after;
    private final Facts facts;
    private final Wording wording;
    private final Stays stays;

    /** @param moved assets of both backlogs that are elsewhere */
    Reasons(Planned before, Planned after, List<Asset> moved) {
        this.before = before;
        this.after = after;
        facts = new Facts(before.backlog(), after.backlog());
        wording = new Wording(after.backlog());
        stays = new Stays(
                before,
                after,
                moved.stream().filter(asset -> impossible(asset) == null).toList());
    }

    /** Of one of them. */
    MoveReason of(Asset asset) {
        Integer from = before.iteration(asset.id());
        Integer to = after.iteration(asset.id());
        List<String> changes = facts.of(
                asset, Stream.of(from, to).filter(number -> number != null).toList());
        String impossible = impossible(asset);
        if (impossible != null) {
            return reason(Cause.IMPOSSIBLE, asset, impossible, List.of(), List.of(), changes);
        }
        Stay stay = stays.of(asset);
        if (stay == null) {
            return reason(Cause.NOT_EXAMINED, asset, wording.notExamined(), List.of(), List.of(), changes);
        }
        Score now = after.verdict().score();
        if (stay.score().hard() < now.hard()) {
            List<String> takenBy = takenBy(asset, stay.broken());
            return reason(
                    Cause.WOULD_BREAK,
                    asset,
                    wording.wouldBreak(stay.broken(), takenBy),
                    stay.rules(),
                    takenBy,
                    changes);
        }
        boolean worse = stay.score().compareTo(now) < 0;
        return reason(
                worse ? Cause.WOULD_COST : Cause.NOT_NEEDED,
                asset,
                worse
                        ? wording.wouldCost(now, stay.score(), stay.rules())
                        : wording.notNeeded(now, stay.score(), stay.rules()),
                stay.rules(),
                List.of(),
                changes);
    }

    private MoveReason reason(
            Cause cause,
            Asset asset,
            String because,
            List<RuleDifference> staying,
            List<String> takenBy,
            List<String> changes) {
        String sentence = wording.sentence(
                asset, before.plan().placement(asset.id()), after.plan().placement(asset.id()), because, changes);
        return new MoveReason(cause, sentence, staying, takenBy, changes);
    }

    /** Why an asset cannot be where it was; null if it can. */
    private @Nullable String impossible(Asset asset) {
        Integer from = before.iteration(asset.id());
        if (asset.isDone()) {
            return wording.done(asset);
        }
        if (from != null && !after.timeline().contains(from)) {
            return wording.gone(from);
        }
        return from != null && !asset.isEstimated() ? wording.noEstimate() : null;
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
