package org.iterationplanner.backlog;

import java.math.BigDecimal;

/**
 * How good a plan is, in hundredths per level: the negated weighted sums of its rules, so never above 0 and the larger the
 * better. Levels are compared in order.
 */
public record Score(long hard, long medium, long soft) implements Comparable<Score> {

    public long level(Rule.Level level) {
        return switch (level) {
            case HARD -> hard;
            case MEDIUM -> medium;
            case SOFT -> soft;
        };
    }

    public boolean isFeasible() {
        return hard == 0;
    }

    @Override
    public int compareTo(Score other) {
        if (hard != other.hard) {
            return Long.compare(hard, other.hard);
        }
        return medium != other.medium ? Long.compare(medium, other.medium) : Long.compare(soft, other.soft);
    }

    /** As the API writes it: {@code 0hard/-12.5medium/-41234.5soft}, in units. */
    @Override
    public String toString() {
        return units(hard) + "hard/" + units(medium) + "medium/" + units(soft) + "soft";
    }

    private static String units(long hundredths) {
        BigDecimal decimal = Hundredths.toDecimal(hundredths);
        return decimal.toPlainString();
    }
}
