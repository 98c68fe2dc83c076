package org.iterationplanner.validate;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;

/** How large anything may be: the ranges of the API, and the sizes up to which a plan can be made and answered. */
final class Bounds {

    static final int ID_LENGTH = 200;
    static final int TEXT_LENGTH = 10_000;
    static final int ATTRIBUTES = 64;
    static final int TAGS = 64;

    static final int ITERATIONS = 1_000;
    static final int ITERATION_DAYS = 366;
    static final int FIRST_NUMBER = 1_000_000;
    static final int LAST_NUMBER = FIRST_NUMBER + ITERATIONS - 1;
    static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    static final BigDecimal AMOUNT = BigDecimal.valueOf(1_000_000);
    static final int AMOUNT_DECIMALS = 2;
    static final BigDecimal BUFFER = new BigDecimal("0.9");
    static final BigDecimal FACTOR = BigDecimal.valueOf(100);
    /** Enough for every double; more would only cost time. */
    static final int SHARE_DECIMALS = 20;
    /** Beyond this power of ten even a zero is expensive to compute with. */
    static final int SCALE = 1_000;

    static final int LAG = 1_000;
    static final int DISTANCE = 1_000;
    static final int DECOMMISSION_DAYS = 3_650;
    static final int PRIORITY = 100;
    static final int LIMIT = 1_000_000;
    static final int WEIGHT = 1_000_000;

    static final Duration SHORTEST = Duration.ofMillis(1);
    static final Duration LONGEST = Duration.ofHours(24);
    static final long STEPS = 1_000_000_000L;
    static final int THREADS = 64;

    static final int ASSETS = 100_000;
    static final int TEAMS = 10_000;
    static final int DATACENTERS = 10_000;
    static final int WORKLOADS = 100_000;
    static final int RELEASES = 100_000;
    static final int FREEZES = 100_000;
    static final int DEPENDENCIES = 1_000_000;
    static final int BASELINE = 1_000_000;
    /** Entries of a list or map inside a record. */
    static final int ENTRIES = 10_000;
    /** Teams that one flexible effort can go to. */
    static final int CHOICES = 100;
    /** And all together: each is looked at for every iteration. */
    static final int ALL_CHOICES = 500_000;

    /** An answer lists the load of every team in every iteration. */
    static final long CELLS = 250_000;

    private Bounds() {}
}
