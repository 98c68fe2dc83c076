package org.iterationplanner.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.cycle.Actuals;
import org.iterationplanner.cycle.Commitment;
import org.iterationplanner.cycle.Decision;
import org.iterationplanner.cycle.IterationState;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.cycle.TrackedIteration;
import org.iterationplanner.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * An iteration of a living backlog as the API shows it.
 *
 * @param version of the backlog
 * @param issues what is worth knowing of the step that was just made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IterationDocument(
        int number,
        LocalDate start,
        LocalDate end,
        IterationState state,
        long version,
        @Nullable Commitment commitment,
        List<Decision> decisions,
        @Nullable Instant startedAt,
        @Nullable Actuals actuals,
        @Nullable List<Issue> issues) {

    static Response.ResponseBuilder shown(LivingBacklog backlog, TrackedIteration iteration) {
        return answer(backlog, iteration, null);
    }

    /** The answer after a step of its life. */
    static Response changed(Recorded recorded, int number) {
        LivingBacklog backlog = recorded.backlog();
        return answer(backlog, backlog.iteration(number).orElseThrow(), recorded.warnings())
                .build();
    }

    private static Response.ResponseBuilder answer(
            LivingBacklog backlog, TrackedIteration iteration, @Nullable List<Issue> issues) {
        IterationDocument document = new IterationDocument(
                iteration.number(),
                iteration.start(),
                iteration.end(),
                iteration.state(),
                backlog.version(),
                iteration.commitment(),
                iteration.decisions(),
                iteration.startedAt(),
                iteration.actuals(),
                issues);
        return Response.ok(document).header(HttpHeaders.ETAG, ETags.of(backlog.version()));
    }
}
