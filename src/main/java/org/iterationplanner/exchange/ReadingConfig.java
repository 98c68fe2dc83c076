package org.iterationplanner.exchange;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long files may be read, and how many imports at once. */
@ConfigMapping(prefix = "planner.imports")
public interface ReadingConfig {

    /** How long the files of one import may be read. */
    @WithDefault("PT1M")
    Duration timeLimit();

    /** How many imports are read at once. One whose time is over counts until its reader has really stopped. */
    @WithDefault("4")
    int parallel();

    /** How long an import waits for its turn. */
    @WithDefault("PT10S")
    Duration waitLimit();
}
