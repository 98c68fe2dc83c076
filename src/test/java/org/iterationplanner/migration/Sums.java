package org.iterationplanner.migration;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Arithmetic of the recount: sixty digits, rounded once. */
final class Sums {
    static final MathContext EXACT = new MathContext(60);

    private Sums() {}

    static <T> BigDecimal sum(Collection<T> items, Function<T, BigDecimal> amount) {
        return items.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal rounded(BigDecimal number, int decimals) {
        return number.setScale(decimals, RoundingMode.HALF_UP);
    }

    static @Nullable BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : rounded(part.divide(whole, EXACT), 4);
    }

    /** Of the last five. */
    static @Nullable BigDecimal mean(List<BigDecimal> all) {
        List<BigDecimal> last = all.subList(Math.max(0, all.size() - 5), all.size());
        return last.isEmpty() ? null : rounded(sum(last, one -> one).divide(BigDecimal.valueOf(last.size()), EXACT), 2);
    }

    /** Linear between the sorted samples. */
    static BigDecimal quantile(List<BigDecimal> samples, String p) {
        List<BigDecimal> sorted = samples.stream().sorted().toList();
        BigDecimal position = new BigDecimal(p).multiply(BigDecimal.valueOf(sorted.size() - 1L));
        int below = position.intValue();
        BigDecimal low = sorted.get(below);
        BigDecimal high = sorted.get(Math.min(below + 1, sorted.size() - 1));
        return low.add(high.subtract(low).multiply(position.subtract(BigDecimal.valueOf(below))));
    }
}
