package org.iterationplanner.benchmark;

import java.util.List;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.benchmark.rival.Service;
import org.jspecify.annotations.Nullable;

/** Bounds that a plan of anybody shows to be wrong. */
final class Contradictions {

    private Contradictions() {}

    /** The results of one instance, those with a wrong bound marked as troubled. */
    static List<Result> marked(List<Result> results) {
        return results.stream()
                .map(result -> {
                    String contradiction = contradiction(result, results);
                    return contradiction == null ? result : result.troubledBy(contradiction);
                })
                .toList();
    }

    private static @Nullable String contradiction(Result bounded, List<Result> results) {
        for (Result other : results) {
            Score better = other.score();
            if (better != null && other.feasible()) {
                for (Rule.Level level : Rule.Level.values()) {
                    Long bound = bounded.bound(level);
                    if (bound != null && bound < better.level(level) && holdsFor(bounded, level, better)) {
                        return "Its bound %s of level %s is beaten by the plan %s of %s."
                                .formatted(bound / 100.0, level.id(), better, other.rival());
                    }
                }
            }
        }
        return null;
    }

    /** Ours hold for every feasible plan, soft bounds of others only for those that are as good on the medium level. */
    private static boolean holdsFor(Result bounded, Rule.Level level, Score other) {
        Score own = bounded.score();
        return level != Rule.Level.SOFT
                || bounded.rival().equals(Service.ID)
                || (own != null && other.medium() >= own.medium());
    }
}
