package org.iterationplanner.cycle;

import static org.iterationplanner.backlog.Immutable.list;
import static org.iterationplanner.backlog.Immutable.map;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was really done in an iteration.
 *
 * @param actor who closed it
 * @param assets every committed asset once, then those done beside the commitment
 * @param capacity what every team could really do; a team that was not told has what was planned
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Actuals(
        Instant at, String actor, @Nullable String comment, List<Outcome> assets, Map<String, BigDecimal> capacity) {

    public Actuals {
        assets = list(assets);
        capacity = map(capacity);
    }

    /**
     * What became of one asset.
     *
     * @param committed whether it was part of the commitment
     * @param completedOn absent: not done
     * @param estimate effort by team as committed, or as in the backlog if it was not
     * @param actualEffort what it really took in this iteration, by team, where told
     * @param remainingEffort of one that is not done, by team: what the backlog has for its effort from then on
     * @param released not done, and free to be planned anywhere instead of coming first
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Outcome(
            String asset,
            boolean committed,
            @Nullable LocalDate completedOn,
            Map<String, BigDecimal> estimate,
            Map<String, BigDecimal> actualEffort,
            Map<String, BigDecimal> remainingEffort,
            @Nullable Boolean released) {

        public Outcome {
            estimate = map(estimate);
            actualEffort = map(actualEffort);
            remainingEffort = map(remainingEffort);
        }

        @JsonIgnore
        public boolean isDone() {
            return completedOn != null;
        }
    }
}
