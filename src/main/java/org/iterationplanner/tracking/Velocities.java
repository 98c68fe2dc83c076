package org.iterationplanner.tracking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.cycle.Commitment;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.tracking.TeamVelocity.IterationVelocity;
import org.iterationplanner.tracking.TrackRecord.Closed;
import org.jspecify.annotations.Nullable;

/** Computes velocities: of the teams in the order of the backlog, then of those that are in it no more. */
public final class Velocities {

    /**
     * What a team did in one closed iteration, exact.
     *
     * @param planned capacity as committed
     * @param actual capacity that was really there
     * @param finished whether everything it had committed to was done
     */
    public record TeamIteration(
            int number,
            BigDecimal completed,
            @Nullable BigDecimal planned,
            @Nullable BigDecimal actual,
            boolean finished) {

        /** completed × planned / actual, or null where that says nothing. */
        public @Nullable Fraction normalised() {
            return planned == null || actual == null || actual.signum() == 0
                    ? null
                    : Fraction.of(completed).times(Fraction.of(planned)).over(Fraction.of(actual));
        }
    }

    private Velocities() {}

    static List<TeamVelocity> of(LivingBacklog backlog) {
        Set<String> teams = new LinkedHashSet<>();
        backlog.modelInput().teams().stream().map(Team::id).forEach(teams::add);
        for (Closed closed : TrackRecord.closed(backlog)) {
            closed.done().forEach(outcome -> teams.addAll(outcome.estimate().keySet()));
            load(closed).forEach(load -> teams.add(load.team()));
            teams.addAll(closed.actuals().capacity().keySet());
        }
        return teams.stream()
                .map(team -> of(team, iterations(backlog, team)))
                .filter(velocity -> !velocity.iterations().isEmpty())
                .toList();
    }

    private static TeamVelocity of(String team, List<TeamIteration> iterations) {
        return new TeamVelocity(
                team,
                iterations.stream().map(Velocities::rounded).toList(),
                Efforts.recentMean(iterations.stream()
                        .map(iteration -> Fraction.of(iteration.completed()))
                        .toList()),
                Efforts.recentMean(iterations.stream()
                        .map(TeamIteration::normalised)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    private static IterationVelocity rounded(TeamIteration iteration) {
        Fraction normalised = iteration.normalised();
        BigDecimal actual = iteration.actual();
        return new IterationVelocity(
                iteration.number(),
                Efforts.plain(iteration.completed()),
                iteration.planned() == null ? null : Efforts.plain(iteration.planned()),
                actual == null ? null : Efforts.plain(actual),
                actual == null ? null : Efforts.share(iteration.completed(), actual),
                normalised == null ? null : normalised.amount());
    }

    /** The closed iterations in which the team had capacity or completed something. */
    public static List<TeamIteration> iterations(LivingBacklog backlog, String team) {
        List<TeamIteration> iterations = new ArrayList<>();
        for (Closed closed : TrackRecord.closed(backlog)) {
            BigDecimal planned = load(closed).stream()
                    .filter(load -> load.team().equals(team))
                    .map(ModelOutput.Load::capacity)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            BigDecimal told = closed.actuals().capacity().get(team);
            BigDecimal actual = told == null ? planned : told;
            BigDecimal completed = Efforts.sum(closed.done(), outcome -> share(outcome.estimate(), team));
            boolean finished = closed.outcomes().stream()
                    .noneMatch(outcome -> outcome.committed()
                            && !outcome.isDone()
                            && share(outcome.estimate(), team).signum() > 0);
            if (actual != null || completed.signum() > 0) {
                iterations.add(new TeamIteration(closed.number(), completed, planned, actual, finished));
            }
        }
        return iterations;
    }

    private static BigDecimal share(Map<String, BigDecimal> byTeam, String team) {
        return byTeam.getOrDefault(team, BigDecimal.ZERO);
    }

    private static List<ModelOutput.Load> load(Closed closed) {
        Commitment commitment = closed.iteration().commitment();
        return commitment == null ? List.of() : commitment.load();
    }
}
