package org.iterationplanner.cycle;

import java.util.ArrayList;
import java.util.List;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.cycle.CycleException.Reason;
import org.iterationplanner.validate.BacklogValidator;
import org.jspecify.annotations.Nullable;

/** The steps by which people change the records of a living backlog. Stateless. */
public final class Editing {
    private static final String INPUT = "/modelInput";
    private static final int NAME = 200;
    private static final int COMMENT = 10_000;

    private Editing() {}

    /**
     * What is worth knowing about a backlog that is to be kept.
     *
     * @throws CycleException INVALID with all issues, if it cannot be planned
     */
    public static List<Issue> valid(@Nullable String name, @Nullable Backlog modelInput) {
        List<Issue> issues = new ArrayList<>();
        if (name == null || name.isBlank()) {
            issues.add(error("REQUIRED", "/name", "The backlog has no name. Maybe say what people call it.", name));
        } else if (name.codePointCount(0, name.length()) > NAME
                || name.codePoints().anyMatch(Character::isISOControl)) {
            String message =
                    "The name is longer than " + NAME + " characters or has control characters. Maybe shorten it.";
            issues.add(error("TEXT_INVALID", "/name", message, null));
        }
        issues.addAll(BacklogValidator.validate(modelInput, INPUT));
        if (issues.stream().anyMatch(Issue::isError)) {
            throw CycleException.invalid(issues);
        }
        return issues;
    }

    /**
     * What was said of a change, absent where that is nothing.
     *
     * @throws CycleException INVALID, if it is too long to be kept
     */
    public static @Nullable String comment(@Nullable String said) {
        if (said == null || said.isBlank()) {
            return null;
        }
        if (said.codePointCount(0, said.length()) > COMMENT) {
            String message = "The comment is longer than " + COMMENT + " characters. Maybe keep to what matters.";
            throw CycleException.invalid(List.of(error("TEXT_INVALID", "/comment", message, null)));
        }
        return said;
    }

    /**
     * Puts other records in place of a backlog's. What is committed stays so, and an iteration's number means the same days as
     * before as soon as it is fixed.
     *
     * @param name absent: it keeps its own
     * @throws CycleException INVALID, COMMITTED_ASSET or ITERATION_FIXED with all issues
     */
    public static Step replace(
            LivingBacklog before, @Nullable String name, @Nullable Backlog modelInput, Revision.Kind kind) {
        String called = name == null ? before.name() : name;
        List<Issue> warnings = valid(called, modelInput);
        if (modelInput == null) {
            throw new IllegalStateException("What is valid is there.");
        }
        refuse(Reason.COMMITTED_ASSET, FixedAssets.contradictions(before, modelInput));
        Timeline timeline = new Timeline(modelInput.calendar());
        refuse(Reason.ITERATION_FIXED, moved(before, timeline));
        Backlog told = kind == Revision.Kind.IMPORTED ? modelInput : Told.by(before.modelInput(), modelInput);
        LivingBacklog next = before.with(called, told).withIterations(dated(before, timeline));
        refuse(Reason.COMMITTED_ASSET, contradictions(next));
        return new Step(next, kind, warnings);
    }

    /** What cannot be planned any more beside what is fixed, such as an asset that must move with a committed one and is pinned. */
    private static List<Issue> contradictions(LivingBacklog next) {
        boolean nothingFixed = next.iterations().stream()
                .noneMatch(iteration -> iteration.state().isFixed() && iteration.number() >= next.firstOpen());
        return nothingFixed
                ? List.of()
                : BacklogValidator.validate(NextPlan.of(next, 1, null).modelInput(), INPUT).stream()
                        .filter(Issue::isError)
                        .toList();
    }

    private static void refuse(Reason reason, List<Issue> issues) {
        if (!issues.isEmpty()) {
            throw new CycleException(reason, issues.get(0).message(), issues);
        }
    }

    private static List<Issue> moved(LivingBacklog before, Timeline timeline) {
        return before.iterations().stream()
                .filter(iteration -> iteration.state().isFixed() && !hasSameDays(iteration, timeline))
                .map(iteration -> error(
                        "ITERATION_FIXED",
                        INPUT + "/calendar",
                        "Iteration " + iteration.number() + " from " + iteration.start() + " to " + iteration.end()
                                + " is " + iteration.state()
                                + " and would have other days, or none. Maybe list the iterations with their days.",
                        String.valueOf(iteration.number())))
                .toList();
    }

    private static boolean hasSameDays(TrackedIteration iteration, Timeline timeline) {
        return timeline.contains(iteration.number())
                && timeline.iteration(iteration.number()).start().equals(iteration.start())
                && timeline.iteration(iteration.number()).end().equals(iteration.end());
    }

    /** Iterations that are not fixed follow the calendar, and are forgotten where it does not have them. */
    private static List<TrackedIteration> dated(LivingBacklog before, Timeline timeline) {
        return before.iterations().stream()
                .filter(iteration -> timeline.contains(iteration.number()))
                .map(iteration -> iteration.on(timeline.iteration(iteration.number())))
                .toList();
    }

    static Issue error(String code, String pointer, String message, @Nullable String value) {
        return new Issue(code, Issue.Severity.ERROR, pointer, message, value);
    }
}
