package org.iterationplanner.why;

import java.util.ArrayList;
import java.util.List;
import org.iterationplanner.backlog.ModelOutput.NotPlanned.Reason;
import org.jspecify.annotations.Nullable;

/** The answer to "why here" in English. */
final class Sentences {

    private Sentences() {}

    static List<String> of(
            Situation situation,
            String who,
            @Nullable Integer iteration,
            @Nullable Reason notPlanned,
            Why.Edge earliest,
            Why.Edge latest,
            boolean mustBePlanned,
            @Nullable Integer harmless,
            List<Why.Elsewhere> instead) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                iteration == null
                        ? "%s is not planned%s.".formatted(who, reason(notPlanned))
                        : "%s is in %s.".formatted(who, situation.names().dated(iteration)));
        sentences.add(first(situation, earliest));
        if (!latest.because().isEmpty()) {
            sentences.add(
                    latest.iteration() == null
                            ? "No iteration is early enough for it: " + Elsewheres.sentences(latest.because()) + "."
                            : "Its latest is iteration %d: %s."
                                    .formatted(latest.iteration(), Elsewheres.sentences(latest.because())));
        }
        if (mustBePlanned) {
            sentences.add("No plan that keeps all hard rules leaves it out.");
        }
        if (iteration != null && !instead.isEmpty()) {
            Why.Elsewhere before = instead.get(instead.size() - 1);
            if (before.standing() != Why.Standing.IMPOSSIBLE) {
                sentences.add(before.sentence());
            }
        }
        if (harmless != null) {
            sentences.add(
                    "It can be as late as iteration %d, with all else where it is, before anything dated or valued comes later."
                            .formatted(harmless));
        }
        return sentences;
    }

    private static String first(Situation situation, Why.Edge earliest) {
        if (earliest.iteration() == null) {
            return "There is no iteration for it: " + Elsewheres.sentences(earliest.because()) + ".";
        }
        return earliest.because().isEmpty()
                ? "Nothing rules out iteration %d, the first.".formatted(earliest.iteration())
                : "Its earliest is %s: %s."
                        .formatted(
                                situation.names().iteration(earliest.iteration()),
                                Elsewheres.sentences(earliest.because()));
    }

    private static String reason(@Nullable Reason reason) {
        if (reason == null) {
            return "";
        }
        return switch (reason) {
            case UNESTIMATED -> ": it has no estimate";
            case IMPOSSIBLE -> ": no iteration can ever hold it";
            case PREDECESSOR -> ": something it waits for is not planned";
            case PINNED -> ": it is pinned out of the plan";
            case CAPACITY -> ": every iteration it could be in is full";
            case CHOICE -> ": it would fit, and the plan is better without it";
        };
    }
}
