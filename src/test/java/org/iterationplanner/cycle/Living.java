package org.iterationplanner.cycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Literals;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Timeline;
import org.jspecify.annotations.Nullable;

/** Living backlogs as short literals, for tests. */
public final class Living {
    public static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    public static final Act ACT = new Act(NOON, "ada", null);
    public static final UUID PLAN = new UUID(7, 7);

    private Living() {}

    /** Version 1 of a backlog as in {@link Literals}. */
    public static LivingBacklog of(String fields) {
        return of(Literals.backlog(fields));
    }

    public static LivingBacklog of(Backlog backlog) {
        return new LivingBacklog(new UUID(0, 1), "x", 1, NOON, NOON, "ada", backlog, null, List.of());
    }

    /** With an accepted plan as in {@link Literals}, that publishes so many iterations and leaves those assets out. */
    public static LivingBacklog accepted(LivingBacklog living, int publish, String placements, String... notPlanned) {
        return living.withPlan(new AcceptedPlan(
                PLAN, NOON, "ada", living.firstOpen(), publish, Literals.plan(placements), null, List.of(notPlanned)));
    }

    /** With one more iteration in a state; what it is committed to, if that is said, as {@code "a b/dba"}. */
    public static LivingBacklog with(
            LivingBacklog living, int number, IterationState state, @Nullable String committed) {
        Timeline timeline = new Timeline(Horizon.until(living.modelInput().calendar(), number));
        List<TrackedIteration> iterations = new ArrayList<>(living.iterations());
        iterations.add(new TrackedIteration(
                number,
                timeline.iteration(number).start(),
                timeline.iteration(number).end(),
                state,
                committed == null ? null : commitment(committed),
                List.of(),
                null,
                null));
        return living.withIterations(iterations);
    }

    private static Commitment commitment(String assets) {
        List<Commitment.CommittedAsset> committed = new ArrayList<>();
        for (String asset : assets.split(" ", -1)) {
            String[] parts = asset.split("/", -1);
            String team = parts.length > 1 ? parts[1] : null;
            committed.add(new Commitment.CommittedAsset(
                    parts[0], null, null, null, null, null, Map.of(), team, List.of(), null));
        }
        return new Commitment(
                1,
                NOON,
                "lead",
                "as planned",
                committed,
                List.of(),
                List.of(),
                new ModelOutput.Completes(List.of(), List.of(), List.of()),
                List.of(),
                List.of());
    }

    /** A finished plan of what a backlog would have planned next. */
    public static ProposedPlan proposed(LivingBacklog living, int publish, String placements) {
        Plan plan = Literals.plan(placements);
        return new ProposedPlan(PLAN, NextPlan.of(living, publish, null).modelInput(), plan, true);
    }
}
