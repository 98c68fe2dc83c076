package org.iterationplanner.rest;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.json.Json;
import org.iterationplanner.lifecycle.PlanService;
import org.iterationplanner.plan.BacklogVersion;
import org.iterationplanner.plan.IdempotencyKey;
import org.iterationplanner.plan.PlanMetadata;
import org.iterationplanner.validate.RequestValidator;
import org.jspecify.annotations.Nullable;

/** What all calls have in common that make a plan: validate, store once, answer now or when it is done. */
@Singleton
class Submissions {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final PlanService plans;

    Submissions(PlanService plans) {
        this.plans = plans;
    }

    /**
     * Submits a request.
     *
     * @param parentId the plan it is derived from
     * @param key the header Idempotency-Key
     * @param prefer the headers Prefer
     * @throws Refusal with all issues, if anything is wrong with it; nothing is stored then
     */
    Uni<Response> submit(PlanRequest request, @Nullable UUID parentId, @Nullable String key, List<String> prefer) {
        return submit(request, request, parentId, key, prefer, null);
    }

    /**
     * Submits a request that follows from what was sent and from how things stand.
     *
     * @param sent what makes two submissions the same
     * @param source the living backlog it is made of
     * @throws Refusal with all issues, if anything is wrong with the request; nothing is stored then
     */
    Uni<Response> submit(
            PlanRequest request,
            Record sent,
            @Nullable UUID parentId,
            @Nullable String key,
            List<String> prefer,
            @Nullable BacklogVersion source) {
        IdempotencyKey once = key == null ? null : new IdempotencyKey(valid(key), hash(sent, parentId));
        PlanMetadata accepted = plans.submit(request, valid(request), parentId, once, source);
        Duration wait = Preference.wait(prefer);
        if (wait == null || wait.isZero()) {
            return Uni.createFrom().item(accepted(accepted).build());
        }
        return plans.finished(accepted.id(), wait)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(metadata -> (metadata.solverStatus().isTerminal()
                                ? Response.ok(plans.plan(metadata.id()))
                                : accepted(metadata))
                        .header("Preference-Applied", "wait=" + wait.toSeconds())
                        .build());
    }

    /**
     * What is worth knowing about a request.
     *
     * @throws Refusal with all issues, if anything is wrong with it
     */
    static List<Issue> valid(PlanRequest request) {
        List<Issue> issues = RequestValidator.validate(request);
        if (issues.stream().anyMatch(Issue::isError)) {
            throw new Refusal(ProblemCode.INVALID_INPUT, issues);
        }
        return issues;
    }

    private static Response.ResponseBuilder accepted(PlanMetadata metadata) {
        return Response.accepted(metadata).location(URI.create("/v1/plans/" + metadata.id()));
    }

    private static String valid(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new Refusal(
                    ProblemCode.BAD_REQUEST,
                    "An Idempotency-Key has 1 to 255 visible ASCII characters. Maybe take a UUID.");
        }
        return key;
    }

    /** Of what was meant, not of how it was written: another order of fields is the same submission. */
    private static String hash(Record sent, @Nullable UUID parentId) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(String.valueOf(parentId).getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(Json.write(sent).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
