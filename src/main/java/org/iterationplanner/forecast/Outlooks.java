package org.iterationplanner.forecast;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.forecast.Forecast.Band;
import org.iterationplanner.forecast.Forecast.CarryOver;
import org.iterationplanner.forecast.Forecast.Outlook;

/** How far things are by the end of each iteration, beside the plan. */
final class Outlooks {

    private final Simulation simulation;
    private final LongRun run;
    private final long[] plannedEffort;
    private final long[] plannedValue;

    Outlooks(Simulation simulation) {
        this.simulation = simulation;
        run = simulation.model().run();
        plannedEffort = plannedEffort();
        plannedValue = plannedValue();
    }

    private long[] plannedEffort() {
        Work work = simulation.model().work();
        long[] sums = new long[run.planned()];
        for (int b = 0; b < work.size; b++) {
            sums[work.planned[b]] += work.effort[b];
        }
        return cumulated(sums);
    }

    private long[] plannedValue() {
        Goals goals = simulation.model().goals();
        long[] sums = new long[run.planned()];
        sums[0] = goals.valueBefore();
        for (int w = 0; w < goals.workloads(); w++) {
            if (goals.toDo[w] > 0 && goals.notPlanned[w] == 0) {
                sums[goals.planned[w]] += goals.value[w];
            }
        }
        return cumulated(sums);
    }

    private static long[] cumulated(long[] sums) {
        for (int t = 1; t < sums.length; t++) {
            sums[t] += sums[t - 1];
        }
        return sums;
    }

    List<Outlook> all() {
        return IntStream.range(0, run.iterations())
                .filter(t -> t < run.planned() || simulation.tally().carryingRuns[t - 1] > 0)
                .mapToObj(this::outlook)
                .toList();
    }

    private Outlook outlook(int t) {
        Timeline.Iteration iteration = run.index().timeline().iterations().get(t);
        return new Outlook(
                iteration.number(),
                iteration.start(),
                iteration.end(),
                band(plannedEffort, simulation.outcomes().effort, t),
                band(plannedValue, simulation.outcomes().value, t),
                carryOver(t));
    }

    private static Band band(long[] planned, long[][] seen, int t) {
        return Quantiles.band(t < planned.length ? Hundredths.toDecimal(planned[t]) : null, seen[t]);
    }

    private CarryOver carryOver(int t) {
        Tally tally = simulation.tally();
        int runs = simulation.runs();
        return new CarryOver(
                Quantiles.share(tally.carryingRuns[t], runs),
                Quantiles.mean(BigDecimal.valueOf(tally.carriedAssets[t]), runs),
                Quantiles.mean(BigDecimal.valueOf(tally.carriedEffort[t], 2), runs));
    }
}
