package org.iterationplanner.backlog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a plan can at most be from the best there is. */
public record Certificate(List<Level> levels) {

    /** The proof of a level without a bound. */
    public static final String NO_PROOF = "none";

    /**
     * One level of the score, in units.
     *
     * @param bound no plan of the request scores better
     * @param gap bound − score, at least 0
     * @param gapRatio gap / |score|, absent when the score is 0
     * @param proof how the bound was found, or "none"
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Level(
            Rule.Level level,
            BigDecimal score,
            @Nullable BigDecimal bound,
            @Nullable BigDecimal gap,
            @Nullable BigDecimal gapRatio,
            String proof) {}

    public Certificate {
        levels = List.copyOf(levels);
    }

    /** Whether no plan is better: every level meets its bound. */
    public boolean provesOptimal() {
        return levels.stream().allMatch(Certificate::isMet);
    }

    private static boolean isMet(Level level) {
        return level.gap() != null && level.gap().signum() == 0;
    }
}
