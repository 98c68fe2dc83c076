package org.iterationplanner.learning;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.tracking.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * Remembers, in two attributes of an asset, that its estimate was learned and what it had been before, so that a suggestion that
 * is applied twice does no more than once. As soon as somebody estimates the asset anew the attributes mean nothing.
 */
final class LearnedEstimate {

    /** Total effort that somebody estimated. */
    static final String ORIGINAL = "estimate.original";
    /** Total effort that was put in its place. */
    static final String LEARNED = "estimate.learned";

    private static final int MOST_ATTRIBUTES = 64;

    private LearnedEstimate() {}

    /** What somebody estimated an asset at whose total effort is, or was, {@code total}. */
    static Fraction originalOf(Asset asset, Fraction total) {
        Fraction original = number(asset.attributes().get(ORIGINAL));
        Fraction learned = number(asset.attributes().get(LEARNED));
        return original != null && learned != null && learned.compareTo(total) == 0 && !learned.isZero()
                ? original
                : total;
    }

    /** Whether the present estimate was learned. */
    static boolean isLearned(Asset asset) {
        Fraction learned = number(asset.attributes().get(LEARNED));
        return learned != null
                && number(asset.attributes().get(ORIGINAL)) != null
                && learned.compareTo(Fraction.of(asset.totalEffort())) == 0;
    }

    /** The attributes of an asset whose estimate is learned; null: there is no room for more. */
    static @Nullable Map<String, String> attributes(Asset asset, Fraction original, BigDecimal learned) {
        Map<String, String> attributes = new LinkedHashMap<>(asset.attributes());
        attributes.put(ORIGINAL, original.amount().toPlainString());
        attributes.put(LEARNED, learned.stripTrailingZeros().toPlainString());
        return attributes.size() > MOST_ATTRIBUTES ? null : attributes;
    }

    private static @Nullable Fraction number(@Nullable String text) {
        boolean plain = text != null && text.matches("[0-9]{1,7}([.][0-9]{1,2})?");
        return plain ? Fraction.of(new BigDecimal(text)) : null;
    }
}
