package org.iterationplanner.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Random;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Weights;
import org.iterationplanner.sample.EstateGenerator;
import org.junit.jupiter.api.Test;

class LargeBacklogTest {

    /** Of processor time: several times what it takes, and less than one scan over all assets for each asset would take. */
    private static final Duration LIMIT = Duration.ofSeconds(4);

    @Test
    void fiftyThousandAssetsAreNotScannedForEachOther() {
        Backlog backlog = EstateGenerator.generate(EstateGenerator.MAX_ASSETS, 1, EstateGenerator.UTILISATION)
                .modelInput();
        Plan plan = RandomPlan.of(backlog, new Random(1));
        long start = processorNanos();
        Verdict verdict = Checker.check(backlog, plan, Weights.DEFAULT, null);
        assertThat(Duration.ofNanos(processorNanos() - start)).isLessThan(LIMIT);
        assertThat(verdict.of(Rule.EARLINESS).matches()).hasSize(EstateGenerator.MAX_ASSETS);
    }

    /** Not the time on the wall, in which other builds take part. */
    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
