package org.iterationplanner.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.iterationplanner.explain.Names;
import org.iterationplanner.forecast.Forecast.Milestone;
import org.jspecify.annotations.Nullable;

/** When things are reached, and with what chance by the day they are promised for. */
final class Milestones {

    private final Simulation simulation;
    private final LongRun run;
    private final Goals goals;
    private final Names names;

    Milestones(Simulation simulation, Names names) {
        this.simulation = simulation;
        this.names = names;
        run = simulation.model().run();
        goals = simulation.model().goals();
    }

    List<Milestone> all(Goals.Kind kind) {
        return IntStream.range(0, goals.size())
                .filter(goal ->
                        goals.get(goal).kind() == kind && goals.get(goal).shown())
                .mapToObj(this::milestone)
                .toList();
    }

    private Milestone milestone(int g) {
        Goals.Goal goal = goals.get(g);
        int[] delays = simulation.tally().delays[g];
        boolean isPlanned = goals.notPlanned[g] == 0;
        LocalDate half = date(g, 50);
        LocalDate most = date(g, 80);
        BigDecimal chance = chance(g);
        return new Milestone(
                goal.id(),
                goal.promised(),
                chance,
                isPlanned ? run.endDate(goals.planned[g]) : null,
                date(g, 10),
                half,
                most,
                date(g, 95),
                Quantiles.share(simulation.runs() - Arrays.stream(delays).sum(), simulation.runs()),
                goals.notPlanned[g],
                Wording.milestone(name(goal), goal, chance, half, most, goals.notPlanned[g]));
    }

    private String name(Goals.Goal goal) {
        return switch (goal.kind()) {
            case DATACENTER, EXIT -> names.datacenter(goal.id());
            case WORKLOAD -> names.workload(goal.id());
            case RELEASE -> "Release " + goal.id();
        };
    }

    private @Nullable BigDecimal chance(int g) {
        LocalDate promised = goals.get(g).promised();
        if (promised == null) {
            return null;
        }
        if (goals.notPlanned[g] > 0) {
            boolean isLate = run.day(promised) < run.end(run.planned());
            return isLate ? BigDecimal.ZERO : null;
        }
        int kept = 0;
        int[] delays = simulation.tally().delays[g];
        for (int d = 0; d < delays.length; d++) {
            kept += run.end(goals.planned[g] + d) <= run.day(promised) ? delays[d] : 0;
        }
        return Quantiles.share(kept, simulation.runs());
    }

    private @Nullable LocalDate date(int g, int percent) {
        int wanted = Quantiles.rank(percent, simulation.runs());
        int[] delays = simulation.tally().delays[g];
        int reached = 0;
        for (int d = 0; d < delays.length; d++) {
            reached += delays[d];
            if (reached >= wanted) {
                return run.endDate(goals.planned[g] + d);
            }
        }
        return null;
    }
}
