package org.iterationplanner.tracking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.iterationplanner.cycle.LivingBacklog;
import org.jspecify.annotations.Nullable;

/**
 * How good estimates are. What an asset took is summed over all iterations it took, and compared with its estimate in the first
 * of them.
 *
 * @param overall absent without any sample
 * @param byStrategy of assets that have one
 * @param byTeam of a team's share of an asset, where it was estimated above 0
 * @param untold done assets that are no sample: nobody has said what they took, or they were estimated at 0
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EstimateAccuracy(
        @Nullable Accuracy overall,
        List<Accuracy> byType,
        List<Accuracy> byStrategy,
        List<Accuracy> byTeam,
        int untold) {

    public EstimateAccuracy {
        byType = List.copyOf(byType);
        byStrategy = List.copyOf(byStrategy);
        byTeam = List.copyOf(byTeam);
    }

    /**
     * How good the estimates of some assets are.
     *
     * @param of the type, strategy or team; absent: all
     * @param samples how many assets
     * @param estimated sum of the estimates
     * @param actual sum of what they took
     * @param ratio actual / estimated
     * @param median of the ratios of the single assets, like p10 and p90
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Accuracy(
            @Nullable String of,
            int samples,
            BigDecimal estimated,
            BigDecimal actual,
            BigDecimal ratio,
            BigDecimal median,
            BigDecimal p10,
            BigDecimal p90) {}

    /** One asset, or a team's share of it: estimated above 0, and what it took. */
    private record Pair(BigDecimal estimated, BigDecimal actual) {

        Fraction ratio() {
            return Fraction.of(actual).over(Fraction.of(estimated));
        }
    }

    static @Nullable EstimateAccuracy of(LivingBacklog backlog) {
        List<Sample> samples = Sample.of(backlog);
        int untold = Sample.untold(backlog, samples);
        if (samples.isEmpty() && untold == 0) {
            return null;
        }
        return new EstimateAccuracy(
                samples.isEmpty()
                        ? null
                        : accuracy(
                                null,
                                samples.stream().map(EstimateAccuracy::whole).toList()),
                groups(samples, Sample::type),
                groups(samples, Sample::strategy),
                byTeam(samples),
                untold);
    }

    private static Pair whole(Sample sample) {
        return new Pair(Efforts.total(sample.estimate()), Efforts.total(sample.actual()));
    }

    private static <E extends Enum<E>> List<Accuracy> groups(
            List<Sample> samples, Function<Sample, @Nullable E> groupOf) {
        Map<E, List<Pair>> groups = new TreeMap<>();
        for (Sample sample : samples) {
            E group = groupOf.apply(sample);
            if (group != null) {
                groups.computeIfAbsent(group, unused -> new ArrayList<>()).add(whole(sample));
            }
        }
        return groups.entrySet().stream()
                .map(entry -> accuracy(entry.getKey().name(), entry.getValue()))
                .toList();
    }

    private static List<Accuracy> byTeam(List<Sample> samples) {
        Map<String, List<Pair>> teams = new LinkedHashMap<>();
        for (Sample sample : samples) {
            sample.estimate().forEach((team, estimate) -> {
                if (estimate.signum() > 0) {
                    BigDecimal actual = sample.actual().getOrDefault(team, BigDecimal.ZERO);
                    teams.computeIfAbsent(team, unused -> new ArrayList<>()).add(new Pair(estimate, actual));
                }
            });
        }
        return teams.entrySet().stream()
                .map(entry -> accuracy(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Accuracy accuracy(@Nullable String of, List<Pair> pairs) {
        BigDecimal estimated = Efforts.sum(pairs, Pair::estimated);
        BigDecimal actual = Efforts.sum(pairs, Pair::actual);
        List<Fraction> ratios = pairs.stream().map(Pair::ratio).toList();
        return new Accuracy(
                of,
                pairs.size(),
                Efforts.plain(estimated),
                Efforts.plain(actual),
                Objects.requireNonNull(Efforts.share(actual, estimated)),
                Quantiles.of(ratios, 50).ratio(),
                Quantiles.of(ratios, 10).ratio(),
                Quantiles.of(ratios, 90).ratio());
    }
}
