package org.iterationplanner.repair;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.conflict.Constraint;
import org.iterationplanner.explain.English;
import org.iterationplanner.explain.Names;

/** How a constraint could allow more, from a little to all that could ever be asked: capacity, limits, moves and dates. */
final class Extensions {

    /** Sizes of more capacity that are told apart. */
    private static final int FINEST = 64;

    private final PlanRequest request;
    private final Backlog backlog;
    private final Timeline timeline;
    private final Names names;

    Extensions(PlanRequest request, Names names) {
        this.request = request;
        this.names = names;
        backlog = request.modelInput();
        timeline = new Timeline(backlog.calendar());
    }

    Candidate capacity(Constraint c) {
        Team team = backlog.teams().stream()
                .filter(t -> t.id().equals(c.team()))
                .findFirst()
                .orElseThrow();
        int number = Catalogue.given(c.iteration());
        BigDecimal now = team.capacity(number, backlog.buffer());
        BigDecimal most = backlog.assets().stream()
                .filter(a -> !a.isDone())
                .map(a -> effort(a, team.id()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(now)
                .max(BigDecimal.ONE);
        BigDecimal unit = unit(most);
        int levels = most.divide(unit, 0, RoundingMode.CEILING).intValueExact();
        return new Candidate(
                Step.Kind.MORE_CAPACITY,
                levels,
                level -> {
                    BigDecimal more = unit.multiply(BigDecimal.valueOf(level)).stripTrailingZeros();
                    return new Step(
                            Step.Kind.MORE_CAPACITY,
                            c,
                            plain(more),
                            null,
                            "give %s %s more %s in iteration %d"
                                    .formatted(
                                            names.team(team.id()),
                                            plain(more).toPlainString(),
                                            backlog.effortUnit(),
                                            number));
                },
                (edits, level) ->
                        edits.setCapacity(team, number, base(now.add(unit.multiply(BigDecimal.valueOf(level))))));
    }

    private static BigDecimal effort(Asset a, String team) {
        BigDecimal fixed = a.effort().getOrDefault(team, BigDecimal.ZERO);
        Asset.FlexibleEffort flexible = a.flexibleEffort();
        return flexible != null && flexible.teams().contains(team) ? fixed.add(flexible.points()) : fixed;
    }

    /** Halves of a point, or larger steps where there is much to do. */
    private static BigDecimal unit(BigDecimal most) {
        BigDecimal half = new BigDecimal("0.5");
        return most.compareTo(half.multiply(BigDecimal.valueOf(FINEST))) <= 0
                ? half
                : most.divide(BigDecimal.valueOf(FINEST), 0, RoundingMode.CEILING);
    }

    /** What has to be given for so much to be left of it. */
    private BigDecimal base(BigDecimal effective) {
        return plain(effective
                .divide(BigDecimal.ONE.subtract(backlog.buffer()), 2, RoundingMode.CEILING)
                .stripTrailingZeros());
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    Candidate cutovers(Constraint c) {
        String inside = c.datacenter();
        if (inside == null) {
            int now = Objects.requireNonNullElse(backlog.limits().maxCutoversPerIteration(), 0);
            return limit(
                    c,
                    "cutovers in an iteration",
                    now,
                    (edits, to) -> edits.set("limits", "maxCutoversPerIteration", to));
        }
        Integer now = home(inside).maxCutoversPerIteration();
        return limit(
                c,
                "cutovers of %s in an iteration".formatted(names.datacenter(inside)),
                Objects.requireNonNullElse(now, 0),
                (edits, to) -> edits.set("datacenters", inside, "maxCutoversPerIteration", to));
    }

    Candidate openWorkloads(Constraint c) {
        int now = Objects.requireNonNullElse(backlog.limits().maxOpenWorkloads(), 0);
        return limit(c, "workloads open at once", now, (edits, to) -> edits.set("limits", "maxOpenWorkloads", to));
    }

    private Candidate limit(Constraint c, String what, int now, BiConsumer<Edits, Integer> edit) {
        return new Candidate(
                Step.Kind.RAISED_LIMIT,
                Math.max(1, backlog.assets().size() - now),
                level -> new Step(
                        Step.Kind.RAISED_LIMIT,
                        c,
                        BigDecimal.valueOf(level),
                        null,
                        "allow %d instead of %d %s".formatted(now + level, now, what)),
                (edits, level) -> edit.accept(edits, now + level));
    }

    Candidate moves(Constraint c) {
        int now = Objects.requireNonNullElse(request.config().model().maxMoves(), 0);
        return new Candidate(
                Step.Kind.MORE_MOVES,
                Math.max(1, backlog.baseline().size() - now),
                level -> new Step(
                        Step.Kind.MORE_MOVES,
                        c,
                        BigDecimal.valueOf(level),
                        null,
                        "let %d instead of %d assets move".formatted(now + level, now)),
                (edits, level) -> edits.setMaxMoves(now + level));
    }

    Candidate lease(Constraint c) {
        Datacenter home = home(Catalogue.given(c.datacenter()));
        return later(
                Step.Kind.LATER_LEASE,
                c,
                "keep %s %s longer, until %s",
                names.datacenter(home.id()),
                home.decommissionDays(),
                (edits, day) -> edits.set("datacenters", home.id(), "exitBy", day));
    }

    Candidate due(Constraint c) {
        String release = c.release();
        if (release != null) {
            return later(
                    Step.Kind.LATER_DUE,
                    c,
                    "let release %s be due %s later, on %s",
                    release,
                    0,
                    (edits, day) -> edits.set("releases", release, "due", day));
        }
        String id = Catalogue.given(c.workload());
        boolean isNamed = backlog.workloads().stream().anyMatch(w -> w.id().equals(id));
        return later(
                Step.Kind.LATER_DUE,
                c,
                "let workload %s be due %s later, on %s",
                names.workload(id),
                0,
                (edits, day) -> edits.set(isNamed ? "workloads" : "assets", id, "due", day));
    }

    /** Later by so much that one more iteration ends in time, or two, and so on; at last what is not planned is in time too. */
    private Candidate later(
            Step.Kind kind, Constraint c, String sentence, String name, int spare, BiConsumer<Edits, LocalDate> edit) {
        LocalDate last = Catalogue.given(c.date());
        List<LocalDate> ends = new ArrayList<>();
        for (int t = timeline.first(); t <= timeline.never(); t++) {
            if (timeline.end(t).isAfter(last)) {
                ends.add(timeline.end(t));
            }
        }
        if (ends.isEmpty()) {
            ends.add(last.plusDays(1));
        }
        return new Candidate(
                kind,
                ends.size(),
                level -> {
                    LocalDate day = ends.get(level - 1).plusDays(spare);
                    long days = ChronoUnit.DAYS.between(last.plusDays(spare), day);
                    return new Step(
                            kind,
                            c,
                            BigDecimal.valueOf(days),
                            day,
                            sentence.formatted(name, Names.count(days, "day", "days"), English.day(day)));
                },
                (edits, level) -> edit.accept(edits, ends.get(level - 1).plusDays(spare)));
    }

    private Datacenter home(String id) {
        return backlog.datacenters().stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
