package org.iterationplanner.life;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.ModelOutput.Load;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.cycle.Act;
import org.iterationplanner.cycle.Actuals;
import org.iterationplanner.cycle.Actuals.Outcome;
import org.iterationplanner.cycle.Commitment;
import org.iterationplanner.cycle.Commitment.CommittedAsset;
import org.iterationplanner.cycle.CycleException;
import org.iterationplanner.cycle.IterationState;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.cycle.Revision;
import org.iterationplanner.cycle.Step;
import org.iterationplanner.cycle.TrackedIteration;
import org.iterationplanner.life.CloseRequest.Others;
import org.iterationplanner.life.CloseRequest.Told;
import org.jspecify.annotations.Nullable;

/** An iteration is over: what was done is done, what was not is carried over with what is left of it. For one step. */
public final class Closing {

    private final LivingBacklog before;
    private final TrackedIteration iteration;
    private final Commitment commitment;
    private final CloseRequest request;
    private final Map<String, Told> told = new HashMap<>();
    private final Map<String, Asset> assets = new HashMap<>();

    private Closing(LivingBacklog before, TrackedIteration iteration, CloseRequest request) {
        this.before = before;
        this.iteration = iteration;
        this.request = request;
        commitment = Objects.requireNonNull(iteration.commitment());
        request.assets().forEach(one -> told.put(one.asset(), one));
        before.modelInput().assets().forEach(asset -> assets.put(asset.id(), asset));
    }

    /**
     * The step. What is carried over is pinned to the earliest iteration that can hold it, and the accepted plan follows; a
     * warning says what no iteration can hold.
     *
     * @throws CycleException NOT_FOUND, NO_PLAN, OUT_OF_ORDER; INVALID with everything that is wrong with the request
     */
    public static Step close(LivingBacklog before, int number, CloseRequest request, Act act) {
        TrackedIteration iteration = Entering.enter(before, number, IterationState.CLOSED);
        List<Issue> issues = CloseCheck.issues(before, iteration, request);
        if (!issues.isEmpty()) {
            throw CycleException.invalid(issues);
        }
        return new Closing(before, iteration, request).close(act);
    }

    private Step close(Act act) {
        List<Outcome> outcomes = outcomes();
        Actuals actuals = new Actuals(act.at(), act.actor(), act.comment(), outcomes, capacity());
        Set<String> unfinished = outcomes.stream()
                .filter(outcome -> !outcome.isDone() && outcome.released() == null)
                .map(Outcome::asset)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        CarryOver.Result carried = CarryOver.carry(after(actuals), iteration.number(), unfinished, act);
        return new Step(
                carried.next(),
                Revision.Kind.CLOSED,
                iteration.number(),
                Entering.told(iteration, IterationState.CLOSED),
                carried.warnings());
    }

    private List<Outcome> outcomes() {
        List<Outcome> outcomes = new ArrayList<>();
        Set<String> committed = new HashSet<>();
        for (CommittedAsset asset : commitment.assets()) {
            committed.add(asset.asset());
            outcomes.add(outcome(asset));
        }
        for (Asset asset : before.modelInput().assets()) {
            Told one = told.get(asset.id());
            if (one != null && !committed.contains(asset.id())) {
                outcomes.add(new Outcome(
                        asset.id(),
                        false,
                        completedOn(one),
                        byTeam(asset, teamBeside(asset, one)),
                        one.actualEffort(),
                        Map.of(),
                        null));
            }
        }
        return outcomes;
    }

    private Outcome outcome(CommittedAsset committed) {
        Told one = told.get(committed.asset());
        Map<String, BigDecimal> actual = one == null ? Map.of() : one.actualEffort();
        if (one == null ? request.others() == Others.DONE : one.isDone()) {
            return new Outcome(committed.asset(), true, completedOn(one), committed.effort(), actual, Map.of(), null);
        }
        Map<String, BigDecimal> remaining = one == null || one.remainingEffort().isEmpty()
                ? byTeam(asset(committed.asset()), committed.flexibleTeam())
                : one.remainingEffort();
        Boolean released = (one != null && one.isReleased()) ? Boolean.TRUE : null;
        return new Outcome(committed.asset(), true, null, committed.effort(), actual, remaining, released);
    }

