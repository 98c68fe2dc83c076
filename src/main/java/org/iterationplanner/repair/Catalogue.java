package org.iterationplanner.repair;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Calendar;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Freeze;
import org.iterationplanner.backlog.Iterations;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.conflict.Constraint;
import org.iterationplanner.explain.English;
import org.iterationplanner.explain.Names;

/** What could be changed so that a constraint is no longer in the way. */
final class Catalogue {

    /** Sizes of more capacity that are told apart. */
    private static final int FINEST = 64;

    private final PlanRequest request;
    private final Backlog backlog;
    private final Timeline timeline;
    private final Names names;

    Catalogue(PlanRequest request) {
        this.request = request;
        backlog = request.modelInput();
        timeline = new Timeline(backlog.calendar());
        names = new Names(backlog);
    }

    List<Candidate> of(Constraint c) {
        return switch (c.kind()) {
            case PIN -> pin(c);
            case COMMITMENT -> List.of(leftOut(c));
            case NOT_BEFORE -> List.of(window(c, "notBefore", "let %s begin before %s"));
            case NOT_AFTER -> List.of(window(c, "notAfter", "let %s be done after %s"));
            case FREEZE -> List.of(freeze(c, given(c.freeze())));
            case DEPENDENCY -> List.of(dependency(c, given(c.dependency())));
            case WORKLOAD_DEPENDENCY -> List.of(workloadDependency(c));
            case CAPACITY -> List.of(capacity(c));
            case CUTOVERS -> List.of(cutovers(c));
            case OPEN_WORKLOADS -> List.of(openWorkloads(c));
            case PILOT ->
                List.of(Candidate.only(
                        new Step(Step.Kind.RAISED_LIMIT, c, null, null, "do without the pilot"),
                        edits -> edits.set("limits", "pilot", Edits.NOTHING)));
            case MOVE_BUDGET -> List.of(moves(c));
            case HARD_EXIT, EXIT -> List.of(lease(c));
            case DUE -> List.of(due(c));
        };
    }

    private List<Candidate> pin(Constraint c) {
        String id = given(c.asset());
        Step lifted = new Step(Step.Kind.LIFTED_PIN, c, null, null, "take back the pin of " + names.asset(id));
        Candidate free = Candidate.only(lifted, edits -> edits.set("assets", id, "pin", Edits.NOTHING));
        return c.iteration() == null ? List.of(free) : List.of(free, leftOut(c));
    }

    private Candidate leftOut(Constraint c) {
        String id = given(c.asset());
        Step step = new Step(Step.Kind.LEFT_OUT, c, BigDecimal.ONE, null, "leave %s out".formatted(names.asset(id)));
        return Candidate.only(step, edits -> edits.set("assets", id, "pin", Map.of("notPlanned", true)));
    }

    private Candidate window(Constraint c, String field, String sentence) {
        String id = given(c.asset());
        String said = sentence.formatted(names.asset(id), English.day(given(c.date())));
        return Candidate.only(
                new Step(Step.Kind.WIDER_WINDOW, c, null, null, said),
                edits -> edits.set("assets", id, field, Edits.NOTHING));
    }

    private static Candidate freeze(Constraint c, Freeze freeze) {
        String name = freeze.reason() == null ? "the freeze" : "freeze '" + freeze.reason() + "'";
        String said = "lift %s from %s to %s".formatted(name, English.day(freeze.from()), English.day(freeze.to()));
        Map<String, Object> key = new LinkedHashMap<>();
        key.put("scope", freeze.scope());
        key.put("from", freeze.from());
        key.put("to", freeze.to());
        return Candidate.only(
                new Step(Step.Kind.LIFTED_FREEZE, c, null, null, said),
                edits -> edits.record("freezes", key).put("$remove", true));
    }

