package org.iterationplanner.price;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import org.iterationplanner.backlog.Hundredths;

/**
 * By how much one plan is better than another.
 *
 * @param hard hard rules broken less, in hundredths
 * @param lateness effort-days late less, in hundredths
 * @param valueDays cost of delay less
 * @param iterations iterations used less
 */
record Worth(long hard, long lateness, BigDecimal valueDays, int iterations) implements Comparable<Worth> {

    static final Worth NOTHING = new Worth(0, 0, BigDecimal.ZERO, 0);

    private static final Comparator<Worth> ORDER = Comparator.comparingLong(Worth::hard)
            .thenComparingLong(Worth::lateness)
            .thenComparing(Worth::valueDays)
            .thenComparingInt(Worth::iterations);

    /**
     * Of one plan over another; nothing, if it scores no better, or if all that is better is what no price is asked for, such
     * as room that is left for surprises.
     */
    static Worth of(Outcome better, Outcome than) {
        if (better.score().compareTo(than.score()) <= 0) {
            return NOTHING;
        }
        Worth worth = new Worth(
                better.score().hard() - than.score().hard(),
                better.score().medium() - than.score().medium(),
                than.valueDays().subtract(better.valueDays()),
                than.iterations() - better.iterations());
        return worth.isAnything() ? worth : NOTHING;
    }

    /** On a level above, losses further down do not count. */
    private boolean isAnything() {
        return hard > 0 || lateness > 0 || (hard == 0 && lateness == 0 && (valueDays.signum() > 0 || iterations > 0));
    }

    /** The part of each of so many. */
    Worth each(int many) {
        return new Worth(
                hard / many,
                lateness / many,
                valueDays.divide(BigDecimal.valueOf(many), MathContext.DECIMAL32),
                iterations / many);
    }

    boolean isNothing() {
        return !isAnything();
    }

    /** Effort-days late less. */
    BigDecimal latenessInDays() {
        return Hundredths.toDecimal(lateness);
    }

    @Override
    public int compareTo(Worth other) {
        return ORDER.compare(this, other);
    }
}
