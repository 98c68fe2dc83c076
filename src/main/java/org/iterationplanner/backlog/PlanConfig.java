package org.iterationplanner.backlog;

import static org.iterationplanner.backlog.Immutable.list;
import static org.iterationplanner.backlog.Immutable.map;
import static org.iterationplanner.backlog.Immutable.unless;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How to plan: the {@code config} of the API. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PlanConfig(@Nullable Run run, @Nullable Model model) {

    /**
     * What to call the plan and when to stop.
     *
     * @param seed start of the random numbers, 0 unless said
     * @param maxThreadCount how many threads may search, 1 unless said
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Run(
            @Nullable String name,
            List<String> tags,
            @Nullable Termination termination,
            @Nullable Long seed,
            @Nullable Integer maxThreadCount) {

        static final Run DEFAULT = new Run(null, List.of(), null, null, null);

        public Run {
            tags = list(tags);
            termination = unless(Termination.DEFAULT, termination);
            seed = unless(0L, seed);
            maxThreadCount = unless(1, maxThreadCount);
        }

        @Override
        public Termination termination() {
            return termination == null ? Termination.DEFAULT : termination;
        }

        @Override
        public Long seed() {
            return seed == null ? 0L : seed;
        }

        @Override
        public Integer maxThreadCount() {
            return maxThreadCount == null ? 1 : maxThreadCount;
        }
    }

    /**
     * When the search ends; whichever comes first.
     *
     * @param spentLimit time of solving, 30 s unless said
     * @param unimprovedSpentLimit time without a better plan, 5 s unless said; does not count with a step limit
     * @param stepCountLimit steps of the search; makes the run reproducible
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Termination(
            @Nullable Duration spentLimit,
            @Nullable Duration unimprovedSpentLimit,
            @Nullable Long stepCountLimit) {

        private static final Duration SPENT = Duration.ofSeconds(30);
        private static final Duration UNIMPROVED = Duration.ofSeconds(5);
        static final Termination DEFAULT = new Termination(null, null, null);

        public Termination {
            spentLimit = unless(SPENT, spentLimit);
            unimprovedSpentLimit = unless(UNIMPROVED, unimprovedSpentLimit);
        }

        @Override
        public Duration spentLimit() {
            return spentLimit == null ? SPENT : spentLimit;
        }

        @Override
        public Duration unimprovedSpentLimit() {
            return unimprovedSpentLimit == null ? UNIMPROVED : unimprovedSpentLimit;
        }
    }

    /**
     * What counts how much.
     *
     * @param overrides weight by soft rule id
     * @param maxMoves how many baseline assets may move; absent: any number
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Model(
            Map<String, Integer> overrides, @Nullable Integer maxMoves) {

        static final Model DEFAULT = new Model(Map.of(), null);

        public Model {
            overrides = map(overrides);
        }

        /** The weights of all rules with these overrides; their ids must be known. */
        public Weights weights() {
            return new Weights(overrides);
        }
    }

    /** Everything at its default. */
    public static final PlanConfig DEFAULT = new PlanConfig(null, null);

    public PlanConfig {
        run = unless(Run.DEFAULT, run);
        model = unless(Model.DEFAULT, model);
    }

    @Override
    public Run run() {
        return run == null ? Run.DEFAULT : run;
    }

    @Override
    public Model model() {
        return model == null ? Model.DEFAULT : model;
    }
}
