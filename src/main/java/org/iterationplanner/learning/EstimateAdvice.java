package org.iterationplanner.learning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Asset.EstimateRange;
import org.iterationplanner.cycle.Commitment;
import org.iterationplanner.cycle.IterationState;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.explain.Names;
import org.iterationplanner.learning.Suggestions.AssetChange;
import org.iterationplanner.learning.Suggestions.EstimateSuggestion;
import org.iterationplanner.learning.Suggestions.SuggestedChanges;
import org.iterationplanner.tracking.Fraction;
import org.jspecify.annotations.Nullable;

/** Suggests estimates and ranges for what is still to do. */
final class EstimateAdvice {

    private static final int DECIMALS = 2;
    private static final Fraction SMALLEST = Fraction.of(new BigDecimal("0.01"));
    private static final Fraction LARGEST = Fraction.of(1_000_000);
    /** Of a range; what the validation of a backlog allows. */
    private static final Fraction LARGEST_FACTOR = Fraction.of(100);
    /** What is off by less is well estimated. */
    private static final Fraction TOLERANCE = Fraction.of(new BigDecimal("0.05"));

    private record Kind(Asset.Type type, Asset.@Nullable Strategy strategy) {}

    private EstimateAdvice() {}

    static List<EstimateSuggestion> of(LivingBacklog backlog, Lessons lessons) {
        Set<String> fixed = fixed(backlog);
        Map<Kind, List<Asset>> kinds = new LinkedHashMap<>();
        for (Asset asset : backlog.modelInput().assets()) {
            if (!asset.isDone() && asset.isEstimated() && !fixed.contains(asset.id())) {
                kinds.computeIfAbsent(new Kind(asset.type(), asset.strategy()), unused -> new ArrayList<>())
                        .add(asset);
            }
        }
        List<EstimateSuggestion> suggestions = new ArrayList<>();
        kinds.forEach((kind, assets) -> lessons.of(kind.type(), kind.strategy())
                .flatMap(lesson -> suggestion(lesson, assets))
                .ifPresent(suggestions::add));
        return suggestions;
    }

    /** Assets in iterations that are committed, approved or being worked at. */
    private static Set<String> fixed(LivingBacklog backlog) {
        Set<String> fixed = new HashSet<>();
        backlog.iterations().stream()
                .filter(iteration -> iteration.state().isFixed() && iteration.state() != IterationState.CLOSED)
                .forEach(iteration -> {
                    Commitment commitment = iteration.commitment();
                    if (commitment != null) {
                        commitment.assets().forEach(asset -> fixed.add(asset.asset()));
                    }
                });
        return fixed;
    }

    private static Optional<EstimateSuggestion> suggestion(Lesson lesson, List<Asset> assets) {
        Fraction factor = Fraction.of(lesson.factor().rounded(DECIMALS));
        Fraction off = factor.compareTo(Fraction.ONE) < 0 ? Fraction.ONE.minus(factor) : factor.minus(Fraction.ONE);
        if (off.compareTo(TOLERANCE) < 0) {
            factor = Fraction.ONE;
        }
        EstimateRange range = new EstimateRange(bound(lesson.p10(), factor), bound(lesson.p90(), factor));
        List<AssetChange> changes = new ArrayList<>();
        for (Asset asset : assets) {
            AssetChange change = change(asset, factor, range);
            if (change != null) {
                changes.add(change);
            }
        }
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new EstimateSuggestion(
                        lesson.type(),
                        lesson.strategy(),
                        lesson.samples(),
                        lesson.samplesOfType(),
                        lesson.observed() == null ? null : lesson.observed().ratio(),
                        lesson.weight().ratio(),
                        factor.rounded(DECIMALS),
                        range.p10(),
                        range.p90(),
                        changes.size(),
                        sentence(lesson, factor, range, changes.size()),
                        new SuggestedChanges(changes, List.of())));
    }

    private static BigDecimal bound(Fraction ofOriginal, Fraction factor) {
        return within(ofOriginal.over(factor), LARGEST_FACTOR).rounded(DECIMALS);
    }

    private static Fraction within(Fraction number, Fraction most) {
        Fraction atLeast = number.compareTo(SMALLEST) < 0 ? SMALLEST : number;
        return atLeast.compareTo(most) > 0 ? most : atLeast;
    }

    /** Null: there is nothing to change, or no room for its attributes. A range that somebody gave is kept. */
    private static @Nullable AssetChange change(Asset asset, Fraction factor, EstimateRange range) {
        Fraction total = Fraction.of(asset.totalEffort());
        if (total.isZero()) {
            return null;
        }
        boolean learned = LearnedEstimate.isLearned(asset);
        Fraction original = LearnedEstimate.originalOf(asset, total);
        Fraction stretch = original.times(factor).over(total);
        Map<String, BigDecimal> effort = new LinkedHashMap<>();
        asset.effort().forEach((team, points) -> effort.put(team, scaled(points, stretch)));
        Asset.FlexibleEffort flexible = asset.flexibleEffort() == null
                ? null
                : new Asset.FlexibleEffort(
                        scaled(asset.flexibleEffort().points(), stretch),
                        asset.flexibleEffort().teams());
        boolean newRange = asset.estimateRange() == null || (learned && !isSame(asset.estimateRange(), range));
        BigDecimal suggested = effort.values().stream()
                .reduce(flexible == null ? BigDecimal.ZERO : flexible.points(), BigDecimal::add);
        boolean newEffort = suggested.compareTo(asset.totalEffort()) != 0;
        Map<String, String> attributes = LearnedEstimate.attributes(asset, original, suggested);
        return attributes == null || (!newRange && !newEffort)
                ? null
                : new AssetChange(
                        asset.id(),
                        newEffort ? effort : Map.of(),
                        newEffort ? flexible : null,
                        newRange ? range : null,
                        attributes);
    }

    private static BigDecimal scaled(BigDecimal points, Fraction stretch) {
        return points.signum() == 0
                ? points
                : within(Fraction.of(points).times(stretch), LARGEST).rounded(DECIMALS);
    }

    private static boolean isSame(EstimateRange one, EstimateRange other) {
        return one.p10().compareTo(other.p10()) == 0 && one.p90().compareTo(other.p90()) == 0;
    }

    private static String sentence(Lesson lesson, Fraction factor, EstimateRange range, int assets) {
        Asset.Strategy strategy = lesson.strategy();
        String kind = lesson.type() + (strategy == null ? "" : " " + strategy);
        Fraction observed = lesson.observed();
        String took = observed == null
                ? "No asset of kind %s tells what it took, but %s of its type do"
                        .formatted(kind, Names.count(lesson.samplesOfType(), "asset", "assets"))
                : "%s of kind %s took %s times their estimate (%s of the type)"
                        .formatted(
                                Names.count(lesson.samples(), "asset", "assets"),
                                kind,
                                Names.number(observed.amount()),
                                Names.count(lesson.samplesOfType(), "sample", "samples"));
        String advice = factor.compareTo(Fraction.ONE) == 0
                ? "the estimates are good"
                : "multiply the estimates by " + Names.number(factor.amount());
        return "%s: %s, with a range of %s to %s of the estimate; that concerns %s."
                .formatted(
                        took,
                        advice,
                        Names.number(range.p10()),
                        Names.number(range.p90()),
                        Names.count(assets, "asset", "assets"));
    }
}
