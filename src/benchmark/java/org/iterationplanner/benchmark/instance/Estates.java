package org.iterationplanner.benchmark.instance;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.sample.EstateGenerator;

/**
 * Generated estates: leases end evenly over the second half of the horizon, the last with it. Under-subscribed ones ask for
 * nine tenths of the capacity, over-subscribed ones for more than there is.
 */
final class Estates {

    private static final double ALL_OF_THE_HORIZON = 1;

    private record Demand(String name, double utilisation) {

        PlanRequest estate(int size, long seed) {
            return EstateGenerator.generate(size, seed, utilisation, ALL_OF_THE_HORIZON);
        }
    }

    private static final Demand UNDER = new Demand("under", 0.9);
    private static final Demand OVER = new Demand("over", 1.15);

    private Estates() {}

    static List<Instance> of(List<Integer> sizes, int seeds) {
        return sizes.stream()
                .flatMap(size -> Stream.of(UNDER, OVER)
                        .flatMap(demand -> LongStream.rangeClosed(1, seeds).mapToObj(seed -> one(size, demand, seed))))
                .toList();
    }

    private static Instance one(int size, Demand demand, long seed) {
        String family = "estate-%d-%s".formatted(size, demand.name());
        return Instance.of(family, family + "-seed-" + seed, size, () -> demand.estate(size, seed));
    }

    static PlanRequest underSubscribed(int size, long seed) {
        return UNDER.estate(size, seed);
    }
}
