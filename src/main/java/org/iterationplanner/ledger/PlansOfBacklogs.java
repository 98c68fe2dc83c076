package org.iterationplanner.ledger;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.cycle.Acceptance;
import org.iterationplanner.cycle.CycleException;
import org.iterationplanner.cycle.CycleException.Reason;
import org.iterationplanner.cycle.ProposedPlan;
import org.iterationplanner.lifecycle.PlanService;
import org.iterationplanner.plan.PlanDocument;
import org.iterationplanner.plan.PlanMetadata;
import org.iterationplanner.plan.PlanStatus;
import org.iterationplanner.store.BacklogPlans;
import org.jspecify.annotations.Nullable;

/**
 * The plans of living backlogs: those asked of them, and what-ifs that were derived from those. Methods block on the database
 * and throw {@link CycleException} or PlanException. Thread-safe.
 */
@Singleton
public class PlansOfBacklogs {
    private final Backlogs backlogs;
    private final BacklogPlans links;
    private final PlanService plans;
    private final Promising promising;

    PlansOfBacklogs(Backlogs backlogs, BacklogPlans links, PlanService plans, Promising promising) {
        this.backlogs = backlogs;
        this.links = links;
        this.plans = plans;
        this.promising = promising;
    }

    /** One page, newest first. */
    public List<PlanMetadata> list(UUID backlog, int page, int size) {
        backlogs.exists(backlog);
        return links.page(backlog, page, size);
    }

    /**
     * Makes a plan the backlog's own.
     *
     * @param force accepts one that breaks hard rules, if it did so from the beginning
     * @throws CycleException NOT_FOUND if it is no plan of the backlog, NO_PLAN if it is not completed, PLAN_OUTDATED or
     *     PLAN_BREAKS_RULES with all issues
     */
    public Recorded accept(
            UUID backlog, UUID plan, Expected expected, String actor, @Nullable String comment, boolean force) {
        ProposedPlan proposed = proposed(backlog, plan);
        Recorded accepted = backlogs.apply(
                backlog, expected, actor, comment, (before, act) -> Acceptance.accept(before, act, proposed, force));
        promising.accepted(accepted.backlog());
        return accepted;
    }

    private ProposedPlan proposed(UUID backlog, UUID plan) {
        backlogs.exists(backlog);
        boolean ofBacklog = links.source(plan)
                .filter(source -> source.backlogId().equals(backlog))
                .isPresent();
        if (!ofBacklog) {
            throw new CycleException(
                    Reason.NOT_FOUND,
                    "There is no plan " + plan + " of this backlog. Maybe GET /v1/backlogs/" + backlog
                            + "/plans lists it, or it has been purged.");
        }
        PlanDocument document = plans.plan(plan);
        ModelOutput output = document.modelOutput();
        PlanStatus status = document.metadata().solverStatus();
        if (status != PlanStatus.SOLVING_COMPLETED || output == null) {
            throw new CycleException(
                    Reason.NO_PLAN,
                    "The plan is " + status + ". Maybe "
                            + (status.isTerminal() ? "plan again." : "wait for SOLVING_COMPLETED, or stop it."));
        }
        return new ProposedPlan(
                plan, plans.request(plan).modelInput(), output.plan(), Boolean.TRUE.equals(output.feasible()));
    }
}
