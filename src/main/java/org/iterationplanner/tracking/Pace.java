package org.iterationplanner.tracking;

import static org.iterationplanner.tracking.Efforts.recentMean;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.tracking.TrackRecord.Closed;
import org.jspecify.annotations.Nullable;

/**
 * The pace of migration: what is in production after each closed iteration that was not before, however it was recorded.
 *
 * @param meanAssets of the last five iterations, like the other means; two decimals
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Pace(
        List<IterationPace> iterations, BigDecimal meanAssets, BigDecimal meanWorkloads, BigDecimal meanEffort) {

    /**
     * What one iteration completed.
     *
     * @param assets how many
     * @param workloads named ones whose last asset was among them
     * @param effort the estimates of the assets in this iteration; of one that was carried over what was left of it
     */
    public record IterationPace(int iteration, int assets, int workloads, BigDecimal effort) {}

    public Pace {
        iterations = List.copyOf(iterations);
    }

    static @Nullable Pace of(List<Closed> closed, IndexedBacklog backlog, Completions completions) {
        if (closed.isEmpty()) {
            return null;
        }
        List<Integer> workloads = backlog.workloads().stream()
                .filter(IndexedBacklog.WorkloadNode::named)
                .map(workload -> completions.iterationOfAll(
                        workload.members().stream().map(backlog::asset).toList()))
                .filter(Objects::nonNull)
                .toList();
        List<IterationPace> iterations = closed.stream()
                .map(iteration -> of(iteration.number(), workloads, completions))
                .toList();
        return new Pace(
                iterations,
                mean(iterations, pace -> Fraction.of(pace.assets())),
                mean(iterations, pace -> Fraction.of(pace.workloads())),
                mean(iterations, pace -> Fraction.of(pace.effort())));
    }

    private static IterationPace of(int number, Collection<Integer> workloads, Completions completions) {
        List<String> assets = completions.all().entrySet().stream()
                .filter(entry -> entry.getValue() == number)
                .map(Map.Entry::getKey)
                .toList();
        int complete = (int) workloads.stream().filter(last -> last == number).count();
        return new IterationPace(
                number, assets.size(), complete, Efforts.plain(Efforts.sum(assets, completions::completedEffort)));
    }

    private static BigDecimal mean(List<IterationPace> iterations, Function<IterationPace, Fraction> part) {
        return Objects.requireNonNull(recentMean(iterations.stream().map(part).toList()));
    }
}
