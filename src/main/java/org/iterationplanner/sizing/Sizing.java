package org.iterationplanner.sizing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Asset.Environment;
import org.iterationplanner.backlog.Asset.Strategy;
import org.iterationplanner.backlog.Complexity;
import org.jspecify.annotations.Nullable;

/** Sizes by {@link SizingRules}, and says how. Immutable. */
public final class Sizing {

    /**
     * What is known of an asset.
     *
     * @param system the name of its operating system
     * @param gigabytes of storage
     */
    public record Facts(
            Asset.Type type,
            @Nullable Environment environment,
            @Nullable Strategy strategy,
            @Nullable String system,
            @Nullable BigDecimal gigabytes) {}

    /**
     * What an asset is estimated at.
     *
     * @param points a multiple of a half
     * @param because the sum, for people
     */
    public record Size(BigDecimal points, Complexity complexity, String because) {}

    private static final BigDecimal TERABYTE = BigDecimal.valueOf(1_024);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal MEDIUM_FROM = BigDecimal.valueOf(3);
    private static final BigDecimal HIGH_FROM = BigDecimal.valueOf(6);

    private final SizingRules rules;

    public Sizing(SizingRules rules) {
        this.rules = rules;
    }

    public SizingRules rules() {
        return rules;
    }

    /** The estimate of an asset. */
    public Size of(Facts facts) {
        List<String> parts = new ArrayList<>();
        BigDecimal sum = rules.typePoints().getOrDefault(facts.type(), BigDecimal.ZERO);
        parts.add(facts.type() + " " + sum.toPlainString());
        if (facts.environment() != null) {
            sum = sum.add(add(
                    parts,
                    facts.environment().toString(),
                    rules.environmentPoints().getOrDefault(facts.environment(), BigDecimal.ZERO)));
        }
        if (facts.type() == Asset.Type.VM || facts.system() != null) {
            sum = sum.add(ofSystem(parts, facts.system()));
        }
        if (facts.gigabytes() != null) {
            BigDecimal terabytes =
                    facts.gigabytes().divide(TERABYTE, 0, RoundingMode.CEILING).subtract(BigDecimal.ONE);
            BigDecimal more = terabytes.max(BigDecimal.ZERO).multiply(rules.terabytePoints());
            String shown = facts.gigabytes().setScale(0, RoundingMode.HALF_UP).toPlainString();
            sum = sum.add(add(parts, shown + " GB of storage", more));
        }
        String because = String.join(" + ", parts);
        if (facts.strategy() != null) {
            BigDecimal factor = rules.strategyFactor().getOrDefault(facts.strategy(), BigDecimal.ONE);
            if (factor.compareTo(BigDecimal.ONE) != 0) {
                sum = sum.multiply(factor);
                because = "(" + because + ") x " + factor.toPlainString() + " for " + facts.strategy();
            }
        }
        BigDecimal points =
                sum.divide(HALF, 0, RoundingMode.CEILING).multiply(HALF).stripTrailingZeros();
        points = points.scale() < 0 ? points.setScale(0) : points;
        return new Size(points, complexity(points), because + " = " + points.toPlainString() + " points");
    }

    private BigDecimal ofSystem(List<String> parts, @Nullable String system) {
        LocalDate until = system == null ? null : OperatingSystems.supportedUntil(system);
        LocalDate asOf = rules.asOf();
        if (until == null) {
            return add(parts, "operating system unknown", rules.unknownSystemPoints());
        }
        boolean old = asOf != null && until.isBefore(asOf);
        return old ? add(parts, "unsupported since " + until, rules.oldSystemPoints()) : BigDecimal.ZERO;
    }

    private static BigDecimal add(List<String> parts, String what, BigDecimal points) {
        if (points.signum() != 0) {
            parts.add(what + " " + points.toPlainString());
        }
        return points;
    }

    private static Complexity complexity(BigDecimal points) {
        if (points.compareTo(MEDIUM_FROM) < 0) {
            return Complexity.LOW;
        }
        return points.compareTo(HIGH_FROM) < 0 ? Complexity.MEDIUM : Complexity.HIGH;
    }
}
