package org.iterationplanner.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Calendar;
import org.iterationplanner.backlog.Complexity;
import org.iterationplanner.backlog.Criticality;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Freeze;
import org.iterationplanner.backlog.Iterations;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.backlog.Workload;

/**
 * Makes estates of any size: workloads of 2 to 14 assets in 2 to 8 datacenters whose leases end one after the other in the
 * second half, with dependencies, move groups, freezes and teams. Every one is valid and has a feasible plan. The same
 * parameters always give the same estate.
 */
public final class EstateGenerator {

    /** The largest estate made. */
    public static final int MAX_ASSETS = 50_000;

    /** Effort by capacity unless said: tight, as real programmes are. */
    public static final double UTILISATION = 0.9;

    private static final LocalDate START = LocalDate.of(2026, 12, 7);
    private static final int ITERATION_DAYS = 14;
    /** Share of the horizon after which nothing may be left: hardly more than the work needs. */
    private static final double LAST_LEASE = 0.93;

    private static final int DECOMMISSION_DAYS = 14;

    private final int size;
    private final double lastLease;
    private final Dice dice;
    private final EstateSize shape;
    private final Calendar calendar;
    private final Timeline timeline;

    private EstateGenerator(int size, long seed, double lastLease) {
        this.size = size;
        this.lastLease = lastLease;
        dice = new Dice(seed);
        shape = EstateSize.of(size);
        calendar = new Calendar(START, ITERATION_DAYS, Iterations.of(shape.iterations()), null, null);
        timeline = new Timeline(calendar);
    }

    /**
     * An estate as a request.
     *
     * @param assets how many, 2 to {@link #MAX_ASSETS}
     * @param utilisation effort by capacity; above 1 not everything fits
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public static PlanRequest generate(int assets, long seed, double utilisation) {
        return generate(assets, seed, utilisation, LAST_LEASE);
    }

    /**
     * An estate whose last lease ends earlier or later than it usually does.
     *
     * @param assets how many, 2 to {@link #MAX_ASSETS}
     * @param utilisation effort by capacity; above 1 not everything fits
     * @param lastLease share of the horizon after which nothing may be left, above 0.5 and at most 1
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public static PlanRequest generate(int assets, long seed, double utilisation, double lastLease) {
        if (assets < 2 || assets > MAX_ASSETS) {
            throw new IllegalArgumentException(
                    "An estate of %d assets cannot be made. Maybe ask for 2 to %d.".formatted(assets, MAX_ASSETS));
        }
        if (!(utilisation > 0 && utilisation <= 10)) {
            throw new IllegalArgumentException(
                    "A utilisation of %s cannot be made. Maybe ask for 0.9, at most 10.".formatted(utilisation));
        }
        if (!(lastLease > 0.5 && lastLease <= 1)) {
            throw new IllegalArgumentException(
                    "A last lease at %s of the horizon cannot be made. Maybe ask for 0.93, at most 1."
                            .formatted(lastLease));
        }
        return new EstateGenerator(assets, seed, lastLease).request(utilisation);
    }

    private PlanRequest request(double utilisation) {
        List<Datacenter> datacenters = datacenters();
        List<Freeze> freezes =
                datacenters.stream().flatMap(dc -> freezes(dc).stream()).toList();
        List<Workload> workloads = new ArrayList<>();
        EstateAssets assets = new EstateAssets(dice, shape.teams());
        while (assets.count() < size) {
            Workload workload = workload(workloads.size(), datacenters);
            workloads.add(workload);
            assets.add(workload, workloadSize(size - assets.count()));
        }
        EstateEdges edges = new EstateEdges(dice, assets, shape.iterations());
        List<Team> teams = new EstateTeams(dice, shape, utilisation).staff(assets.all());
        Backlog backlog = new Backlog(
                calendar,
                null,
                null,
                List.of(),
                teams,
                datacenters,
                workloads,
                List.of(),
                assets.all(),
                edges.dependencies(),
                List.of(),
                freezes,
                null,
                List.of());
        PlanConfig.Run run = new PlanConfig.Run(
                String.format(Locale.ROOT, "Estate of %,d assets", assets.count()),
                List.of("estate"),
                null,
                null,
                null);
        return new PlanRequest(new PlanConfig(run, null), backlog);
    }

    /** Leases end one after the other in the second half, the last when just so everything can be done. */
    private List<Datacenter> datacenters() {
        int count = EstateSize.datacenters(size);
        List<Datacenter> datacenters = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            EstateNames.Site site = EstateNames.SITES.get(i - 1);
            double share = 0.5 + (lastLease - 0.5) * i / count;
            int lastIteration = (int) Math.round(shape.iterations() * share);
            datacenters.add(new Datacenter(
                    site.id(),
                    site.city(),
                    i,
                    timeline.iteration(lastIteration).end().plusDays(DECOMMISSION_DAYS),
                    DECOMMISSION_DAYS,
                    null,
                    null,
                    Map.of(),
                    List.of(),
                    Map.of(),
                    List.of()));
        }
        return datacenters;
    }

    /** One iteration in twelve is closed. */
    private List<Freeze> freezes(Datacenter datacenter) {
        List<Freeze> freezes = new ArrayList<>();
        for (int i = shape.iterations() / 12; i > 0; i--) {
            Timeline.Iteration closed = timeline.iteration(dice.between(1, shape.iterations()));
            freezes.add(new Freeze(
                    new Freeze.Scope(null, datacenter.id(), null, null),
                    closed.start(),
                    closed.end(),
                    null,
                    "Change freeze in " + datacenter.name()));
        }
        return freezes;
    }

    private Workload workload(int number, List<Datacenter> datacenters) {
        String name = EstateNames.workload(number);
        return new Workload(
                EstateNames.id(name),
                name,
                dice.pick(datacenters).id(),
                BigDecimal.valueOf(dice.between(1, 10)),
                null,
                List.of(Criticality.values()).get(dice.weighted(0.25, 0.45, 0.2, 0.1)),
                List.of(Complexity.values()).get(dice.weighted(0.3, 0.5, 0.2)),
                null,
                null,
                Map.of(),
                List.of(),
                Map.of(),
                List.of());
    }

    /** 2 to 14, leaving no single asset over. */
    private int workloadSize(int left) {
        int wanted = Math.min(left, dice.between(2, 14));
        return left - wanted == 1 ? (wanted == 2 ? 3 : wanted - 1) : wanted;
    }
}
