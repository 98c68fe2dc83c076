package org.iterationplanner.ledger;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.iterationplanner.cycle.CycleException;
import org.iterationplanner.cycle.CycleException.Reason;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.forecast.History;
import org.iterationplanner.learning.Learning;
import org.iterationplanner.learning.Suggestions;
import org.iterationplanner.status.Standings;
import org.iterationplanner.store.BacklogHistory;
import org.iterationplanner.store.BacklogPromises;
import org.iterationplanner.tracking.BacklogKpis;
import org.iterationplanner.tracking.TrackRecord;

/**
 * What living backlogs tell of themselves: where everything stands, key figures, what was learned. Methods block on the database
 * and throw {@link CycleException} if there is no such backlog, or PlanException.StoreUnavailable. Thread-safe.
 */
@Singleton
public class Tracking {
    private final Backlogs backlogs;
    private final BacklogHistory history;
    private final BacklogPromises promises;

    Tracking(Backlogs backlogs, BacklogHistory history, BacklogPromises promises) {
        this.backlogs = backlogs;
        this.history = history;
        this.promises = promises;
    }

    /**
     * What can be forecast of a backlog.
     *
     * @param planned what is left of its accepted plan
     * @param history what was learned from its closed iterations
     */
    public record Prospect(PlannedBacklog planned, History history) {}

    /** Key figures of all that has happened. */
    public BacklogKpis kpis(UUID id) {
        return BacklogKpis.of(new TrackRecord(backlogs.find(id), history.all(id), promises.all(id)));
    }

    /** What its history suggests to change. */
    public Suggestions suggestions(UUID id) {
        return Learning.suggestions(backlogs.find(id));
    }

    /** Where everything stands. */
    public Standings standings(UUID id) {
        return new Standings(backlogs.find(id));
    }

    /**
     * What its accepted plan still holds.
     *
     * @throws CycleException NO_PLAN if no plan was accepted yet
     */
    public Prospect prospect(UUID id) {
        LivingBacklog backlog = backlogs.find(id);
        if (backlog.plan() == null) {
            throw new CycleException(
                    Reason.NO_PLAN,
                    "The backlog has no accepted plan. Maybe POST /v1/backlogs/" + id
                            + "/plans first, and accept one.");
        }
        return new Prospect(PlannedBacklog.of(backlog), Learning.history(backlog));
    }
}
