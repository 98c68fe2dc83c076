package org.iterationplanner.life;

import java.util.List;
import java.util.Objects;
import org.iterationplanner.cycle.Act;
import org.iterationplanner.cycle.CycleException;
import org.iterationplanner.cycle.Decision;
import org.iterationplanner.cycle.IterationState;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.cycle.Revision;
import org.iterationplanner.cycle.Step;
import org.iterationplanner.cycle.TrackedIteration;
import org.iterationplanner.validate.ReportCheck;
import org.jspecify.annotations.Nullable;

/** Change management decides about an iteration backlog. Stateless. */
public final class Deciding {

    private Deciding() {}

    /**
     * Says yes: what the iteration holds stays there, and the whole plan is what later ones are compared with.
     *
     * @param conditions what has to be so, or would have to be
     * @throws CycleException NOT_FOUND, NO_PLAN, OUT_OF_ORDER; INVALID for what cannot be kept
     */
    public static Step approve(
            LivingBacklog before, int number, @Nullable String role, List<String> conditions, Act act) {
        check(before, role, conditions, act);
        TrackedIteration iteration = Entering.enter(before, number, IterationState.APPROVED);
        Decision decision = new Decision(true, act.at(), act.actor(), role, act.comment(), conditions);
        LivingBacklog next = before.with(iteration.decided(decision))
                .withPlan(Objects.requireNonNull(before.plan()).asApproved());
        return new Step(
                next, Revision.Kind.APPROVED, number, Entering.told(iteration, IterationState.APPROVED), List.of());
    }

    /**
     * Says no, or takes an approval back before the work begins: the iteration is open for changes again. Its commitment is kept
     * until the next one.
     *
     * @param conditions what has to be so, or would have to be
     * @throws CycleException NOT_FOUND, NO_PLAN, OUT_OF_ORDER; INVALID for what cannot be kept
     */
    public static Step reject(
            LivingBacklog before, int number, @Nullable String role, List<String> conditions, Act act) {
        check(before, role, conditions, act);
        TrackedIteration iteration = Entering.enter(before, number, IterationState.REJECTED);
        Decision decision = new Decision(false, act.at(), act.actor(), role, act.comment(), conditions);
        return new Step(
                before.with(iteration.decided(decision)),
                Revision.Kind.REJECTED,
                number,
                Entering.told(iteration, IterationState.REJECTED),
                List.of());
    }

    private static void check(LivingBacklog before, @Nullable String role, List<String> conditions, Act act) {
        ReportCheck check = new ReportCheck(before.modelInput());
        check.text(role, "role");
        check.texts(conditions, "conditions");
        check.text(act.comment(), "comment");
        if (!check.issues().isEmpty()) {
            throw CycleException.invalid(check.issues());
        }
    }
}
