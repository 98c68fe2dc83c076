package org.iterationplanner.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.iterationplanner.explain.Names;
import org.iterationplanner.forecast.Forecast.DelayCause;
import org.jspecify.annotations.Nullable;

/**
 * Whose delay matters most. When a goal is reached later than planned, the block that was finished last is traced back to who is
 * to blame for it: what it waited for, or whoever took most of a team's capacity beyond what was planned, and so on to its
 * beginning; what held it up last counts. That is a critical path through waits and resources, as Bowers has it ("Identifying
 * critical activities in stochastic resource constrained networks", Omega 24, 1996); how often it begins at an asset is that
 * asset's criticality (Elmaghraby, EJOR 127, 2000). Cruciality is the correlation of Williams ("Criticality in stochastic
 * networks", JORS 43, 1992).
 */
final class Causes {

    private static final int SHOWN = 20;
    private static final int WATCHED_RUNS = 200;

    private final Simulation simulation;
    private final Model model;
    private final Work work;
    private final Names names;

    Causes(Simulation simulation, Names names) {
        this.simulation = simulation;
        this.names = names;
        model = simulation.model();
        work = model.work();
    }

    List<DelayCause> worst() {
        Tally tally = simulation.tally();
        List<Integer> worst = IntStream.range(0, tally.blamedRuns.length)
                .filter(who -> tally.blamedDays[who] > 0)
                .boxed()
                .sorted(Comparator.comparing((Integer who) -> -tally.blamedLateDays[who])
                        .thenComparing(who -> -tally.blamedDays[who])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .toList();
        Tally watched = watched(worst);
        return worst.stream()
                .map(who -> cause(who, most(watched.delaysBy(who))))
                .toList();
    }

    /** The first runs again: what the worst of them delay most. */
    private Tally watched(List<Integer> worst) {
        Tally watched = model.tally();
        worst.forEach(watched::watch);
        int runs = worst.isEmpty() ? 0 : Math.min(WATCHED_RUNS, simulation.runs());
        Execution again = new Execution(model, new Outcomes(runs, model.run().iterations()), watched);
        for (int number = 0; number < runs; number++) {
            again.execute(number);
        }
        return watched;
    }

    private static int most(long[] days) {
        int most = Blame.NOBODY;
        for (int goal = 0; goal < days.length; goal++) {
            most = days[goal] > (most == Blame.NOBODY ? 0 : days[most]) ? goal : most;
        }
        return most;
    }

    private DelayCause cause(int who, int most) {
        Tally tally = simulation.tally();
        int runs = simulation.runs();
        boolean isTeam = who >= work.size;
        String asset = isTeam ? null : id(work.assets[who][0]);
        String team = isTeam
                ? model.run().index().backlog().teams().get(who - work.size).id()
                : null;
        BigDecimal criticality = Quantiles.share(tally.blamedRuns[who], runs);
        BigDecimal delay = Quantiles.mean(BigDecimal.valueOf(tally.blamedDays[who]), runs);
        BigDecimal late = Quantiles.mean(BigDecimal.valueOf(tally.blamedLateDays[who]), runs);
        String name = asset != null
                ? names.asset(asset) + together(who)
                : "Less capacity of " + names.team(String.valueOf(team)) + " than planned";
        return new DelayCause(
                asset,
                team,
                isTeam ? null : Quantiles.share(tally.late[who], runs),
                criticality,
                delay,
                late,
                isTeam ? null : cruciality(who),
                most == Blame.NOBODY ? null : model.goals().get(most).id(),
                Wording.cause(name, criticality, delay, late, most == Blame.NOBODY ? null : name(most)));
    }

    private String together(int block) {
        int others = work.assets[block].length - 1;
        return others == 0 ? "" : " with " + Names.count(others, "asset", "assets") + " that must move with it";
    }

    private String id(int asset) {
        return model.run().index().asset(asset).id();
    }

    private String name(int goal) {
        Goals.Goal what = model.goals().get(goal);
        return switch (what.kind()) {
            case DATACENTER, EXIT -> names.datacenter(what.id());
            case WORKLOAD -> names.workload(what.id());
            case RELEASE -> "release " + what.id();
        };
    }

    private @Nullable BigDecimal cruciality(int block) {
        int runs = simulation.runs();
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int number = 0; number < runs; number++) {
            double effort = 0;
            for (int asset : work.assets[block]) {
                effort += model.draws().effortFactor(asset, number)
                        * model.run().index().effortOf(asset);
            }
            double delay = simulation.outcomes().delay[number];
            x += effort;
            y += delay;
            xx += effort * effort;
            yy += delay * delay;
            xy += effort * delay;
        }
        double spread = (runs * xx - x * x) * (runs * yy - y * y);
        return spread > 1e-9 * xx * yy
                ? BigDecimal.valueOf((runs * xy - x * y) / Math.sqrt(spread)).setScale(2, RoundingMode.HALF_UP)
                : null;
    }
}
