package org.iterationplanner.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Calendar;
import org.iterationplanner.backlog.Components;
import org.iterationplanner.backlog.Immutable;
import org.iterationplanner.backlog.Iterations;
import org.iterationplanner.backlog.Team;
import org.jspecify.annotations.Nullable;

/**
 * What people add to files that know of no iterations. It wins over what the files say.
 *
 * @param start first day of the first iteration
 * @param iterationDays length of every iteration in days
 * @param iterations how many
 * @param capacity of teams in one iteration; one that no file names is added
 * @param largest points that an iteration is taken to hold where no capacity is known
 */
public record Completion(
        @Nullable LocalDate start,
        @Nullable Integer iterationDays,
        @Nullable Integer iterations,
        Map<String, BigDecimal> capacity,
        BigDecimal largest) {

    public Completion {
        capacity = Immutable.map(capacity);
    }

    Backlog applyTo(Backlog backlog) {
        return Copies.with(backlog, calendar(backlog.calendar()), teams(backlog.teams()));
    }

    @SuppressWarnings("NullAway") // a draft may lack what a request must have
    private Calendar calendar(@Nullable Calendar own) {
        if (start == null && iterationDays == null && iterations == null) {
            return own;
        }
        return new Calendar(
                start != null || own == null ? start : own.start(),
                iterationDays != null || own == null ? iterationDays : own.iterationDays(),
                iterations != null ? Iterations.of(iterations) : own == null ? null : own.iterations(),
                own == null ? null : own.firstNumber(),
                own == null || iterations != null ? null : own.publish());
    }

    private List<Team> teams(List<Team> own) {
        Map<String, BigDecimal> left = new LinkedHashMap<>(capacity);
        List<Team> all = new ArrayList<>();
        for (Team team : own) {
            BigDecimal said = team == null || team.id() == null ? null : left.remove(team.id());
            all.add(team == null || said == null ? team : Components.with(team, Map.of("capacity", said)));
        }
        left.forEach((id, said) -> all.add(
                new Team(id, null, said, Map.of(), List.of(), List.of(), Map.of(), List.of(), Map.of(), List.of())));
        return all;
    }
}