    private Candidate dependency(Constraint c, Dependency d) {
        String pair = "%s and %s".formatted(names.asset(d.from()), names.asset(d.to()));
        String said =
                switch (d.type()) {
                    case PRECEDES ->
                        "let %s go before %s, with only a wish to be near each other"
                                .formatted(names.asset(d.to()), names.asset(d.from()));
                    case TOGETHER -> "let %s move apart, with only a wish to be near each other".formatted(pair);
                    case APART, AFFINITY -> "let %s be near each other".formatted(pair);
                };
        boolean isNear = backlog.dependencies().stream()
                .anyMatch(other -> other.type() == Dependency.Type.AFFINITY
                        && List.of(d.from(), d.to()).containsAll(List.of(other.from(), other.to())));
        return Candidate.only(new Step(Step.Kind.SOFTENED_DEPENDENCY, c, null, null, said), edits -> {
            edits.record("dependencies", bond(d, d.type())).put("$remove", true);
            if (d.type() != Dependency.Type.APART && !isNear) {
                edits.record("dependencies", bond(d, Dependency.Type.AFFINITY));
            }
        });
    }

    private static Map<String, Object> bond(Dependency d, Dependency.Type type) {
        Map<String, Object> key = new LinkedHashMap<>();
        key.put("from", d.from());
        key.put("to", d.to());
        key.put("type", type);
        return key;
    }

    private Candidate workloadDependency(Constraint c) {
        String from = given(c.workload());
        String to = given(c.otherWorkload());
        String said = "let workload %s begin before %s is complete".formatted(names.workload(to), names.workload(from));
        return Candidate.only(new Step(Step.Kind.SOFTENED_DEPENDENCY, c, null, null, said), edits -> edits.record(
                        "workloadDependencies", Map.of("from", from, "to", to))
                .put("$remove", true));
    }

    private Candidate capacity(Constraint c) {
        Team team = backlog.teams().stream()
                .filter(t -> t.id().equals(c.team()))
                .findFirst()
                .orElseThrow();
        int number = given(c.iteration());
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

    private Candidate cutovers(Constraint c) {
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

    private Candidate openWorkloads(Constraint c) {
        int now = Objects.requireNonNullElse(backlog.limits().maxOpenWorkloads(), 0);
        return limit(c, "workloads open at once", now, (edits, to) -> edits.set("limits", "maxOpenWorkloads", to));
    }

    private Candidate limit(Constraint c, String what, int now, java.util.function.BiConsumer<Edits, Integer> edit) {
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

    private Candidate moves(Constraint c) {
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

    private Candidate lease(Constraint c) {
        Datacenter home = home(given(c.datacenter()));
        return later(
                Step.Kind.LATER_LEASE,
                c,
                "keep %s %s longer, until %s",
                names.datacenter(home.id()),
                home.decommissionDays(),
                (edits, day) -> edits.set("datacenters", home.id(), "exitBy", day));
    }

    private Candidate due(Constraint c) {
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
        String id = given(c.workload());
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
            Step.Kind kind,
            Constraint c,
            String sentence,
            String name,
            int spare,
            java.util.function.BiConsumer<Edits, LocalDate> edit) {
        LocalDate last = given(c.date());
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

    /** One more iteration at the end of the calendar. */
    Candidate oneMoreIteration() {
        Calendar calendar = backlog.calendar();
        Iterations given = Objects.requireNonNull(calendar.iterations(), "iterations");
        Timeline.Iteration last = timeline.iteration(timeline.last());
        LocalDate start = last.end().plusDays(1);
        LocalDate end = last.end().plusDays(last.lengthInDays());
        List<Iterations.Box> boxes = new ArrayList<>(given.boxes());
        boxes.add(new Iterations.Box(start, end));
        Object more = given.boxes().isEmpty() ? (Object) (given.count() + 1) : boxes;
        String said = "plan one more iteration, %s to %s".formatted(English.day(start), English.day(end));
        return Candidate.only(
                new Step(Step.Kind.ONE_MORE_ITERATION, null, BigDecimal.ONE, end, said),
                edits -> edits.set("calendar", "iterations", more));
    }

    private Datacenter home(String id) {
        return backlog.datacenters().stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T given(@org.jspecify.annotations.Nullable T value) {
        return Objects.requireNonNull(value, "a constraint names what it is about");
    }
}
