package org.iterationplanner.devops;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which Azure DevOps may be talked to, and how long. */
@ConfigMapping(prefix = "planner.devops")
public interface DevOpsConfig {

    /** The hosts, each with its port if that is not the usual one; no other is ever called. */
    @WithDefault("dev.azure.com")
    List<String> hosts();

    /** Whether a host may have a private or loopback address, and may be called without TLS. */
    @WithDefault("false")
    boolean privateAddresses();

    /** The personal access token for calls that bring none. */
    Optional<String> token();

    /** How long one request may take, with its answer. */
    @WithDefault("PT30S")
    Duration requestLimit();

    /** How long an import or export may take. */
    @WithDefault("PT2M")
    Duration spentLimit();

    /** Bytes that one answer may have. */
    @WithDefault("20000000")
    int answerLimit();
}
