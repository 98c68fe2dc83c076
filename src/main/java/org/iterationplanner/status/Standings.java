package org.iterationplanner.status;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Release;
import org.iterationplanner.backlog.Workload;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.structure.IndexedBacklog.WorkloadNode;
import org.jspecify.annotations.Nullable;

/** Where everything in a living backlog stands. Immutable. */
public final class Standings {
    private final Whereabouts whereabouts;
    private final Map<String, AssetStatus> assets;
    private final Map<String, Told> told = new HashMap<>();

    /** What a workload, or an asset that is its own, says of itself. */
    private record Told(@Nullable String name, List<String> labels, Map<String, String> attributes) {}

    /** @param living whose records are valid */
    public Standings(LivingBacklog living) {
        whereabouts = new Whereabouts(living);
        assets = new AssetStatuses(whereabouts).all().stream().collect(toMap(AssetStatus::id, asset -> asset));
        for (Asset asset : living.modelInput().assets()) {
            told.put(asset.workloadId(), new Told(asset.name(), asset.labels(), asset.attributes()));
        }
        for (Workload workload : living.modelInput().workloads()) {
            told.put(workload.id(), new Told(workload.name(), workload.labels(), workload.attributes()));
        }
    }

    /** In the order of the backlog. */
    public List<AssetStatus> assets() {
        return of(whereabouts.living().modelInput().assets());
    }

    /** Named ones in the order of the backlog, then assets that are their own. */
    public List<WorkloadStatus> workloads() {
        return whereabouts.indexed().workloads().stream().map(this::workload).toList();
    }

    /** In the order of the backlog. */
    public List<ReleaseStatus> releases() {
        Map<String, WorkloadStatus> byId = workloads().stream().collect(toMap(WorkloadStatus::id, status -> status));
        return whereabouts.living().modelInput().releases().stream()
                .map(release -> release(release, byId))
                .toList();
    }

    /** In the order of the backlog. */
    public List<DatacenterStatus> datacenters() {
        Map<String, Lease> leases = Lease.of(whereabouts).stream().collect(toMap(Lease::datacenter, lease -> lease));
        return whereabouts.living().modelInput().datacenters().stream()
                .map(datacenter -> {
                    List<Asset> inIt = whereabouts.assetsIn(datacenter.id());
                    return new DatacenterStatus(
                            datacenter.id(),
                            datacenter.name(),
                            datacenter.priority(),
                            datacenter.labels(),
                            Headway.of(of(inIt)),
                            whereabouts.completesOn(inIt),
                            leases.get(datacenter.id()));
                })
                .toList();
    }

    private List<AssetStatus> of(Collection<Asset> some) {
        return some.stream()
                .map(asset -> Objects.requireNonNull(assets.get(asset.id())))
                .toList();
    }

    private WorkloadStatus workload(WorkloadNode node) {
        List<Asset> members = whereabouts.assetsOf(node);
        List<AssetStatus> statuses = of(members);
        List<String> lacks =
                members.stream().filter(asset -> !asset.isDone()).map(Asset::id).toList();
        Told said = Objects.requireNonNull(told.get(node.id()));
        Stage.Told stages = Stage.told(said.attributes());
        Stage stage = members.isEmpty() || lacks.size() == members.size()
                ? Stage.NOT_STARTED
                : lacks.isEmpty() ? stages.next() : Stage.MIGRATING;
        LocalDate readyOn = whereabouts.completesOn(members);
        return new WorkloadStatus(
                node.id(),
                said.name(),
                node.datacenter() < 0
                        ? null
                        : whereabouts.indexed().datacenter(node.datacenter()).id(),
                whereabouts.releaseOf(node.id()),
                said.labels(),
                statuses.stream()
                        .flatMap(asset ->
                                Stream.concat(asset.effort().keySet().stream(), asset.flexibleTeams().stream()))
                        .distinct()
                        .toList(),
                node.value(),
                stage,
                Headway.of(statuses),
                lacks,
                stage.ahead(),
                readyOn,
                node.due(),
                margin(readyOn, node.due()),
                stage == Stage.PROMOTED ? stages.passed().get(Stage.PROMOTION) : null,
                stages.notes());
    }

    private ReleaseStatus release(Release release, Map<String, WorkloadStatus> byId) {
        List<WorkloadStatus> parts = release.workloads().stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .toList();
        List<Asset> members = whereabouts.assetsOf(release);
        Stage least = parts.stream().map(WorkloadStatus::stage).reduce(Stage.PROMOTED, Standings::earlier);
        boolean started = parts.stream().anyMatch(workload -> workload.stage() != Stage.NOT_STARTED);
        Stage stage =
                parts.isEmpty() ? Stage.NOT_STARTED : least == Stage.NOT_STARTED && started ? Stage.MIGRATING : least;
        LocalDate readyOn = whereabouts.completesOn(members);
        return new ReleaseStatus(
                release.id(),
                release.name(),
                release.workloads(),
                stage,
                Headway.of(of(members)),
                parts.stream()
                        .filter(workload -> workload.stage() != Stage.PROMOTED)
                        .map(WorkloadStatus::id)
                        .toList(),
                readyOn,
                release.due(),
                margin(readyOn, release.due()),
                stage != Stage.PROMOTED
                        ? null
                        : parts.stream()
                                .map(WorkloadStatus::promotedOn)
                                .filter(Objects::nonNull)
                                .max(LocalDate::compareTo)
                                .orElse(null));
    }

    private static Stage earlier(Stage one, Stage other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static @Nullable Long margin(@Nullable LocalDate ready, @Nullable LocalDate due) {
        return ready == null || due == null ? null : (Long) ChronoUnit.DAYS.between(ready, due);
    }
}
