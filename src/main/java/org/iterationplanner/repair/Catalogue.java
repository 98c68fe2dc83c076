package org.iterationplanner.repair;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Calendar;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Freeze;
import org.iterationplanner.backlog.Iterations;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.conflict.Constraint;
import org.iterationplanner.explain.English;
import org.iterationplanner.explain.Names;
import org.jspecify.annotations.Nullable;

/** What could be changed so that a constraint is no longer in the way. */
final class Catalogue {

    private final Backlog backlog;
    private final Timeline timeline;
    private final Names names;
    private final Extensions extensions;

    Catalogue(PlanRequest request) {
        backlog = request.modelInput();
        timeline = new Timeline(backlog.calendar());
        names = new Names(backlog);
        extensions = new Extensions(request, names);
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
            case CAPACITY -> List.of(extensions.capacity(c));
            case CUTOVERS -> List.of(extensions.cutovers(c));
            case OPEN_WORKLOADS -> List.of(extensions.openWorkloads(c));
            case PILOT ->
                List.of(Candidate.only(
                        new Step(Step.Kind.RAISED_LIMIT, c, null, null, "do without the pilot"),
                        edits -> edits.set("limits", "pilot", Edits.NOTHING)));
            case MOVE_BUDGET -> List.of(extensions.moves(c));
            case HARD_EXIT, EXIT -> List.of(extensions.lease(c));
            case DUE -> List.of(extensions.due(c));
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

    static <T> T given(@Nullable T value) {
        return Objects.requireNonNull(value, "a constraint names what it is about");
    }
}
