package org.iterationplanner.learning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.tracking.Fraction;
import org.iterationplanner.tracking.Quantiles;
import org.iterationplanner.tracking.Sample;
import org.jspecify.annotations.Nullable;

/**
 * What actuals say of estimates, by type and strategy. Few samples are not believed alone: each group is blended with the wider
 * one, its own word weighing n / (n + 5) with n samples (credibility theory: Bühlmann, "Experience rating and credibility",
 * ASTIN Bulletin 4, 1967; five is a constant of ours). All assets are blended with factor 1 and the range 0.8 to 1.7 that
 * forecasts take where nothing is known, a type with all assets, a type with a strategy with its type. Of a type with
 * fewer than five samples nothing is learned. Immutable.
 */
final class Lessons {

    /** As few samples of a type say nothing. */
    static final int LEAST_SAMPLES = 5;

    private static final Fraction DOUBT = Fraction.of(5);
    private static final Group UNKNOWN = new Group(
            0,
            null,
            Fraction.ZERO,
            Fraction.ONE,
            Fraction.of(new BigDecimal("0.8")),
            Fraction.of(new BigDecimal("1.7")));

    /** What a group says, blended with the wider one. */
    private record Group(
            int samples, @Nullable Fraction observed, Fraction weight, Fraction factor, Fraction p10, Fraction p90) {

        static Group of(List<Case> cases, Group wider) {
            if (cases.isEmpty()) {
                return new Group(0, null, Fraction.ZERO, wider.factor, wider.p10, wider.p90);
            }
            Fraction estimated =
                    Fraction.sum(cases.stream().map(Case::estimated).toList());
            Fraction actual = Fraction.sum(cases.stream().map(Case::actual).toList());
            Fraction observed = actual.over(estimated);
            List<Fraction> ratios = cases.stream()
                    .map(one -> one.actual().over(one.estimated()))
                    .toList();
            Fraction n = Fraction.of(cases.size());
            Fraction weight = n.over(n.plus(DOUBT));
            return new Group(
                    cases.size(),
                    observed,
                    weight,
                    blend(weight, observed, wider.factor),
                    blend(weight, Quantiles.of(ratios, 10), wider.p10),
                    blend(weight, Quantiles.of(ratios, 90), wider.p90));
        }

        private static Fraction blend(Fraction weight, Fraction own, Fraction wider) {
            return weight.times(own).plus(Fraction.ONE.minus(weight).times(wider));
        }
    }

    /** An asset with the estimate that a person made, also if a learned one has been put in its place since. */
    private record Case(Asset.Type type, Asset.@Nullable Strategy strategy, Fraction estimated, Fraction actual) {}

    private final List<Case> cases = new ArrayList<>();
    private final Group all;

    Lessons(LivingBacklog backlog) {
        Map<String, Asset> assets = new HashMap<>();
        backlog.modelInput().assets().forEach(asset -> assets.put(asset.id(), asset));
        for (Sample sample : Sample.of(backlog)) {
            Fraction estimated = sum(sample.estimate());
            Asset asset = assets.get(sample.asset());
            Fraction original = asset == null ? estimated : LearnedEstimate.originalOf(asset, estimated);
            if (!original.isZero()) {
                cases.add(new Case(sample.type(), sample.strategy(), original, sum(sample.actual())));
            }
        }
        all = Group.of(cases, UNKNOWN);
    }

    private static Fraction sum(Map<String, BigDecimal> efforts) {
        return Fraction.of(efforts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /**
     * What is known of one kind of asset; nothing where its type has too few samples.
     *
     * @param strategy null: of the whole type, whatever the strategy
     */
    Optional<Lesson> of(Asset.Type type, Asset.@Nullable Strategy strategy) {
        List<Case> ofType = cases.stream().filter(one -> one.type() == type).toList();
        if (ofType.size() < LEAST_SAMPLES) {
            return Optional.empty();
        }
        Group group = Group.of(ofType, all);
        if (strategy != null) {
            group = Group.of(
                    ofType.stream().filter(one -> one.strategy() == strategy).toList(), group);
        }
        return Optional.of(new Lesson(
                type,
                strategy,
                group.samples(),
                ofType.size(),
                group.observed(),
                group.weight(),
                group.factor(),
                group.p10(),
                group.p90()));
    }
}
