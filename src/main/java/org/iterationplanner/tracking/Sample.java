package org.iterationplanner.tracking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.cycle.Actuals.Outcome;
import org.iterationplanner.cycle.Commitment;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.tracking.TrackRecord.Closed;
import org.jspecify.annotations.Nullable;

/**
 * A done asset of which is known what it was estimated at and what it really took.
 *
 * @param type as committed, else as in the backlog
 * @param strategy likewise; absent: none was said
 * @param estimate by team when it was first in an iteration that is closed by now; its sum is above 0
 * @param actual by team, summed over all iterations it took
 */
public record Sample(
        String asset,
        Asset.Type type,
        Asset.@Nullable Strategy strategy,
        Map<String, BigDecimal> estimate,
        Map<String, BigDecimal> actual) {

    /** What it took by what it was estimated at. */
    public Fraction ratio() {
        return Fraction.of(Efforts.total(actual)).over(Fraction.of(Efforts.total(estimate)));
    }

    /**
     * All there are, in the order in which assets came up first. An asset of which some iteration does not tell what it took is
     * none, unless that iteration did not begin it: then it was not done, and all of it was left.
     */
    public static List<Sample> of(LivingBacklog backlog) {
        Map<String, Kind> kinds = new HashMap<>();
        for (Asset asset : backlog.modelInput().assets()) {
            kinds.put(asset.id(), new Kind(asset.type(), asset.strategy()));
        }
        Map<String, List<Outcome>> outcomes = new LinkedHashMap<>();
        for (Closed closed : TrackRecord.closed(backlog)) {
            closed.outcomes().forEach(outcome -> outcomes.computeIfAbsent(outcome.asset(), unused -> new ArrayList<>())
                    .add(outcome));
            Commitment commitment = closed.iteration().commitment();
            if (commitment != null) {
                commitment
                        .assets()
                        .forEach(asset -> kinds.put(asset.asset(), new Kind(asset.type(), asset.strategy())));
            }
        }
        List<Sample> samples = new ArrayList<>();
        outcomes.forEach((asset, ofAsset) -> {
            Sample sample = of(asset, kinds.getOrDefault(asset, new Kind(null, null)), ofAsset);
            if (sample != null) {
                samples.add(sample);
            }
        });
        return samples;
    }

    /** How many assets were done of which is not known what they took, or that were estimated at nothing. */
    static int untold(LivingBacklog backlog, List<Sample> samples) {
        Set<String> done = new HashSet<>();
        TrackRecord.closed(backlog).forEach(closed -> closed.done().forEach(outcome -> done.add(outcome.asset())));
        samples.forEach(sample -> done.remove(sample.asset()));
        return done.size();
    }

    private record Kind(Asset.@Nullable Type type, Asset.@Nullable Strategy strategy) {}

    private static @Nullable Sample of(String asset, Kind kind, List<Outcome> outcomes) {
        Map<String, BigDecimal> actual = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            outcome.actualEffort().forEach((team, effort) -> actual.merge(team, effort, BigDecimal::add));
        }
        Map<String, BigDecimal> estimate = outcomes.get(0).estimate();
        boolean done = outcomes.get(outcomes.size() - 1).isDone();
        return done
                        && outcomes.stream().allMatch(Sample::isTold)
                        && Efforts.total(estimate).signum() > 0
                ? new Sample(
                        asset, kind.type() == null ? Asset.Type.OTHER : kind.type(), kind.strategy(), estimate, actual)
                : null;
    }

    private static boolean isTold(Outcome outcome) {
        return !outcome.actualEffort().isEmpty()
                || (!outcome.isDone()
                        && (outcome.remainingEffort().isEmpty()
                                || Efforts.total(outcome.remainingEffort()).compareTo(Efforts.total(outcome.estimate()))
                                        >= 0));
    }
}
