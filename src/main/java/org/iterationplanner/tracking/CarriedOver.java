package org.iterationplanner.tracking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.cycle.Actuals;
import org.iterationplanner.tracking.TrackRecord.Closed;
import org.jspecify.annotations.Nullable;

/**
 * Committed work that was not done in its iteration.
 *
 * @param repeated assets that were not done in two iterations or more, most often first
 */
public record CarriedOver(List<IterationCarryOver> iterations, List<Repeated> repeated) {

    public CarriedOver {
        iterations = List.copyOf(iterations);
        repeated = List.copyOf(repeated);
    }

    /**
     * What one iteration left.
     *
     * @param assets committed ones that were not done
     * @param effort what is left of them
     * @param again those of them that an earlier iteration had left already
     * @param released those of them that need not come first in the next plan
     */
    public record IterationCarryOver(int iteration, int assets, BigDecimal effort, int again, int released) {}

    /** How often an asset was not done in an iteration that was committed to it. */
    public record Repeated(String asset, int times) {}

    static @Nullable CarriedOver of(List<Closed> closed) {
        if (closed.isEmpty()) {
            return null;
        }
        Map<String, Integer> times = new LinkedHashMap<>();
        List<IterationCarryOver> iterations = new ArrayList<>();
        for (Closed iteration : closed) {
            List<Actuals.Outcome> left = iteration.outcomes().stream()
                    .filter(outcome -> outcome.committed() && !outcome.isDone())
                    .toList();
            left.forEach(outcome -> times.merge(outcome.asset(), 1, Integer::sum));
            iterations.add(new IterationCarryOver(
                    iteration.number(),
                    left.size(),
                    Efforts.plain(Efforts.sum(left, CarriedOver::remaining)),
                    (int) left.stream()
                            .filter(outcome -> times.getOrDefault(outcome.asset(), 0) > 1)
                            .count(),
                    (int) left.stream()
                            .filter(outcome -> Boolean.TRUE.equals(outcome.released()))
                            .count()));
        }
        List<Repeated> repeated = times.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> new Repeated(entry.getKey(), entry.getValue()))
                .sorted((one, other) -> Integer.compare(other.times(), one.times()))
                .toList();
        return new CarriedOver(iterations, repeated);
    }

    /** Where nothing was told, all of it. */
    private static BigDecimal remaining(Actuals.Outcome outcome) {
        return Efforts.total(outcome.remainingEffort().isEmpty() ? outcome.estimate() : outcome.remainingEffort());
    }
}
