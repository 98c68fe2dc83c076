package org.iterationplanner.repair;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.iterationplanner.json.AnyJson;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a request after which there is a plan as it should be: one was found, and judged by the checker.
 *
 * @param steps what to change, all of it
 * @param changes the same, ready to be posted to from-patch
 * @param maxMoves to be posted as {@code config.model.maxMoves}, if the budget of moves is part of it
 * @param score of the best plan found
 * @param late whether that plan is late somewhere
 * @param sentence the same in English
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Repair(
        List<Step> steps, AnyJson changes, @Nullable Integer maxMoves, String score, boolean late, String sentence) {

    public Repair {
        steps = List.copyOf(steps);
    }
}
