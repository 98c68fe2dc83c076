package org.iterationplanner.why;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.check.Verdict;
import org.iterationplanner.conflict.Conflict;
import org.iterationplanner.explain.Names;
import org.jspecify.annotations.Nullable;

/**
 * Words the answers to why one asset is not in one iteration. Immutable.
 *
 * @param plan the one asked about
 * @param number of the iteration
 * @param team asked for, if any
 */
record CellAnswers(
        Situation situation,
        Plan plan,
        Asset asset,
        int number,
        @Nullable String team) {

    private static final int NAMED = 3;
    private static final int MOST_TOLD = 8;

    /** @param conflict null if none was found in time */
    WhyNot blocked(@Nullable Conflict conflict, BlockedBy proof) {
        boolean isShort =
                conflict != null && (conflict.minimal() || proof.steps().isEmpty());
        Stream<String> why = conflict != null && isShort
                ? conflict.members().stream().limit(MOST_TOLD).map(Conflict.Member::sentence)
                : Stream.of(Elsewheres.sentences(proof.steps()));
        String reasons = Stream.concat(
                        situation.group(group()).stream()
                                .filter(a -> !a.isEstimated() && isShort)
                                .map(a -> situation.names().asset(a.id()) + " has no estimate"),
                        why)
                .collect(Collectors.joining("; "));
        String sentence =
                "%s cannot be in %s: %s%s.".formatted(who(), situation.names().dated(number), reasons, proof.ending());
        return new WhyNot(
                asset.id(),
                asset.name(),
                movesWith(),
                number,
                situation.timeline().iteration(number).start(),
                situation.timeline().iteration(number).end(),
                team,
                WhyNot.Outcome.BLOCKED,
                isShort ? conflict : null,
                null,
                List.of(),
                List.of(),
                sentence);
    }

    WhyNot unknown(List<Why.RuleChange> changes, Duration budget) {
        String blocking = Appraisal.blocking(changes).stream()
                .flatMap(change -> change.because().stream())
                .collect(Collectors.joining("; "));
        String sentence = "No plan with %s in %s was found in %s s%s."
                .formatted(
                        who(),
                        situation.names().iteration(number),
                        Names.number(BigDecimal.valueOf(budget.toMillis(), 3).stripTrailingZeros()),
                        blocking.isEmpty() ? "" : "; as the plan is, this is in the way: " + blocking);
        return answer(WhyNot.Outcome.UNKNOWN, null, changes, List.of(), sentence);
    }

    WhyNot costing(WhyNot.Outcome outcome, Plan there, Verdict then, List<Why.RuleChange> changes, String sentence) {
        return answer(
                outcome,
                then.score().toString(),
                changes,
                displaced(there),
                sentence.formatted(who(), situation.names().dated(number)));
    }

    WhyNot plain(WhyNot.Outcome outcome, String sentence) {
        return answer(outcome, null, List.of(), List.of(), sentence);
    }

    private WhyNot answer(
            WhyNot.Outcome outcome,
            @Nullable String score,
            List<Why.RuleChange> changes,
            List<WhyNot.Displaced> displaced,
            String sentence) {
        Timeline.Iteration iteration = situation.timeline().iteration(number);
        return new WhyNot(
                asset.id(),
                asset.name(),
                movesWith(),
                number,
                iteration.start(),
                iteration.end(),
                team,
                outcome,
                null,
                score,
                changes,
                displaced,
                sentence);
    }

    /** The assets, but for the group itself, that are elsewhere. */
    List<WhyNot.Displaced> displaced(Plan there) {
        List<WhyNot.Displaced> displaced = new ArrayList<>();
        Set<String> group = new HashSet<>(movesWith());
        for (Asset a : situation.backlog().assets()) {
            Integer from = iteration(plan, a);
            Integer to = iteration(there, a);
            if (!a.id().equals(asset.id()) && !group.contains(a.id()) && !Objects.equals(from, to)) {
                displaced.add(new WhyNot.Displaced(a.id(), a.name(), from, to));
            }
        }
        return displaced;
    }

    private static @Nullable Integer iteration(Plan plan, Asset a) {
        Plan.Placement placement = plan.placement(a.id());
        return placement == null ? null : placement.iteration();
    }

    String displacing(List<WhyNot.Displaced> displaced) {
        if (displaced.isEmpty()) {
            return ", with all else where it is";
        }
        String named = displaced.stream()
                .limit(NAMED)
                .map(d -> "%s from %s to %s"
                        .formatted(situation.names().asset(d.asset()), where(d.from()), where(d.to())))
                .collect(Collectors.joining(", "));
        int more = displaced.size() - NAMED;
        return ", and moves " + named + (more > 0 ? " and " + more + " more" : "");
    }

    private static String where(@Nullable Integer iteration) {
        return iteration == null ? "nowhere" : "iteration " + iteration;
    }

    private List<String> movesWith() {
        if (asset.isDone()) {
            return List.of();
        }
        return situation.group(group()).stream()
                .map(Asset::id)
                .filter(id -> !id.equals(asset.id()))
                .toList();
    }

    int group() {
        return situation.groups().groupOf(situation.index().indexOfAsset(asset.id()));
    }

    String who() {
        List<String> others = movesWith();
        String name = situation.names().asset(asset.id());
        return others.isEmpty()
                ? name
                : "%s with what moves with it (%s)"
                        .formatted(name, situation.names().assets(others));
    }
}
