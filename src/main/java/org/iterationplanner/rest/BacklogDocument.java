package org.iterationplanner.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.cycle.AcceptedPlan;
import org.iterationplanner.cycle.IterationState;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A living backlog as the API shows it.
 *
 * @param iterations those that have left DRAFT at least once
 * @param issues what is worth knowing of the change that was just made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BacklogDocument(
        UUID id,
        String name,
        long version,
        Instant createdAt,
        Instant changedAt,
        String changedBy,
        Backlog modelInput,
        @Nullable PlanOfBacklog plan,
        List<IterationOfBacklog> iterations,
        @Nullable List<Issue> issues) {

    /** The accepted plan, without where everything is. */
    public record PlanOfBacklog(UUID planId, Instant acceptedAt, String acceptedBy, int firstIteration, int publish) {}

    /** One iteration in short. */
    public record IterationOfBacklog(int number, LocalDate start, LocalDate end, IterationState state) {}

    static BacklogDocument of(LivingBacklog backlog, @Nullable List<Issue> issues) {
        AcceptedPlan plan = backlog.plan();
        return new BacklogDocument(
                backlog.id(),
                backlog.name(),
                backlog.version(),
                backlog.createdAt(),
                backlog.changedAt(),
                backlog.changedBy(),
                backlog.modelInput(),
                plan == null
                        ? null
                        : new PlanOfBacklog(
                                plan.planId(),
                                plan.acceptedAt(),
                                plan.acceptedBy(),
                                plan.firstIteration(),
                                plan.publish()),
                backlog.iterations().stream()
                        .map(one -> new IterationOfBacklog(one.number(), one.start(), one.end(), one.state()))
                        .toList(),
                issues);
    }

    /** The answer after a change. */
    static Response.ResponseBuilder changed(Recorded recorded) {
        return Response.ok(of(recorded.backlog(), recorded.warnings()))
                .header(HttpHeaders.ETAG, ETags.of(recorded.backlog().version()));
    }
}
