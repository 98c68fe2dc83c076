package org.iterationplanner.backlog;

import static org.iterationplanner.backlog.Immutable.unless;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The time boxes to plan in: either {@code start}, {@code iterationDays} and a number of iterations, or a list of boxes.
 *
 * @param start first day of the first iteration
 * @param iterationDays length of every iteration in days
 * @param iterations how many, or which
 * @param firstNumber number of the first iteration, 1 unless said
 * @param publish how many iterations are published, the rest is outlook; absent: all
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Calendar(
        @Nullable LocalDate start,
        @Nullable Integer iterationDays,
        @Nullable Iterations iterations,
        @Nullable Integer firstNumber,
        @Nullable Integer publish) {

    public Calendar {
        firstNumber = unless(1, firstNumber);
        if (iterations != null) {
            publish = unless(iterations.count(), publish);
        }
    }

    @Override
    public Integer firstNumber() {
        return firstNumber == null ? 1 : firstNumber;
    }

    /** How many iterations from the first on are published. */
    public int published() {
        return publish != null ? publish : iterations != null ? iterations.count() : 0;
    }
}
