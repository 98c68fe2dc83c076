package org.iterationplanner.life;

import static org.iterationplanner.backlog.Immutable.list;
import static org.iterationplanner.backlog.Immutable.map;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an iteration when it is closed.
 *
 * @param assets what became of the committed assets, and others that were done beside them
 * @param others what became of the committed assets that are not listed; absent: all of them have to be
 * @param capacity what teams could really do, where that is not what was planned
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CloseRequest(
        List<Told> assets,
        @Nullable Others others,
        Map<String, BigDecimal> capacity,
        @Nullable String comment) {

    public CloseRequest {
        assets = list(assets);
        capacity = map(capacity);
    }

    /** What became of all assets that are not listed. */
    public enum Others {
        DONE,
        NOT_DONE
    }

    /**
     * What became of one asset.
     *
     * @param done whether it is migrated
     * @param completedOn of a done one: the last day of the iteration unless said
     * @param actualEffort what it took in this iteration, by team
     * @param remainingEffort of one that is not done, by team; absent: as estimated
     * @param released of one that is not done: it may be planned anywhere instead of coming first
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Told(
            String asset,
            @Nullable Boolean done,
            @Nullable LocalDate completedOn,
            Map<String, BigDecimal> actualEffort,
            Map<String, BigDecimal> remainingEffort,
            @Nullable Boolean released) {

        public Told {
            actualEffort = map(actualEffort);
            remainingEffort = map(remainingEffort);
        }

        boolean isDone() {
            return Boolean.TRUE.equals(done);
        }

        boolean isReleased() {
            return Boolean.TRUE.equals(released);
        }
    }
}
