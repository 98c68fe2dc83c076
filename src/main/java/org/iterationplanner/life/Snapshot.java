package org.iterationplanner.life;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.ModelOutput.IterationBacklog;
import org.iterationplanner.backlog.ModelOutput.PlannedAsset;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Workload;
import org.iterationplanner.cycle.Act;
import org.iterationplanner.cycle.Actuals;
import org.iterationplanner.cycle.Commitment;
import org.iterationplanner.cycle.Commitment.CommittedAsset;
import org.iterationplanner.cycle.Commitment.PhaseWork;
import org.iterationplanner.cycle.Commitment.Relocation;
import org.iterationplanner.report.PlanReport;
import org.jspecify.annotations.Nullable;

/** What an iteration holds, as it is now. */
final class Snapshot {

    private final Situation situation;
    private final Map<String, String> homes = new LinkedHashMap<>();
    private final Set<String> begun;

    private Snapshot(Situation situation) {
        this.situation = situation;
        for (Workload workload : situation.backlog().workloads()) {
            if (workload.datacenter() != null) {
                homes.put(workload.id(), workload.datacenter());
            }
        }
        begun = situation.living().iterations().stream()
                .flatMap(iteration -> iteration.actuals() == null ? Stream.of() : iteration.actuals().assets().stream())
                .filter(outcome -> outcome.committed() && !outcome.isDone())
                .map(Actuals.Outcome::asset)
                .collect(Collectors.toSet());
    }

    /** The iteration backlog of a plan that breaks no rule there. */
    static Commitment of(Situation situation, int number, Act act, List<Issue> risks) {
        Snapshot snapshot = new Snapshot(situation);
        IterationBacklog iteration = PlanReport.of(situation.backlog(), situation.plan(), true).iterations().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow();
        List<Asset> assets = situation.assetsIn(number);
        List<CommittedAsset> committed = new ArrayList<>();
        for (int i = 0; i < assets.size(); i++) {
            committed.add(snapshot.committed(assets.get(i), iteration.assets().get(i)));
        }
        return new Commitment(
                situation.living().version(),
                act.at(),
                act.actor(),
                act.comment(),
                committed,
                phases(assets),
                iteration.load(),
                Objects.requireNonNull(iteration.completes()),
                risks,
                snapshot.changes());
    }

    private CommittedAsset committed(Asset asset, PlannedAsset planned) {
        return new CommittedAsset(
                asset.id(),
                asset.name(),
                asset.workload(),
                asset.datacenter() == null ? homes.get(asset.workloadId()) : asset.datacenter(),
                asset.type(),
                asset.strategy(),
                planned.effort(),
                planned.flexibleTeam(),
                asset.tasks(),
                begun.contains(asset.id()) ? Boolean.TRUE : null);
    }

    private static List<PhaseWork> phases(List<Asset> assets) {
        List<Asset.Task> tasks =
                assets.stream().flatMap(asset -> asset.tasks().stream()).toList();
        List<Asset.Task.@Nullable Phase> phases = new ArrayList<>(Arrays.asList(Asset.Task.Phase.values()));
        phases.add(null);
        return phases.stream()
                .map(phase -> phase(
                        phase,
                        tasks.stream().filter(task -> task.phase() == phase).toList()))
                .filter(work -> work.tasks() > 0)
                .toList();
    }

    private static PhaseWork phase(Asset.Task.@Nullable Phase phase, List<Asset.Task> tasks) {
        BigDecimal effort = tasks.stream()
                .map(Asset.Task::effort)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new PhaseWork(phase, tasks.size(), effort);
    }

    /** What is still to do and elsewhere than when an iteration was last approved, and what is gone since. */
    private List<Relocation> changes() {
        Plan approved = Objects.requireNonNull(situation.living().plan()).approved();
        if (approved == null) {
            return List.of();
        }
        Set<String> done = situation.backlog().assets().stream()
                .filter(Asset::isDone)
                .map(Asset::id)
                .collect(Collectors.toSet());
        Set<String> ids = new LinkedHashSet<>(situation.plan().placements().keySet());
        ids.addAll(approved.placements().keySet());
        ids.removeAll(done);
        return ids.stream()
                .map(id -> new Relocation(id, iteration(approved, id), iteration(situation.plan(), id)))
                .filter(moved -> !Objects.equals(moved.from(), moved.to()))
                .toList();
    }

    private static @Nullable Integer iteration(Plan plan, String asset) {
        Plan.Placement placement = plan.placement(asset);
        return placement == null ? null : Integer.valueOf(placement.iteration());
    }
}
