package org.iterationplanner.tracking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.iterationplanner.cycle.Actuals;
import org.iterationplanner.tracking.TrackRecord.Closed;
import org.jspecify.annotations.Nullable;

/**
 * How much of what teams committed to was done, per closed iteration and over all of them.
 *
 * @param overall sums over all closed iterations, and their shares
 */
public record CommitmentKept(List<IterationKept> iterations, Kept overall) {

    public CommitmentKept {
        iterations = List.copyOf(iterations);
    }

    /** How one iteration went. */
    public record IterationKept(int iteration, Kept kept) {}

    /**
     * Committed and done.
     *
     * @param keptAssets committed ones that were done
     * @param assetsShare keptAssets / committedAssets; absent when nothing was committed
     * @param committedEffort estimates as committed
     * @param keptEffort those of the committed assets that were done
     * @param effortShare keptEffort / committedEffort; absent when no effort was committed
     * @param unplannedAssets done beside the commitment
     * @param unplannedEffort their estimates
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Kept(
            int committedAssets,
            int keptAssets,
            @Nullable BigDecimal assetsShare,
            BigDecimal committedEffort,
            BigDecimal keptEffort,
            @Nullable BigDecimal effortShare,
            int unplannedAssets,
            BigDecimal unplannedEffort) {}

    static @Nullable CommitmentKept of(List<Closed> closed) {
        if (closed.isEmpty()) {
            return null;
        }
        return new CommitmentKept(
                closed.stream()
                        .map(iteration -> new IterationKept(iteration.number(), kept(iteration.outcomes())))
                        .toList(),
                kept(closed.stream()
                        .flatMap(iteration -> iteration.outcomes().stream())
                        .toList()));
    }

    private static Kept kept(List<Actuals.Outcome> outcomes) {
        List<Actuals.Outcome> committed =
                outcomes.stream().filter(Actuals.Outcome::committed).toList();
        List<Actuals.Outcome> done =
                committed.stream().filter(Actuals.Outcome::isDone).toList();
        List<Actuals.Outcome> unplanned = outcomes.stream()
                .filter(outcome -> !outcome.committed() && outcome.isDone())
                .toList();
        BigDecimal committedEffort = effort(committed);
        BigDecimal keptEffort = effort(done);
        return new Kept(
                committed.size(),
                done.size(),
                Efforts.share(done.size(), committed.size()),
                committedEffort,
                keptEffort,
                Efforts.share(keptEffort, committedEffort),
                unplanned.size(),
                effort(unplanned));
    }

    private static BigDecimal effort(List<Actuals.Outcome> outcomes) {
        return Efforts.plain(Efforts.sum(outcomes, outcome -> Efforts.total(outcome.estimate())));
    }
}