    private LocalDate completedOn(@Nullable Told one) {
        return one == null || one.completedOn() == null ? iteration.end() : one.completedOn();
    }

    /** The team that an asset outside the commitment was done by: as planned, else the one that spent most on it. */
    private @Nullable String teamBeside(Asset asset, Told one) {
        Asset.FlexibleEffort flexible = asset.flexibleEffort();
        if (flexible == null) {
            return null;
        }
        Plan.Placement placement =
                Objects.requireNonNull(before.plan()).placements().placement(asset.id());
        if (placement != null && flexible.teams().contains(String.valueOf(placement.team()))) {
            return placement.team();
        }
        String most = flexible.teams().get(0);
        for (String team : flexible.teams()) {
            if (spent(one, team).compareTo(spent(one, most)) > 0) {
                most = team;
            }
        }
        return most;
    }

    private static BigDecimal spent(Told one, String team) {
        return one.actualEffort().getOrDefault(team, BigDecimal.ZERO);
    }

    /** The estimate by team, with the flexible effort at the team that has begun; at the first it can go to without one. */
    private static Map<String, BigDecimal> byTeam(Asset asset, @Nullable String begun) {
        Map<String, BigDecimal> effort = new LinkedHashMap<>(asset.effort());
        Asset.FlexibleEffort flexible = asset.flexibleEffort();
        if (flexible != null) {
            effort.merge(begun == null ? flexible.teams().get(0) : begun, flexible.points(), BigDecimal::add);
        }
        return effort;
    }

    private Map<String, BigDecimal> capacity() {
        Map<String, BigDecimal> planned = new HashMap<>();
        for (Load load : commitment.load()) {
            if (load.capacity() != null) {
                planned.put(load.team(), load.capacity());
            }
        }
        Map<String, BigDecimal> capacity = new LinkedHashMap<>();
        for (Team team : before.modelInput().teams()) {
            BigDecimal real = request.capacity().get(team.id());
            capacity.put(team.id(), real != null ? real : planned.getOrDefault(team.id(), plannedNow(team)));
        }
        return capacity;
    }

    private BigDecimal plannedNow(Team team) {
        return Hundredths.toDecimal(Hundredths.of(
                team.capacity(iteration.number(), before.modelInput().buffer())));
    }

    /** The backlog with what was done done, and what was not nowhere yet. */
    private LivingBacklog after(Actuals actuals) {
        Map<String, Outcome> byAsset = new HashMap<>();
        actuals.assets().forEach(outcome -> byAsset.put(outcome.asset(), outcome));
        List<Asset> changed = before.modelInput().assets().stream()
                .map(asset -> {
                    Outcome outcome = byAsset.get(asset.id());
                    return outcome == null ? asset : after(asset, outcome);
                })
                .toList();
        Map<String, Plan.Placement> placements = new LinkedHashMap<>(
                Objects.requireNonNull(before.plan()).placements().placements());
        for (Outcome outcome : actuals.assets()) {
            if (!outcome.isDone()) {
                placements.remove(outcome.asset());
            } else if (!outcome.committed()) {
                placements.put(outcome.asset(), new Plan.Placement(iteration.number(), null));
            }
        }
        return before.with(before.name(), before.modelInput().withAssets(changed))
                .withPlan(before.plan().withPlacements(new Plan(placements)))
                .with(iteration.closed(actuals));
    }

    private static Asset after(Asset asset, Outcome outcome) {
        if (outcome.completedOn() != null) {
            return asset.withCompletedOn(outcome.completedOn());
        }
        // an effort that is told again as it was stays as it was: derived, if it was
        boolean same = asset.flexibleEffort() == null && asset.effort().equals(outcome.remainingEffort());
        return (same ? asset : asset.withEffort(outcome.remainingEffort())).withPin(null);
    }

    private Asset asset(String id) {
        return Objects.requireNonNull(assets.get(id), id);
    }
}
