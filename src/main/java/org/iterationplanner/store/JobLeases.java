package org.iterationplanner.store;

import static org.iterationplanner.plan.JobStatus.ACTIVE;
import static org.iterationplanner.plan.JobStatus.COMPLETED;
import static org.iterationplanner.plan.JobStatus.FAILED;
import static org.iterationplanner.plan.JobStatus.INCOMPLETE;
import static org.iterationplanner.plan.JobStatus.SCHEDULED;

import java.time.Duration;
import java.util.Map;
import org.iterationplanner.json.Json;
import org.jspecify.annotations.Nullable;

/** Who may write what about a job that is being answered. Thread-safe. */
public final class JobLeases extends Leases {

    /**
     * Over one database.
     *
     * @param lease how long a claim is safe without being renewed; whole seconds, at most 99
     */
    public JobLeases(Database database, Duration lease) {
        super(database, lease, "job", SCHEDULED, ACTIVE, COMPLETED);
    }

    /** Stores how far the answer is and renews the lease. */
    public boolean checkpoint(Claim claim, double progress, Object soFar, Duration spent, int deaths) {
        return change(
                claim,
                ACTIVE,
                spent,
                "progress = :progress, result = :result, " + RENEWED,
                Map.of("progress", progress, "result", Json.write(soFar), "deaths", deaths, "lease", seconds()));
    }

    /** Makes the job terminal with its whole answer. */
    public boolean complete(Claim claim, Object answer, Duration spent) {
        return change(
                claim,
                COMPLETED,
                spent,
                ENDED + ", progress = 1, result = :result",
                Map.of("result", Json.write(answer)));
    }

    /**
     * Makes the job terminal with a part of its answer.
     *
     * @param soFar null: what is stored, if anything is
     */
    public boolean cutShort(Claim claim, double progress, @Nullable Object soFar, Duration spent) {
        return soFar == null
                ? change(claim, INCOMPLETE, spent, ENDED, Map.of())
                : change(
                        claim,
                        INCOMPLETE,
                        spent,
                        ENDED + ", progress = :progress, result = :result",
                        Map.of("progress", progress, "result", Json.write(soFar)));
    }

    /** Makes the job terminal without an answer. */
    public boolean fail(Claim claim, String message, Duration spent) {
        return change(
                claim,
                FAILED,
                spent,
                ENDED + ", result = NULL, failure = :failure",
                Map.of("failure", Json.write(message)));
    }
}
