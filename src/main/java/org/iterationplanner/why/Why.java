package org.iterationplanner.why;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.iterationplanner.backlog.ModelOutput.NotPlanned.Reason;
import org.iterationplanner.backlog.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Why an asset is where a plan has it.
 *
 * @param movesWith the other assets of its move group: they are where it is
 * @param iteration where it is; absent when it is done or not planned
 * @param team that takes its flexible effort
 * @param notPlanned why it has no iteration
 * @param mustBePlanned whether no plan that keeps all hard rules leaves it out
 * @param earliest no plan that keeps all hard rules has it in an earlier iteration
 * @param latest none has it in a later one
 * @param latestWithoutHarm the last iteration in which, all else staying where it is, no rule is broken more and nothing dated or
 *     valued comes later
 * @param instead every iteration before the one it is in, or every one if it is not planned: what speaks against it
 * @param sentences the answer in English
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Why(
        String asset,
        @Nullable String name,
        State state,
        List<String> movesWith,
        @Nullable Integer iteration,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable String team,
        @Nullable Reason notPlanned,
        @Nullable LocalDate completedOn,
        @Nullable Boolean mustBePlanned,
        @Nullable Edge earliest,
        @Nullable Edge latest,
        @Nullable Integer latestWithoutHarm,
        List<Elsewhere> instead,
        List<String> sentences) {

    public Why {
        movesWith = List.copyOf(movesWith);
        instead = List.copyOf(instead);
        sentences = List.copyOf(sentences);
    }

    /** Where an asset stands. */
    public enum State {
        PLANNED,
        NOT_PLANNED,
        DONE
    }

    /**
     * The first or the last iteration an asset can be in.
     *
     * @param iteration absent if there is none
     * @param because the proof, each step after those that it builds on; none if the calendar alone says so
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Edge(
            @Nullable Integer iteration,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            List<ProofStep> because) {

        public Edge {
            because = List.copyOf(because);
        }
    }

    /** What speaks against another iteration. */
    public enum Standing {
        /** No plan that keeps all hard rules has the asset there. */
        IMPOSSIBLE,
        /** With everything else where it is, hard rules would be broken more than they are. */
        BLOCKED,
        /** It could be there, and the plan would score worse. */
        COSTS,
        /** It could be there, and the plan would score no worse. */
        FREE
    }

    /**
     * What would become of the plan if only this move group went to that iteration.
     *
     * @param team that would take the flexible effort
     * @param score of the plan then
     * @param rules those whose amount would change
     * @param filledBy what fills teams that would have too much
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Elsewhere(
            Integer iteration,
            LocalDate start,
            LocalDate end,
            @Nullable String team,
            Standing standing,
            String score,
            List<RuleChange> rules,
            List<Filled> filledBy,
            String sentence) {

        public Elsewhere {
            rules = List.copyOf(rules);
            filledBy = List.copyOf(filledBy);
        }
    }

    /**
     * A rule that would cost more or less.
     *
     * @param more amount then less amount now, in the rule's unit, not weighted
     * @param because of a hard rule that would be broken more, where and by what
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record RuleChange(
            Rule rule,
            Rule.Level level,
            int weight,
            BigDecimal now,
            BigDecimal then,
            BigDecimal more,
            List<String> because) {

        public RuleChange {
            because = List.copyOf(because);
        }
    }

    /**
     * A team that would have too much to do.
     *
     * @param load what it would have to do
     * @param assets what else it has to do there, the largest first
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Filled(String team, BigDecimal load, BigDecimal capacity, List<Occupant> assets) {

        public Filled {
            assets = List.copyOf(assets);
        }
    }

    /** An asset and what it asks of a team. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Occupant(String asset, @Nullable String name, BigDecimal effort) {}
}
