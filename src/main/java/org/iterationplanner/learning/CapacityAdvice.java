package org.iterationplanner.learning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.explain.Names;
import org.iterationplanner.learning.Suggestions.CapacitySuggestion;
import org.iterationplanner.learning.Suggestions.Evidence;
import org.iterationplanner.learning.Suggestions.SuggestedChanges;
import org.iterationplanner.learning.Suggestions.TeamChange;
import org.iterationplanner.tracking.Fraction;
import org.iterationplanner.tracking.Velocities;
import org.iterationplanner.tracking.Velocities.TeamIteration;
import org.jspecify.annotations.Nullable;

/**
 * Suggests capacities from velocity: the mean of the last five closed iterations, brought to the whole working capacity, before
 * ramp and buffer. Without the latter a team that does exactly what it is given would be given less each time. An
 * iteration in which a team finished all it had committed to is censored: it tells that the team can do as much as was
 * planned, not that it can do no more, so at least the planned capacity counts. Fewer than three iterations say nothing.
 */
final class CapacityAdvice {
    private static final int MOST_ITERATIONS = 5;
    private static final int LEAST_ITERATIONS = 3;
    /** What is off by less is well known. */
    private static final Fraction TOLERANCE = Fraction.of(new BigDecimal("0.05"));

    /** An iteration as evidence: what it counts as, exactly. */
    private record Counted(TeamIteration iteration, Fraction capacity) {}

    private CapacityAdvice() {}

    static List<CapacitySuggestion> of(LivingBacklog backlog) {
        Names names = new Names(backlog.modelInput());
        return backlog.modelInput().teams().stream()
                .flatMap(team -> of(backlog, team, names).stream())
                .toList();
    }

    private static Optional<CapacitySuggestion> of(LivingBacklog backlog, Team team, Names names) {
        List<Counted> all = new ArrayList<>();
        for (TeamIteration iteration : Velocities.iterations(backlog, team.id())) {
            Fraction capacity = capacity(backlog.modelInput(), team, iteration);
            if (capacity != null) {
                all.add(new Counted(iteration, capacity));
            }
        }
        List<Counted> recent = all.subList(Math.max(0, all.size() - MOST_ITERATIONS), all.size());
        if (recent.size() < LEAST_ITERATIONS) {
            return Optional.empty();
        }
        Fraction mean =
                Fraction.sum(recent.stream().map(Counted::capacity).toList()).over(Fraction.of(recent.size()));
        BigDecimal suggested = mean.amount();
        Fraction present = present(team);
        if (present != null && isNear(present, mean)) {
            return Optional.empty();
        }
        String sentence =
                "In %s of the last %s %s finished all it had committed to; what it completes comes to %s a full iteration%s."
                        .formatted(
                                recent.stream()
                                        .filter(counted -> counted.iteration().finished())
                                        .count(),
                                Names.count(recent.size(), "iteration", "iterations"),
                                names.team(team.id()),
                                Names.number(suggested),
                                present == null
                                        ? ""
                                        : ", where " + Names.number(present.amount()) + " is planned with");
        return Optional.of(new CapacitySuggestion(
                team.id(),
                present == null ? null : present.amount(),
                suggested,
                recent.stream().map(CapacityAdvice::evidence).toList(),
                sentence,
                new SuggestedChanges(List.of(), List.of(new TeamChange(team.id(), suggested)))));
    }

    /** What an iteration counts as; null: it says nothing. */
    private static @Nullable Fraction capacity(Backlog backlog, Team team, TeamIteration iteration) {
        Fraction normalised = iteration.normalised();
        BigDecimal planned = iteration.planned();
        Fraction share = share(backlog, team, iteration.number());
        if (normalised == null || planned == null || share.isZero()) {
            return null;
        }
        Fraction whole = Fraction.of(planned);
        Fraction done = iteration.finished() && normalised.compareTo(whole) < 0 ? whole : normalised;
        return done.over(share);
    }

    /** How much of a team's capacity is planned with in an iteration: ramp × (1 − buffer). */
    private static Fraction share(Backlog backlog, Team team, int number) {
        boolean ramped =
                number <= team.rampUp().size() && !team.capacityByIteration().containsKey(number);
        Fraction ramp = ramped ? Fraction.of(team.rampUp().get(number - 1)) : Fraction.ONE;
        return ramp.times(Fraction.ONE.minus(Fraction.of(backlog.buffer())));
    }

    private static @Nullable Fraction present(Team team) {
        if (team.capacity() != null) {
            return Fraction.of(team.capacity());
        }
        List<BigDecimal> history = team.velocityHistory();
        List<Fraction> recent = history.subList(Math.max(0, history.size() - MOST_ITERATIONS), history.size()).stream()
                .map(Fraction::of)
                .toList();
        return recent.isEmpty() ? null : Fraction.sum(recent).over(Fraction.of(recent.size()));
    }

    private static boolean isNear(Fraction present, Fraction suggested) {
        Fraction difference = present.compareTo(suggested) < 0 ? suggested.minus(present) : present.minus(suggested);
        return difference.compareTo(present.times(TOLERANCE)) < 0 || difference.isZero();
    }

    private static Evidence evidence(Counted counted) {
        TeamIteration iteration = counted.iteration();
        BigDecimal planned = iteration.planned() == null ? BigDecimal.ZERO : iteration.planned();
        BigDecimal actual = iteration.actual() == null ? planned : iteration.actual();
        return new Evidence(
                iteration.number(),
                iteration.completed(),
                planned,
                actual,
                iteration.finished(),
                counted.capacity().amount());
    }
}
