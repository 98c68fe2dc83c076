package org.iterationplanner.lifecycle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How plans wait. */
@ConfigMapping(prefix = "planner.queue")
interface QueueConfig {

    /** How many plans may wait; further ones are refused until some have been begun. */
    @WithDefault("1000")
    int limit();
}
