package org.iterationplanner.bound;

import java.math.BigDecimal;
import java.util.Arrays;
import org.iterationplanner.backlog.Certificate;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Score;

/** The bounds that need no proof but a look at the rules: no amount is ever negative, so no level is ever above 0. */
public final class TrivialBounds {
    private static final String PROOF = "amounts are never negative";

    private TrivialBounds() {}

    /**
     * What is certain of a plan with this score. The soft level of a real plan is never near 0, so that a bound of 0 would
     * say nothing there: it is left out unless it is met.
     */
    public static Certificate of(Score score) {
        return new Certificate(Arrays.stream(Rule.Level.values())
                .map(level -> level(level, score.level(level)))
                .toList());
    }

    private static Certificate.Level level(Rule.Level level, long hundredths) {
        BigDecimal score = Hundredths.toDecimal(hundredths);
        if (level == Rule.Level.SOFT && hundredths != 0) {
            return new Certificate.Level(level, score, null, null, null, Certificate.NO_PROOF);
        }
        // against a bound of 0 the gap is the whole score
        BigDecimal gapRatio = hundredths == 0 ? null : BigDecimal.ONE;
        return new Certificate.Level(level, score, BigDecimal.ZERO, score.negate(), gapRatio, PROOF);
    }
}
