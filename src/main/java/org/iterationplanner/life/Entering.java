package org.iterationplanner.life;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.iterationplanner.cycle.CycleException;
import org.iterationplanner.cycle.CycleException.Reason;
import org.iterationplanner.cycle.IterationState;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.cycle.Revision.Difference;
import org.iterationplanner.cycle.TrackedIteration;

/** The one door into every state that people ask for: the table of states, and the order of iterations among each other. */
final class Entering {

    private static final List<IterationState> ASKED_FOR = List.of(
            IterationState.COMMITTED,
            IterationState.APPROVED,
            IterationState.REJECTED,
            IterationState.IN_PROGRESS,
            IterationState.CLOSED);

    private Entering() {}

    /**
     * The iteration that may enter a state now, as it was before.
     *
     * @throws CycleException NOT_FOUND, NO_PLAN or OUT_OF_ORDER
     */
    static TrackedIteration enter(LivingBacklog backlog, int number, IterationState next) {
        int first = backlog.modelInput().calendar().firstNumber();
        if (number < first) {
            throw new CycleException(
                    Reason.NOT_FOUND,
                    "There is no iteration " + number + ", the first one is " + first
                            + ". Maybe the number is mistyped.");
        }
        if (backlog.plan() == null) {
            throw new CycleException(
                    Reason.NO_PLAN,
                    "No plan has been accepted, so iteration " + number + " cannot be " + done(next)
                            + ". Maybe ask for a plan of the backlog and accept it.");
        }
        TrackedIteration iteration = backlog.iteration(number)
                .filter(tracked -> next.enteredFrom().contains(tracked.state()))
                .orElseThrow(() -> outOfOrder(backlog, number, next));
        inTurn(backlog, number, next);
        return iteration;
    }

    /** The change of state, for the history. */
    static List<Difference> told(TrackedIteration iteration, IterationState next) {
        String number = String.valueOf(iteration.number());
        String sentence = "iteration " + number + " " + iteration.state() + " → " + next;
        return List.of(new Difference("iterations", number, "state", iteration.state(), next, sentence));
    }

    private static CycleException outOfOrder(LivingBacklog backlog, int number, IterationState next) {
        IterationState state = stateOf(backlog, number);
        List<String> possible = ASKED_FOR.stream()
                .filter(other -> other.enteredFrom().contains(state))
                .map(Entering::done)
                .toList();
        String now = possible.isEmpty() ? "" : ", only " + String.join(" or ", possible);
        return refusal("Iteration " + number + " is " + state + " and cannot be " + done(next) + now + ". Maybe "
                + advice(backlog, state));
    }

    private static String advice(LivingBacklog backlog, IterationState state) {
        return switch (state) {
            case DRAFT -> "accept a plan that publishes it first.";
            case PUBLISHED, REJECTED -> "commit it first.";
            case COMMITTED -> "somebody has to decide about it first.";
            case APPROVED -> "start it first.";
            case IN_PROGRESS -> "close it first.";
            case CLOSED -> "you mean iteration " + backlog.firstOpen() + ", the first that is not closed.";
        };
    }

    /**
     * Iterations are committed and worked at in the order of their numbers, so that those that are fixed are always the first
     * ones, and no plan has to squeeze anything in between.
     */
    private static void inTurn(LivingBacklog backlog, int number, IterationState next) {
        switch (next) {
            case COMMITTED ->
                earlier(backlog, number)
                        .filter(other -> !stateOf(backlog, other).isFixed())
                        .findFirst()
                        .ifPresent(other -> {
                            throw refusal("Iteration " + number + " cannot be committed before iteration " + other
                                    + ", which is " + stateOf(backlog, other) + ". Maybe commit iteration " + other
                                    + " first.");
                        });
            case IN_PROGRESS ->
                earlier(backlog, number)
                        .filter(other -> stateOf(backlog, other) != IterationState.CLOSED)
                        .findFirst()
                        .ifPresent(other -> {
                            throw refusal("Iteration " + number + " cannot be started before iteration " + other
                                    + ", which is " + stateOf(backlog, other) + ", is closed. Maybe close iteration "
                                    + other + " first.");
                        });
            case REJECTED ->
                later(backlog, number).reduce((one, other) -> other).ifPresent(other -> {
                    throw refusal("Iteration " + number + " cannot be rejected while iteration " + other.number()
                            + ", which builds on it, is " + other.state() + ". Maybe reject iteration " + other.number()
                            + " first.");
                });
            case DRAFT, PUBLISHED, APPROVED, CLOSED -> {
                // no other iteration matters
            }
        }
    }

    private static Stream<Integer> earlier(LivingBacklog backlog, int number) {
        return IntStream.range(backlog.firstOpen(), number).boxed();
    }

    private static Stream<TrackedIteration> later(LivingBacklog backlog, int number) {
        return backlog.iterations().stream()
                .filter(other -> other.number() > number && other.state().isFixed());
    }

    private static IterationState stateOf(LivingBacklog backlog, int number) {
        return backlog.iteration(number).map(TrackedIteration::state).orElse(IterationState.DRAFT);
    }

    private static String done(IterationState state) {
        return switch (state) {
            case DRAFT -> "taken back";
            case PUBLISHED -> "published";
            case COMMITTED -> "committed";
            case REJECTED -> "rejected";
            case APPROVED -> "approved";
            case IN_PROGRESS -> "started";
            case CLOSED -> "closed";
        };
    }

    private static CycleException refusal(String message) {
        return new CycleException(Reason.OUT_OF_ORDER, message);
    }
}
