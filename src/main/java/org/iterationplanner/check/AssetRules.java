package org.iterationplanner.check;

import java.util.ArrayList;
import java.util.List;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Datacenter.ExitMode;
import org.iterationplanner.backlog.Limits;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of each asset by itself, wherever the others are: what every feasible plan has in common. Read from the
 * same statement of the rules that judges plans. Not thread-safe.
 */
public final class AssetRules {

    private final PlannedBacklog nothingPlanned;
    private final Baseline baseline;
    private final FrozenDays frozen;
    private final ValueRules values;

    /** The rules of a valid backlog. */
    public AssetRules(Backlog backlog) {
        nothingPlanned = new PlannedBacklog(backlog, Plan.EMPTY);
        baseline = new Baseline(nothingPlanned);
        frozen = new FrozenDays(nothingPlanned);
        values = new ValueRules(nothingPlanned);
    }

    /** The backlog with no asset planned. */
    public PlannedBacklog nothingPlanned() {
        return nothingPlanned;
    }

    /**
     * Whether a plan with the asset there may be feasible, as far as the asset alone decides it: its estimate, freezes, its
     * window, its pin or commitment, the marks of a pilot and a HARD exit.
     *
     * @param number of an iteration, or L+1 for not planned
     */
    public boolean allow(PlacedAsset a, int number) {
        return (a.asset().isEstimated() || number == nothingPlanned.timeline().never()) && penalty(a, number) == 0;
    }

    /**
     * What the same rules, but for the estimate, charge for the asset being there, in hundredths. A pin's team is taken to be
     * kept to.
     *
     * @param number of an iteration, or L+1 for not planned
     */
    public long penalty(PlacedAsset a, int number) {
        Integer bound = baseline.boundTo(a);
        long pin = bound != null && bound != number ? 1 : 0;
        long sum = Math.addExact(pin, daysPastHardExit(a, number));
        Timeline timeline = nothingPlanned.timeline();
        if (number != timeline.never()) {
            Timeline.Iteration iteration = timeline.iteration(number);
            sum += CalendarRules.beginsTooEarly(a, iteration) ? 1 : 0;
            sum += CalendarRules.endsTooLate(a, iteration) ? 1 : 0;
            sum += frozen.close(number, a) ? 1 : 0;
            sum += pilotMarks(a, number);
        }
        return Matches.units(sum);
    }

    /** Which of the rules of {@link #penalty} charge for the asset being there, in the order of the model. */
    public List<Rule> broken(PlacedAsset a, int number) {
        List<Rule> broken = new ArrayList<>();
        Timeline timeline = nothingPlanned.timeline();
        if (number != timeline.never()) {
            Timeline.Iteration iteration = timeline.iteration(number);
            if (frozen.close(number, a)) {
                broken.add(Rule.FREEZE);
            }
            if (CalendarRules.beginsTooEarly(a, iteration) || CalendarRules.endsTooLate(a, iteration)) {
                broken.add(Rule.WINDOW);
            }
        }
        Integer bound = boundTo(a);
        if (bound != null && bound != number) {
            broken.add(Rule.PIN);
        }
        if (number != timeline.never() && pilotMarks(a, number) > 0) {
            broken.add(Rule.PILOT);
        }
        if (daysPastHardExit(a, number) > 0) {
            broken.add(Rule.EXIT_HARD);
        }
        return broken;
    }

    /** The t(a) an asset is bound to: its own pin, else a commitment to an iteration F..L; null when it is free. */
    public @Nullable Integer boundTo(PlacedAsset a) {
        return baseline.boundTo(a);
    }

    private long daysPastHardExit(PlacedAsset a, int number) {
        return a.datacenter() != null && a.datacenter().exitMode() == ExitMode.HARD
                ? DateRules.daysPastExit(nothingPlanned, a, number)
                : 0;
    }

    private int pilotMarks(PlacedAsset a, int number) {
        Limits.Pilot pilot = nothingPlanned.backlog().limits().pilot();
        PlacedWorkload w = nothingPlanned.workload(a.asset().workloadId());
        return pilot != null && number <= pilot.iterations() && w != null ? LimitRules.marks(w, pilot) : 0;
    }

    /** Whether the asset would have moved, as {@code disruption} counts it, if it were there. */
    public boolean isMoved(PlacedAsset a, int number) {
        Baseline.Known known = baseline.known(a);
        return known != null && known.isMovedAt(number);
    }

    /** The teams that may get the flexible effort of an asset in a feasible plan; none when it has no such effort. */
    public List<String> teams(PlacedAsset a) {
        Asset.FlexibleEffort flexible = a.asset().flexibleEffort();
        if (flexible == null) {
            return List.of();
        }
        Asset.Pin pin = a.asset().pin();
        return pin != null && pin.team() != null && baseline.boundTo(a) != null
                ? flexible.teams().stream().filter(pin.team()::equals).toList()
                : flexible.teams();
    }

    /** The amount of {@code stability} in hundredths that an asset adds there. */
    public long stability(PlacedAsset a, int number) {
        Baseline.Known known = baseline.known(a);
        return known != null && known.isMovedAt(number) ? PromiseRules.weight(known) : 0;
    }

    /** By how much the value of a workload counts more than its number. */
    public long urgency(PlacedWorkload w) {
        return values.urgency(w);
    }
}
