package org.iterationplanner.benchmark.rival;

import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Score;
import org.jspecify.annotations.Nullable;

/**
 * What came of one rival's attempt, as it says itself.
 *
 * @param plan null: it found none
 * @param bounds by level, in hundredths: no plan scores better; absent where it proved nothing
 * @param ending why it ended
 * @param proved whether it says that no plan is better
 * @param evaluations plans it looked at, 0 where it does not count
 * @param improvements its plans, each better than the one before
 */
public record Attempt(
        @Nullable Plan plan,
        Map<Rule.Level, Long> bounds,
        String ending,
        boolean proved,
        long evaluations,
        List<Improvement> improvements) {

    /**
     * A better plan.
     *
     * @param seconds since the beginning, of the clock on the wall
     */
    public record Improvement(double seconds, Score score) {}

    public Attempt {
        bounds = Map.copyOf(bounds);
        improvements = List.copyOf(improvements);
    }

    /** A plan made in one go, of which nothing is proved. */
    static Attempt once(Plan plan) {
        return new Attempt(plan, Map.of(), "DONE", false, 0, List.of());
    }
}
