package org.iterationplanner.merge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.backlog.Components;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Freeze;
import org.iterationplanner.backlog.Release;
import org.iterationplanner.backlog.WorkloadDependency;
import org.iterationplanner.intake.Spoken;

/**
 * Finds assets that go by another id than before: a machine that was renamed still has the id that its tool gave it. They keep the
 * id that the backlog knows, and their new one becomes their name if they have none. For one import.
 */
final class SameThings {
    /** By their id in the files: the id in the backlog. */
    private final Map<String, String> known = new HashMap<>();

    private final Spoken spoken;

    private SameThings(Backlog own, Backlog said, Spoken spoken) {
        this.spoken = spoken;
        Map<Map.Entry<String, String>, String> byRef = new HashMap<>();
        Set<Map.Entry<String, String>> shared = new HashSet<>();
        own.assets().forEach(asset -> asset.refs().entrySet().forEach(entry -> {
            Map.Entry<String, String> ref = Map.entry(entry.getKey(), entry.getValue());
            if (byRef.putIfAbsent(ref, asset.id()) != null) {
                shared.add(ref);
            }
        }));
        byRef.keySet().removeAll(shared);
        Set<String> taken = new HashSet<>();
        own.assets().forEach(asset -> taken.add(asset.id()));
        Set<String> free = new HashSet<>(taken);
        said.assets().forEach(asset -> free.remove(asset.id()));
        for (Asset asset : said.assets()) {
            Set<String> same = new HashSet<>();
            asset.refs().forEach((system, id) -> {
                String one = byRef.get(Map.entry(system, id));
                if (one != null) {
                    same.add(one);
                }
            });
            if (same.size() == 1 && !taken.contains(asset.id()) && free.removeAll(same)) {
                known.put(asset.id(), same.iterator().next());
            }
        }
    }

    /** What files say, with the ids that the backlog has for the same assets. */
    static Backlog named(Backlog own, Backlog said, Spoken spoken) {
        SameThings same = new SameThings(own, said, spoken);
        return same.known.isEmpty() ? said : same.renamed(said);
    }

    private Backlog renamed(Backlog said) {
        List<Asset> assets = said.assets().stream().map(this::asset).toList();
        List<Dependency> dependencies = said.dependencies().stream()
                .map(bond -> with(bond, Map.of("from", id(bond.from()), "to", id(bond.to()))))
                .toList();
        List<WorkloadDependency> workloadDependencies = said.workloadDependencies().stream()
                .map(bond -> with(bond, Map.of("from", id(bond.from()), "to", id(bond.to()))))
                .toList();
        List<Release> releases = said.releases().stream()
                .map(release -> Components.with(
                        release,
                        Map.of(
                                "workloads",
                                release.workloads().stream().map(this::id).toList())))
                .toList();
        List<Freeze> freezes = said.freezes().stream().map(this::freeze).toList();
        List<BaselineEntry> baseline = said.baseline().stream()
                .map(entry -> Components.with(entry, Map.of("asset", id(entry.asset()))))
                .toList();
        return Components.with(
                said,
                Map.of(
                        "assets", assets,
                        "dependencies", dependencies,
                        "workloadDependencies", workloadDependencies,
                        "releases", releases,
                        "freezes", freezes,
                        "baseline", baseline));
    }

    private Asset asset(Asset asset) {
        String other = id(asset.id());
        return other.equals(asset.id())
                ? asset
                : with(asset, Map.of("id", other, "name", asset.name() == null ? asset.id() : asset.name()));
    }

    private <T extends Record> T with(T record, Map<String, ?> others) {
        return spoken.copied(record, Components.with(record, others));
    }

    private Freeze freeze(Freeze freeze) {
        String asset = freeze.scope().asset();
        return asset == null || !known.containsKey(asset)
                ? freeze
                : with(freeze, Map.of("scope", new Freeze.Scope(null, null, null, id(asset))));
    }

    private String id(String id) {
        return known.getOrDefault(id, id);
    }
}
