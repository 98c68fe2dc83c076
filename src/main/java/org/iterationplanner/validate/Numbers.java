package org.iterationplanner.validate;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Checks of numbers and dates. Absent ones are fine; each check says whether what is there can be computed with. */
final class Numbers {

    private final Issues issues;

    Numbers(Issues issues) {
        this.issues = issues;
    }

    /** A whole number from {@code least} to {@code most}. */
    boolean whole(Place place, @Nullable Integer number, int least, int most) {
        return inRange(place, number, least, most);
    }

    <T extends Comparable<? super T>> boolean inRange(Place place, @Nullable T value, T least, T most) {
        if (value == null || (value.compareTo(least) >= 0 && value.compareTo(most) <= 0)) {
            return true;
        }
        outOfRange(place, value, "from " + least + " to " + most);
        return false;
    }

    /** Effort, capacity, value or strength: 0 to 1,000,000 with at most two decimals. */
    boolean amount(Place place, @Nullable BigDecimal number) {
        return decimal(place, number, BigDecimal.ZERO, Bounds.AMOUNT, Bounds.AMOUNT_DECIMALS);
    }

    /** A share or factor from 0, with as many decimals as a double has. */
    boolean share(Place place, @Nullable BigDecimal number, BigDecimal most) {
        return decimal(place, number, BigDecimal.ZERO, most, Bounds.SHARE_DECIMALS);
    }

    private boolean decimal(
            Place place, @Nullable BigDecimal number, BigDecimal least, BigDecimal most, int mostDecimals) {
        if (number == null) {
            return true;
        }
        // Comparing looks at signs and exponents first, so it is cheap for any number; arithmetic would not be.
        if (!inRange(place, number, least, most)) {
            return false;
        }
        boolean absurd = Math.abs((long) number.scale()) > Bounds.SCALE;
        if (absurd || number.stripTrailingZeros().scale() > mostDecimals) {
            issues.add(
                    IssueCode.TOO_MANY_DECIMALS,
                    place,
                    number,
                    place.label() + " is " + Shown.brief(number) + ", at most " + mostDecimals
                            + " decimals are computed with. Maybe round it.");
            return false;
        }
        return true;
    }

    /** A date from 1900 to 9999. */
    boolean date(Place place, @Nullable LocalDate date) {
        return inRange(place, date, Bounds.FIRST_DAY, Bounds.LAST_DAY);
    }

    /** Whether a range does not end before it begins. */
    <T extends Comparable<? super T>> boolean ordered(Place end, T from, T to) {
        boolean ordered = from.compareTo(to) <= 0;
        if (!ordered) {
            issues.add(
                    IssueCode.ORDER_REVERSED,
                    end,
                    to,
                    end.label() + " is " + Shown.brief(to) + ", before the beginning " + Shown.brief(from)
                            + ". Maybe the two are swapped.");
        }
        return ordered;
    }

    private void outOfRange(Place place, Object value, String range) {
        issues.add(
                IssueCode.OUT_OF_RANGE,
                place,
                value,
                place.label() + " is " + Shown.brief(value) + ", it must be " + range
                        + ". Maybe it is mistyped, or in another unit.");
    }
}
