package org.iterationplanner.tracking;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.iterationplanner.cycle.Promise;
import org.iterationplanner.cycle.Promise.Completion;
import org.iterationplanner.cycle.Promise.Goal;
import org.iterationplanner.status.Whereabouts;
import org.iterationplanner.tracking.TrackRecord.Closed;
import org.jspecify.annotations.Nullable;

/**
 * Whether what was promised and forecast held. A statement of the kind "complete with iteration n" is judged once n is closed,
 * not before: what came early would else be judged sooner than what came late. It held if everything that belongs to it today
 * was complete with n at the latest; what has been removed since is not judged.
 *
 * @param plans every accepted plan, oldest first
 * @param chances how many of the forecasts held, over all accepted plans: with good forecasts the share is near the chance
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Calibration(List<PlanKept> plans, List<ChanceKept> chances) {

    /** P50, P80 and P95 as columns of a promise. */
    private static final Map<Integer, Function<Completion, @Nullable Integer>> CHANCES =
            Map.of(50, Completion::p50, 80, Completion::p80, 95, Completion::p95);

    public Calibration {
        plans = List.copyOf(plans);
        chances = List.copyOf(chances);
    }

    /**
     * Whether the dates of one accepted plan held.
     *
     * @param judged promises whose iteration is closed
     * @param held those of them that held
     * @param share held / judged; absent without any
     * @param broken those that did not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PlanKept(
            UUID planId,
            Instant acceptedAt,
            int firstIteration,
            int judged,
            int held,
            @Nullable BigDecimal share,
            List<BrokenPromise> broken) {

        public PlanKept {
            broken = List.copyOf(broken);
        }
    }

    /**
     * A promise that did not hold.
     *
     * @param promised number of the iteration it was promised with
     * @param completed number of the one it was complete with; absent: it is not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BrokenPromise(
            Goal goal, String id, int promised, @Nullable Integer completed) {}

    /**
     * How many forecasts of one chance held.
     *
     * @param chance 0.5, 0.8 or 0.95
     * @param share held / judged
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChanceKept(
            BigDecimal chance,
            int judged,
            int held,
            @Nullable BigDecimal share) {}

    /** Null: no plan was ever accepted. */
    static @Nullable Calibration of(TrackRecord record, Whereabouts whereabouts, Completions completions) {
        if (record.promises().isEmpty()) {
            return null;
        }
        Judge judge = new Judge(record, whereabouts, completions);
        List<ChanceKept> chances = new ArrayList<>();
        CHANCES.keySet().stream().sorted().forEach(percent -> chances.addAll(judge.chance(percent)));
        return new Calibration(record.promises().stream().map(judge::plan).toList(), chances);
    }

    private static final class Judge {
        private final List<Promise> promises;
        private final int lastClosed;
        private final Map<Goal, Map<String, Integer>> completed = new HashMap<>();

        Judge(TrackRecord record, Whereabouts whereabouts, Completions completions) {
            promises = record.promises();
            lastClosed = record.closed().stream().map(Closed::number).reduce(Integer.MIN_VALUE, Math::max);
            for (Goals.Reach goal : Goals.of(whereabouts)) {
                Integer iteration = completions.iterationOfAll(goal.assets());
                completed
                        .computeIfAbsent(goal.goal(), unused -> new HashMap<>())
                        .put(goal.id(), iteration == null ? Integer.MAX_VALUE : iteration);
            }
        }

        PlanKept plan(Promise promise) {
            int judged = 0;
            List<BrokenPromise> broken = new ArrayList<>();
            for (Completion completion : promise.completions()) {
                Integer promised = completion.iteration();
                Integer came = came(completion);
                if (promised != null && promised <= lastClosed && came != null) {
                    judged++;
                    if (came > promised) {
                        Integer known = came == Integer.MAX_VALUE ? null : came;
                        broken.add(new BrokenPromise(completion.goal(), completion.id(), promised, known));
                    }
                }
            }
            int held = judged - broken.size();
            return new PlanKept(
                    promise.planId(),
                    promise.at(),
                    promise.firstIteration(),
                    judged,
                    held,
                    Efforts.share(held, judged),
                    broken);
        }

        /** Nothing where there is nothing to judge. */
        List<ChanceKept> chance(int percent) {
            int judged = 0;
            int held = 0;
            for (Promise promise : promises) {
                for (Completion completion : promise.completions()) {
                    Integer by = requireNonNull(CHANCES.get(percent)).apply(completion);
                    Integer came = came(completion);
                    if (by != null && by <= lastClosed && came != null) {
                        judged++;
                        held += came <= by ? 1 : 0;
                    }
                }
            }
            BigDecimal chance = Efforts.share(percent, 100);
            return judged == 0 || chance == null
                    ? List.of()
                    : List.of(new ChanceKept(chance, judged, held, Efforts.share(held, judged)));
        }

        /** Null: there is no such thing any more. */
        private @Nullable Integer came(Completion completion) {
            return completed.getOrDefault(completion.goal(), Map.of()).get(completion.id());
        }
    }
}
