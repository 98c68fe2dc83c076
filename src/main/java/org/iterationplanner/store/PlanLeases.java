package org.iterationplanner.store;

import static org.iterationplanner.plan.PlanStatus.SOLVING_ACTIVE;
import static org.iterationplanner.plan.PlanStatus.SOLVING_COMPLETED;
import static org.iterationplanner.plan.PlanStatus.SOLVING_FAILED;
import static org.iterationplanner.plan.PlanStatus.SOLVING_INCOMPLETE;
import static org.iterationplanner.plan.PlanStatus.SOLVING_SCHEDULED;
import static org.iterationplanner.plan.PlanStatus.SOLVING_STARTED;

import java.time.Duration;
import java.util.Map;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.backlog.TerminationReason;
import org.iterationplanner.json.Json;

/** Who may write what about a plan that is being solved. Thread-safe. */
public final class PlanLeases extends Leases {

    /**
     * Over one database.
     *
     * @param lease how long a claim is safe without being renewed; whole seconds, at most 99
     */
    public PlanLeases(Database database, Duration lease) {
        super(database, lease, "plan", SOLVING_SCHEDULED, SOLVING_STARTED, SOLVING_COMPLETED);
    }

    /** Stores the best plan so far and renews the lease. */
    public boolean checkpoint(Claim claim, Plan best, Score score, Duration spent, int deaths) {
        return change(
                claim,
                SOLVING_ACTIVE,
                spent,
                "best = :best, score = :score, active_at = COALESCE(active_at, CURRENT_TIMESTAMP), " + RENEWED,
                Map.of("best", Json.write(best), "score", score.toString(), "deaths", deaths, "lease", seconds()));
    }

    /** Makes the plan terminal. */
    public boolean end(Claim claim, Ending ending, Duration spent) {
        if (ending instanceof Ending.Completed completed) {
            return change(
                    claim,
                    SOLVING_COMPLETED,
                    spent,
                    ENDED + ", best = NULL, result = :result, score = :score, termination_reason = :reason,"
                            + " outlook = :outlook, active_at = COALESCE(active_at, CURRENT_TIMESTAMP)",
                    Map.of(
                            "result", Json.write(completed.result()),
                            "score", completed.score().toString(),
                            "reason", completed.reason(),
                            "outlook", Json.write(completed.outlook())));
        }
        if (ending instanceof Ending.Failed failed) {
            return change(
                    claim,
                    SOLVING_FAILED,
                    spent,
                    ENDED + ", best = NULL, score = NULL, failure = :failure",
                    Map.of("failure", Json.write(failed.message())));
        }
        return change(
                claim,
                SOLVING_INCOMPLETE,
                spent,
                ENDED + ", termination_reason = :reason",
                Map.of("reason", TerminationReason.STOPPED));
    }
}
