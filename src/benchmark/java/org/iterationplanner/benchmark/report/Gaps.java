package org.iterationplanner.benchmark.report;

import java.util.Collection;
import java.util.OptionalDouble;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.benchmark.Result;
import org.jspecify.annotations.Nullable;

/** How far plans are from what is proved, and the usual means. */
final class Gaps {

    private Gaps() {}

    /** (bound − score) / |score| of a feasible plan, 0 where the penalty is; null without a bound. */
    static @Nullable Double ratio(Result result, Rule.Level level) {
        Long bound = result.bound(level);
        Score score = result.score();
        if (bound == null || score == null || !result.feasible()) {
            return null;
        }
        long penalty = -score.level(level);
        return penalty == 0 ? 0.0 : (double) (bound + penalty) / penalty;
    }

    static OptionalDouble mean(Collection<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average();
    }

    static OptionalDouble median(Collection<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2);
    }

    /** Of factors, which must be above 0. */
    static OptionalDouble geometricMean(Collection<Double> factors) {
        OptionalDouble logarithm = factors.stream().mapToDouble(Math::log).average();
        return logarithm.isPresent() ? OptionalDouble.of(Math.exp(logarithm.getAsDouble())) : logarithm;
    }
}
