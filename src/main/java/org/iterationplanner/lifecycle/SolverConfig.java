package org.iterationplanner.lifecycle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** How plans are solved. */
@ConfigMapping(prefix = "planner.solver")
interface SolverConfig {

    /** How many plans are solved at once, at least 1; without it one less than there are processors. */
    OptionalInt parallel();

    /**
     * How long after a worker's last sign of life another takes its plan over; whole seconds, at most 99. A worker gives one
     * every two seconds.
     */
    @WithDefault("PT10S")
    Duration lease();

    /** How many threads solve. */
    default int threads() {
        return Math.max(1, parallel().orElse(Runtime.getRuntime().availableProcessors() - 1));
    }
}
