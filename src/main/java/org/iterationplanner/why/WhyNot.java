package org.iterationplanner.why;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.iterationplanner.conflict.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * Why an asset is not in an iteration.
 *
 * @param movesWith the other assets of its move group: they would be there too
 * @param team that would take its flexible effort, if that was asked for
 * @param conflict what stands against it if it is BLOCKED
 * @param score of the plan found with it there
 * @param rules those whose amount that plan changes; without such a plan what moving it alone would change
 * @param displaced the other assets that are elsewhere in that plan
 * @param sentence the answer in English
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WhyNot(
        String asset,
        @Nullable String name,
        List<String> movesWith,
        Integer iteration,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable String team,
        Outcome outcome,
        @Nullable Conflict conflict,
        @Nullable String score,
        List<Why.RuleChange> rules,
        List<Displaced> displaced,
        String sentence) {

    public WhyNot {
        movesWith = List.copyOf(movesWith);
        rules = List.copyOf(rules);
        displaced = List.copyOf(displaced);
    }

    /** What is known of the asset being there. */
    public enum Outcome {
        /** It is done. */
        DONE,
        /** It is there. */
        HERE,
        /** It could be there with all else where it is, and the plan would score no worse. */
        FREE,
        /** There is a plan with it there that breaks no hard rule more than this one. */
        COSTS,
        /** It is proved that there is none. */
        BLOCKED,
        /** No such plan was found in the time given, and none proved impossible. */
        UNKNOWN
    }

    /**
     * An asset that would be elsewhere.
     *
     * @param from its iteration now; absent: not planned
     * @param to its iteration then; absent: not planned
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Displaced(
            String asset,
            @Nullable String name,
            @Nullable Integer from,
            @Nullable Integer to) {}
}
