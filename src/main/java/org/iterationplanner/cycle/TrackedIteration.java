package org.iterationplanner.cycle;

import static org.iterationplanner.backlog.Immutable.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.iterationplanner.backlog.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * One iteration of a living backlog and what has happened to it.
 *
 * @param commitment the iteration backlog, from COMMITTED on; kept when it is rejected
 * @param decisions of change management, in order
 * @param startedAt when the work began
 * @param actuals what was really done, once it is CLOSED
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TrackedIteration(
        int number,
        LocalDate start,
        LocalDate end,
        IterationState state,
        @Nullable Commitment commitment,
        List<Decision> decisions,
        @Nullable Instant startedAt,
        @Nullable Actuals actuals) {

    public TrackedIteration {
        decisions = list(decisions);
    }

    /** The same on other days. */
    TrackedIteration on(Timeline.Iteration days) {
        return new TrackedIteration(number, days.start(), days.end(), state, commitment, decisions, startedAt, actuals);
    }

    /** One that people are told of for the first time. */
    static TrackedIteration published(Timeline.Iteration days) {
        return new TrackedIteration(
                days.number(), days.start(), days.end(), IterationState.PUBLISHED, null, List.of(), null, null);
    }

    /** The same in another state of those that are not fixed; it stays in a state that cannot be left that way. */
    TrackedIteration in(IterationState next) {
        return next.enteredFrom().contains(state)
                ? new TrackedIteration(number, start, end, next, commitment, decisions, startedAt, actuals)
                : this;
    }

    /** The same, committed. */
    public TrackedIteration committed(Commitment iterationBacklog) {
        return new TrackedIteration(
                number, start, end, IterationState.COMMITTED, iterationBacklog, decisions, startedAt, actuals);
    }

    /** The same, approved or rejected. */
    public TrackedIteration decided(Decision decision) {
        List<Decision> all = new ArrayList<>(decisions);
        all.add(decision);
        IterationState next = decision.approved() ? IterationState.APPROVED : IterationState.REJECTED;
        return new TrackedIteration(number, start, end, next, commitment, all, startedAt, actuals);
    }

    /** The same, being worked at. */
    public TrackedIteration started(Instant at) {
        return new TrackedIteration(number, start, end, IterationState.IN_PROGRESS, commitment, decisions, at, actuals);
    }

    /** The same, over. */
    public TrackedIteration closed(Actuals done) {
        return new TrackedIteration(number, start, end, IterationState.CLOSED, commitment, decisions, startedAt, done);
    }
}
