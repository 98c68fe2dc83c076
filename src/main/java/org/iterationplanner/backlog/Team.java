package org.iterationplanner.backlog;

import static org.iterationplanner.backlog.Immutable.list;
import static org.iterationplanner.backlog.Immutable.map;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * People with capacity per iteration, in the backlog's effort unit.
 *
 * @param capacity what the team can do in one iteration
 * @param capacityByIteration by iteration number: overrides {@code capacity} and the ramp
 * @param velocityHistory what was completed in past iterations, oldest first
 * @param rampUp share of the capacity in iterations 1, 2, ..; 1 beyond its end
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Team(
        String id,
        @Nullable String name,
        @Nullable BigDecimal capacity,
        Map<Integer, BigDecimal> capacityByIteration,
        List<BigDecimal> velocityHistory,
        List<BigDecimal> rampUp,
        Map<String, String> refs,
        List<String> labels,
        Map<String, String> attributes,
        List<String> derived) {

    private static final int VELOCITIES_THAT_COUNT = 5;

    public Team {
        capacityByIteration = map(capacityByIteration);
        velocityHistory = list(velocityHistory);
        rampUp = list(rampUp);
        refs = map(refs);
        labels = list(labels);
        attributes = map(attributes);
        derived = list(derived);
    }

    /** Whether anything says how much this team can do. */
    public boolean givesCapacity() {
        return capacity != null || !velocityHistory.isEmpty() || !capacityByIteration.isEmpty();
    }

    /**
     * What the team can do in an iteration: base × ramp × (1 − buffer), exact, rounded down to 1/100 once at the end.
     *
     * @param number the iteration's number; may lie beyond the horizon
     * @param buffer share held back
     */
    public BigDecimal capacity(int number, BigDecimal buffer) {
        BigDecimal share = BigDecimal.ONE.subtract(buffer);
        BigDecimal override = capacityByIteration.get(number);
        if (override != null) {
            return override.multiply(share).setScale(2, RoundingMode.FLOOR);
        }
        BigDecimal ramp = number >= 1 && number <= rampUp.size() ? rampUp.get(number - 1) : BigDecimal.ONE;
        if (capacity != null) {
            return capacity.multiply(ramp).multiply(share).setScale(2, RoundingMode.FLOOR);
        }
        if (velocityHistory.isEmpty()) {
            return BigDecimal.ZERO.setScale(2);
        }
        List<BigDecimal> recent = velocityHistory.subList(
                Math.max(0, velocityHistory.size() - VELOCITIES_THAT_COUNT), velocityHistory.size());
        BigDecimal sum = recent.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.multiply(ramp).multiply(share).divide(BigDecimal.valueOf(recent.size()), 2, RoundingMode.FLOOR);
    }
}
