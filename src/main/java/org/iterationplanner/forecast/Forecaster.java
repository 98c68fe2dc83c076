package org.iterationplanner.forecast;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.explain.Names;
import org.iterationplanner.forecast.Forecast.Basis;
import org.iterationplanner.forecast.Forecast.Scores;

/**
 * Forecasts what becomes of a plan by executing it many times, with efforts and capacities drawn at random. Without any
 * uncertainty every date is the plan's own, if that breaks no hard rule. Stateless; it computes on all processors, and the
 * same input gives the same answer.
 */
public final class Forecaster {

    /** Runs that are enough for chances to be right within about two percent. */
    public static final int RUNS = 2_000;

    /** The most runs of a small plan. */
    public static final int MOST_RUNS = 20_000;

    /** Assets by runs: some ten seconds of one processor. */
    private static final int ASSET_RUNS = 200_000_000;
    /** Iterations by runs: two tables of as many numbers. */
    private static final int ITERATION_RUNS = 2_500_000;

    private static final List<String> METHOD = List.of(
            "Efforts are log-normal in two pieces that meet at the estimate (factor 1), with p10 and p90 as given.",
            "Capacities are drawn from what teams have done before, relative to its mean; they are constant where nothing is known.",
            "An iteration holds what the plan has in it, after what was carried over; nothing is pulled forward.");

    private Forecaster() {}

    /** How many runs are allowed: {@link #MOST_RUNS}, fewer of very large plans, never fewer than {@link #RUNS}. */
    public static int mostRuns(Backlog backlog) {
        int iterations = LongRun.iterations(new Timeline(backlog.calendar()).size());
        int most = Math.min(ASSET_RUNS / Math.max(1, backlog.assets().size()), ITERATION_RUNS / iterations);
        return Math.max(RUNS, Math.min(MOST_RUNS, most));
    }

    /**
     * Executes a plan.
     *
     * @param backlog a valid one
     * @param plan of that backlog; it need not be feasible, and may leave assets out
     * @param history what was learned, {@link History#NONE} if nothing
     * @param runs how often, at least 1; {@link #mostRuns} bounds time and memory
     * @param seed start of the random numbers; plans of one backlog are compared with the same
     */
    public static Forecast forecast(Backlog backlog, Plan plan, History history, int runs, long seed) {
        Simulation simulation = Simulation.of(Model.of(backlog, plan, history, seed), runs);
        Names names = new Names(backlog);
        Milestones milestones = new Milestones(simulation, names);
        return new Forecast(
                runs,
                seed,
                basis(simulation),
                new Scores(
                        Quantiles.amount(simulation.outcomes().lateness), Quantiles.amount(simulation.outcomes().cost)),
                milestones.all(Goals.Kind.DATACENTER),
                milestones.all(Goals.Kind.WORKLOAD),
                milestones.all(Goals.Kind.RELEASE),
                new Outlooks(simulation).all(),
                new Causes(simulation, names).worst());
    }

    private static Basis basis(Simulation simulation) {
        Model model = simulation.model();
        Map<Draws.RangeSource, Integer> ranges = new EnumMap<>(Draws.RangeSource.class);
        for (int[] block : model.work().assets) {
            Arrays.stream(block).forEach(asset -> ranges.merge(model.draws().rangeSource(asset), 1, Integer::sum));
        }
        Map<Draws.CapacitySource, Integer> teams = new EnumMap<>(Draws.CapacitySource.class);
        for (int team = 0; team < model.run().index().teamCount(); team++) {
            teams.merge(model.draws().capacitySource(team), 1, Integer::sum);
        }
        int cut = 0;
        for (boolean each : simulation.outcomes().cut) {
            cut += each ? 1 : 0;
        }
        int last = model.run().iterations() - 1;
        return new Basis(
                ranges.getOrDefault(Draws.RangeSource.OWN, 0),
                ranges.getOrDefault(Draws.RangeSource.LEARNED, 0),
                ranges.getOrDefault(Draws.RangeSource.DEFAULT, 0),
                Draws.DEFAULT,
                teams.getOrDefault(Draws.CapacitySource.LEARNED, 0),
                teams.getOrDefault(Draws.CapacitySource.VELOCITY_HISTORY, 0),
                teams.getOrDefault(Draws.CapacitySource.CONSTANT, 0),
                model.run().number(last),
                model.run().endDate(last),
                cut,
                METHOD);
    }
}
