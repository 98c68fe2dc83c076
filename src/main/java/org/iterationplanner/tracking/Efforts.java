package org.iterationplanner.tracking;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sums of efforts, exact, and shares of one in another. */
final class Efforts {

    /** So many of the last iterations count in a mean, as in a team's {@code velocityHistory}. */
    static final int RECENT = 5;

    private Efforts() {}

    static BigDecimal total(Map<String, BigDecimal> byTeam) {
        return sum(byTeam.values(), effort -> effort);
    }

    static <T> BigDecimal sum(Collection<T> items, Function<T, BigDecimal> effort) {
        return items.stream().map(effort).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Four decimals; absent where the whole is 0. */
    static @Nullable BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? null
                : Fraction.of(part).over(Fraction.of(whole)).ratio();
    }

    static @Nullable BigDecimal share(int part, int whole) {
        return share(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** The last few, at most {@value #RECENT}. */
    static <T> List<T> recent(List<T> all) {
        return all.subList(Math.max(0, all.size() - RECENT), all.size());
    }

    /** The mean of the last few, two decimals; absent of none. */
    static @Nullable BigDecimal recentMean(List<Fraction> all) {
        List<Fraction> recent = recent(all);
        return recent.isEmpty()
                ? null
                : Fraction.sum(recent).over(Fraction.of(recent.size())).amount();
    }

    /** The number without zeros at its end. */
    static BigDecimal plain(BigDecimal number) {
        return Fraction.of(number).amount();
    }
}
