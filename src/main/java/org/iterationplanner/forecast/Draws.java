package org.iterationplanner.forecast;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Asset.EstimateRange;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.structure.IndexedBacklog;

/**
 * What luck decides: the factor of each asset's effort in a run, and of each team's capacity in an iteration of a run. Immutable,
 * safe for threads.
 */
final class Draws {

    /** For assets of which nothing is known: one in ten takes less than 0.8, one more than 1.7 times its estimate. */
    static final EstimateRange DEFAULT = new EstimateRange(new BigDecimal("0.8"), new BigDecimal("1.7"));

    /** Where an asset's range comes from. */
    enum RangeSource {
        OWN,
        LEARNED,
        DEFAULT
    }

    /** Where the capacities of a team come from. */
    enum CapacitySource {
        LEARNED,
        VELOCITY_HISTORY,
        CONSTANT
    }

    private static final double[] CONSTANT = {};

    private final LongRun run;
    private final RangeSource[] rangeSources;
    private final CapacitySource[] capacitySources;
    private final Spread[] spreads;
    private final long[] assetStreams;
    private final double[][] factors;
    /** By team and iteration. */
    private final long[][] teamStreams;

    Draws(LongRun run, History history, long seed) {
        this.run = run;
        IndexedBacklog index = run.index();
        List<Asset> assets = index.backlog().assets();
        rangeSources = new RangeSource[assets.size()];
        spreads = new Spread[assets.size()];
        assetStreams = new long[assets.size()];
        for (int a = 0; a < spreads.length; a++) {
            Asset asset = assets.get(a);
            EstimateRange own = asset.estimateRange();
            EstimateRange learned = own != null ? null : history.range(asset);
            spreads[a] = Spread.of(own != null ? own : learned != null ? learned : DEFAULT);
            rangeSources[a] =
                    own != null ? RangeSource.OWN : learned != null ? RangeSource.LEARNED : RangeSource.DEFAULT;
            assetStreams[a] = Luck.stream(seed, "asset", asset.id());
        }
        List<Team> teams = index.backlog().teams();
        capacitySources = new CapacitySource[teams.size()];
        factors = new double[teams.size()][];
        teamStreams = new long[teams.size()][];
        for (int i = 0; i < factors.length; i++) {
            List<BigDecimal> learned =
                    history.capacityFactors().getOrDefault(teams.get(i).id(), List.of());
            double[] relative = relative(teams.get(i).velocityHistory());
            factors[i] = learned.isEmpty()
                    ? relative
                    : learned.stream().mapToDouble(BigDecimal::doubleValue).toArray();
            capacitySources[i] = !learned.isEmpty()
                    ? CapacitySource.LEARNED
                    : relative.length > 0 ? CapacitySource.VELOCITY_HISTORY : CapacitySource.CONSTANT;
            long stream = Luck.stream(seed, "team", teams.get(i).id());
            teamStreams[i] = factors[i].length == 0
                    ? new long[0]
                    : IntStream.range(0, run.iterations())
                            .mapToLong(t -> Luck.stream(stream, run.number(t)))
                            .toArray();
        }
    }

    /** Each velocity by their mean; empty when there are not two, or none is above 0. */
    private static double[] relative(List<BigDecimal> velocities) {
        double mean = velocities.stream()
                .mapToDouble(BigDecimal::doubleValue)
                .average()
                .orElse(0);
        return velocities.size() < 2 || mean <= 0
                ? CONSTANT
                : velocities.stream().mapToDouble(v -> v.doubleValue() / mean).toArray();
    }

    /** What the effort of an asset is multiplied by. */
    double effortFactor(int asset, int number) {
        return spreads[asset].factor(Luck.uniform(assetStreams[asset], number));
    }

    /** What a team can do, in whole hundredths: its capacity by one of its factors, each as likely as another. */
    double capacity(int team, int iteration, int number) {
        double[] choices = factors[team];
        long capacity = run.capacity(team, iteration);
        if (choices.length == 0) {
            return capacity;
        }
        double factor = choices[(int) (Luck.uniform(teamStreams[team][iteration], number) * choices.length)];
        return Math.rint(capacity * factor);
    }

    RangeSource rangeSource(int asset) {
        return rangeSources[asset];
    }

    CapacitySource capacitySource(int team) {
        return capacitySources[team];
    }
}
