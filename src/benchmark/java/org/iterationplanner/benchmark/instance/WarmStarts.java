package org.iterationplanner.benchmark.instance;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.solver.PlanSolver;
import org.jspecify.annotations.Nullable;

/**
 * Estates that are planned already, by the service's own search, when the estimates of one asset in a hundred turn out
 * wrong: the old plan is the baseline, and at most 1.5 % of the assets may move. Beside them the same estates unchanged,
 * where nothing may move.
 */
final class WarmStarts {

    private static final List<Integer> SIZES = List.of(1_000, 10_000);
    private static final List<Integer> EFFORTS = List.of(1, 2, 3, 5, 8);
    private static final int CHANGED_OF = 100;
    private static final double MOVED_SHARE = 0.015;

    private final int seeds;
    private final Duration time;

    /** @param time for the plan that is the baseline */
    WarmStarts(int seeds, Duration time) {
        this.seeds = seeds;
        this.time = time;
    }

    List<Instance> all() {
        return SIZES.stream()
                .flatMap(size -> LongStream.rangeClosed(1, seeds)
                        .boxed()
                        .flatMap(seed -> Stream.of(changed(size, seed), unchanged(size, seed))))
                .toList();
    }

    private Instance changed(int size, long seed) {
        String family = "warm-%d-changed".formatted(size);
        return Instance.of(family, family + "-seed-" + seed, size, () -> {
            Backlog old = planned(size, seed);
            return budgeted(withOtherEstimates(old, new Random(seed)), (int) (MOVED_SHARE * size));
        });
    }

    private Instance unchanged(int size, long seed) {
        String family = "warm-%d-unchanged".formatted(size);
        return Instance.of(family, family + "-seed-" + seed, size, () -> budgeted(planned(size, seed), 0));
    }

    private static PlanRequest budgeted(Backlog backlog, int maxMoves) {
        return new PlanRequest(new PlanConfig(null, new PlanConfig.Model(Map.of(), maxMoves)), backlog);
    }

    /** An estate with its plan as the baseline. */
    private Backlog planned(int size, long seed) {
        Backlog estate = Estates.underSubscribed(size, seed).modelInput();
        PlanConfig.Termination limit = new PlanConfig.Termination(time, time, null);
        PlanConfig config = new PlanConfig(new PlanConfig.Run(null, List.of(), limit, seed, null), null);
        Plan plan = new PlanSolver(new PlanRequest(config, estate), null, Duration.ZERO)
                .solve((score, better) -> {})
                .plan();
        return estate.withBaseline(estate.assets().stream()
                .map(asset -> entry(asset.id(), plan.placement(asset.id())))
                .toList());
    }

    private static BaselineEntry entry(String asset, Plan.@Nullable Placement placement) {
        return new BaselineEntry(asset, placement == null ? null : placement.iteration(), null);
    }

    private static Backlog withOtherEstimates(Backlog backlog, Random random) {
        int n = backlog.assets().size();
        List<Integer> order = new ArrayList<>(IntStream.range(0, n).boxed().toList());
        Collections.shuffle(order, random);
        Set<Integer> changed = new HashSet<>(order.subList(0, n / CHANGED_OF));
        List<Asset> assets = IntStream.range(0, n)
                .mapToObj(a -> changed.contains(a)
                        ? other(backlog.assets().get(a), random)
                        : backlog.assets().get(a))
                .toList();
        return new Backlog(
                backlog.calendar(),
                backlog.effortUnit(),
                backlog.buffer(),
                backlog.assumptions(),
                backlog.teams(),
                backlog.datacenters(),
                backlog.workloads(),
                backlog.releases(),
                assets,
                backlog.dependencies(),
                backlog.workloadDependencies(),
                backlog.freezes(),
                backlog.limits(),
                backlog.baseline());
    }

    /** Every estimate of the asset drawn anew. */
    private static Asset other(Asset asset, Random random) {
        Asset.FlexibleEffort flexible = asset.flexibleEffort();
        return Assets.withEffort(
                asset,
                asset.effort().keySet().stream().sorted().collect(Collectors.toMap(team -> team, team -> draw(random))),
                flexible == null ? null : new Asset.FlexibleEffort(draw(random), flexible.teams()));
    }

    private static BigDecimal draw(Random random) {
        return BigDecimal.valueOf(EFFORTS.get(random.nextInt(EFFORTS.size())));
    }
}
