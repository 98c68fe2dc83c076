package org.iterationplanner.price;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.iterationplanner.backlog.Issue;
import org.jspecify.annotations.Nullable;

/**
 * How prices are to be found.
 *
 * @param spentLimit time for all of them, 60 s unless said
 * @param seeds how many searches with other random numbers must agree on a price, 3 unless said
 * @param unit how much more capacity is priced, in the backlog's effort unit, 1 unless said
 * @param stepCountLimit steps of each search; makes prices reproducible, as far as the time suffices for all
 */
public record PricesRequest(
        @Nullable Duration spentLimit,
        @Nullable Integer seeds,
        @Nullable BigDecimal unit,
        @Nullable Long stepCountLimit) {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int SEEDS = 3;
    private static final int MOST_SEEDS = 10;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000);
    private static final int DECIMALS = 2;

    /** Says what is meant, so that equal questions are equal. */
    public PricesRequest {
        spentLimit = spentLimit == null ? MINUTE : spentLimit;
        seeds = seeds == null ? Integer.valueOf(SEEDS) : seeds;
        unit = unit == null ? BigDecimal.ONE : unit.stripTrailingZeros();
    }

    @Override
    public Duration spentLimit() {
        return spentLimit == null ? MINUTE : spentLimit;
    }

    @Override
    public Integer seeds() {
        return seeds == null ? Integer.valueOf(SEEDS) : seeds;
    }

    @Override
    public BigDecimal unit() {
        return unit == null ? BigDecimal.ONE : unit;
    }

    /** Everything that is wrong with it. */
    public List<Issue> issues() {
        List<Issue> issues = new ArrayList<>();
        if (spentLimit().isNegative() || spentLimit().isZero() || spentLimit().compareTo(LONGEST) > 0) {
            add(issues, "/spentLimit", spentLimit(), "A time above 0 and at most " + LONGEST + " is needed");
        }
        if (seeds() < 1 || seeds() > MOST_SEEDS) {
            add(issues, "/seeds", seeds(), "Between 1 and " + MOST_SEEDS + " searches are compared");
        }
        if (unit().signum() <= 0 || unit().compareTo(LARGEST) > 0 || unit().scale() > DECIMALS) {
            add(issues, "/unit", unit(), "A unit is above 0, at most 1000000, and has at most two decimals");
        }
        if (stepCountLimit != null && stepCountLimit <= 0) {
            add(issues, "/stepCountLimit", stepCountLimit, "Each search needs at least one step");
        }
        return issues;
    }

    private static void add(List<Issue> issues, String pointer, Object value, String message) {
        issues.add(new Issue(
                "OUT_OF_RANGE",
                Issue.Severity.ERROR,
                pointer,
                message + ", found " + value + ". Maybe leave it out.",
                String.valueOf(value)));
    }
}
