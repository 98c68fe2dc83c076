package org.iterationplanner.tracking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.status.Lease;
import org.iterationplanner.status.Whereabouts;
import org.jspecify.annotations.Nullable;

/**
 * The key figures of a living backlog. Effort and capacity are in its unit. Every number is exact, rounded half up once: amounts
 * to two decimals, shares and ratios to four. What there is no history for is absent.
 *
 * @param effortUnit what an effort of 1 means
 * @param closedIterations how many iterations are over
 * @param velocity what each team completes
 * @param pace of migration
 * @param commitment how much of it was kept
 * @param carryOver what was not done in its iteration
 * @param estimates how good they are
 * @param burnUp what is complete, beside the plans
 * @param scope how what there is to do has changed
 * @param leases of datacenters with an {@code exitBy}
 * @param calibration whether promises and forecasts held
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record BacklogKpis(
        String effortUnit,
        int closedIterations,
        List<TeamVelocity> velocity,
        @Nullable Pace pace,
        @Nullable CommitmentKept commitment,
        @Nullable CarriedOver carryOver,
        @Nullable EstimateAccuracy estimates,
        @Nullable BurnUp burnUp,
        @Nullable ScopeHistory scope,
        List<Lease> leases,
        @Nullable Calibration calibration) {

    public BacklogKpis {
        velocity = List.copyOf(velocity);
        leases = List.copyOf(leases);
    }

    /** All key figures that there is history for. */
    public static BacklogKpis of(TrackRecord record) {
        LivingBacklog backlog = record.backlog();
        Whereabouts whereabouts = new Whereabouts(backlog);
        Completions completions = new Completions(backlog);
        List<TrackRecord.Closed> closed = record.closed();
        return new BacklogKpis(
                backlog.modelInput().effortUnit(),
                closed.size(),
                Velocities.of(backlog),
                Pace.of(closed, whereabouts.indexed(), completions),
                CommitmentKept.of(closed),
                CarriedOver.of(closed),
                EstimateAccuracy.of(backlog),
                BurnUp.of(record, whereabouts.indexed(), completions),
                ScopeHistory.of(record),
                Lease.of(whereabouts),
                Calibration.of(record, whereabouts, completions));
    }
}
