package org.iterationplanner.cycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.backlog.Calendar;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * What a living backlog is to have planned next: all that is still to do, from the first iteration that is not closed. What is
 * fixed is pinned, nothing else gets into a fixed iteration, and the accepted plan is the baseline. Records keep their places,
 * so that a pointer leads to the same one in both. For one backlog and thread.
 */
public final class NextPlan {
    private final LivingBacklog living;
    private final int first;
    private final Map<String, Asset.Pin> fixed = new HashMap<>();
    private final @Nullable LocalDate firstFree;

    private NextPlan(LivingBacklog living) {
        this.living = living;
        first = living.firstOpen();
        int last = first - 1;
        for (TrackedIteration iteration : living.iterations()) {
            if (iteration.number() >= first && iteration.state().isFixed()) {
                last = Math.max(last, iteration.number());
                fix(iteration);
            }
        }
        Calendar own = living.modelInput().calendar();
        firstFree = last < first ? null : new Timeline(Horizon.between(own, last + 1, last + 1, null)).dayZero();
    }

    private void fix(TrackedIteration iteration) {
        Commitment commitment = iteration.commitment();
        if (commitment == null) {
            return;
        }
        String reason = commitment.comment() == null ? "Committed" : commitment.comment();
        commitment
                .assets()
                .forEach(asset -> fixed.put(
                        asset.asset(),
                        new Asset.Pin(
                                iteration.number(),
                                null,
                                asset.flexibleTeam(),
                                commitment.actor(),
                                commitment.at().toString(),
                                reason)));
    }

    /**
     * The request for the next plan; it can be planned if the backlog was valid.
     *
     * @param publish how many iterations are to be published, 1 to {@link Horizon#MOST}; the rest is outlook
     */
    public static PlanRequest of(LivingBacklog living, int publish, @Nullable PlanConfig config) {
        NextPlan next = new NextPlan(living);
        AcceptedPlan accepted = living.plan();
        List<BaselineEntry> baseline = accepted == null ? living.modelInput().baseline() : next.baseline(accepted);
        return new PlanRequest(config, next.records(Horizon.next(living, publish), baseline));
    }

    /**
     * The records as the next plan sees them, without a baseline, to judge a plan that there is.
     *
     * @param last number of the last iteration that must be there, no earlier than what is fixed or pinned
     */
    public static Backlog upTo(LivingBacklog living, int last) {
        Calendar calendar = Horizon.next(living, 1);
        Calendar longer = Horizon.until(calendar, last);
        return new NextPlan(living).records(longer, List.of());
    }

    private Backlog records(Calendar calendar, List<BaselineEntry> baseline) {
        List<Asset> assets =
                living.modelInput().assets().stream().map(this::planned).toList();
        return living.modelInput().with(calendar, assets, baseline);
    }

    private Asset planned(Asset asset) {
        if (asset.isDone()) {
            // a pin to an iteration that is over would be one to none
            return asset.pin() == null ? asset : asset.withPin(null);
        }
        Asset.Pin own = asset.pin();
        Asset.Pin commitment = fixed.get(asset.id());
        if (commitment != null) {
            return asset.withPin(committed(asset, commitment));
        }
        if (own != null && own.iteration() != null && own.iteration() < first) {
            // history
            return notBefore(asset.withPin(null));
        }
        return own == null ? notBefore(asset) : asset;
    }

    /** Whoever has pinned an asset to where it is committed is still who says why. */
    private static Asset.Pin committed(Asset asset, Asset.Pin commitment) {
        Asset.FlexibleEffort flexible = asset.flexibleEffort();
        String team = flexible != null && flexible.teams().contains(commitment.team()) ? commitment.team() : null;
        Asset.Pin own = asset.pin();
        Asset.Pin said = own != null && Objects.equals(commitment.iteration(), own.iteration()) ? own : commitment;
        return new Asset.Pin(commitment.iteration(), null, team, said.by(), said.at(), said.reason());
    }

    private Asset notBefore(Asset asset) {
        LocalDate own = asset.notBefore();
        return firstFree == null || (own != null && own.isAfter(firstFree))
                ? asset
                : asset.withWindow(firstFree, asset.notAfter());
    }

    /** Where the accepted plan has what is still to do; what it does not know, and what was left behind, is free. */
    private List<BaselineEntry> baseline(AcceptedPlan accepted) {
        Set<String> leftOut = new HashSet<>(accepted.notPlanned());
        Set<Integer> published = new HashSet<>();
        living.iterations().stream()
                .filter(iteration -> iteration.state() == IterationState.PUBLISHED)
                .forEach(iteration -> published.add(iteration.number()));
        List<BaselineEntry> entries = new ArrayList<>();
        for (Asset asset : living.modelInput().assets()) {
            Asset.Pin commitment = fixed.get(asset.id());
            Plan.Placement placement = accepted.placements().placement(asset.id());
            if (asset.isDone()) {
                continue;
            }
            if (commitment != null) {
                entries.add(new BaselineEntry(asset.id(), commitment.iteration(), BaselineEntry.State.COMMITTED));
            } else if (placement != null && placement.iteration() >= first) {
                int number = placement.iteration();
                BaselineEntry.State state = published.contains(number) ? BaselineEntry.State.PUBLISHED : null;
                entries.add(new BaselineEntry(asset.id(), number, state));
            } else if (placement == null && leftOut.contains(asset.id())) {
                entries.add(new BaselineEntry(asset.id(), null, null));
            }
        }
        return entries;
    }
}
