package org.iterationplanner.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Components;
import org.iterationplanner.backlog.Freeze;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.cycle.TrackedIteration;
import org.iterationplanner.table.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * What a backlog has and files have not, of the kinds that they speak of. It goes only when that is asked for, and never where
 * somebody relies on it: what is done, committed or pinned stays, and so does what something else names that stays. Bonds,
 * freezes and baseline go with what they bind, and only with that. For one import.
 */
final class Leaving {
    private final List<String> missing = new ArrayList<>();
    private final List<Issue> kept = new ArrayList<>();
    private final Map<String, Integer> committed = new HashMap<>();
    private final Backlog said;
    private final boolean remove;

    /** @param remove whether it is asked for */
    Leaving(LivingBacklog before, Backlog said, boolean remove) {
        this.said = said;
        this.remove = remove;
        for (TrackedIteration iteration : before.iterations()) {
            if (iteration.state().isFixed() && iteration.commitment() != null) {
                iteration.commitment().assets().forEach(asset -> committed.put(asset.asset(), iteration.number()));
            }
        }
    }

    /** What is missing in the files and stays, in words. */
    List<String> missing() {
        return List.copyOf(missing);
    }

    /** Why some of it stays although it was to be removed. */
    List<Issue> kept() {
        return List.copyOf(kept);
    }

    /** The backlog without what goes. */
    Backlog without(Backlog merged) {
        var releases = staying("releases", merged.releases(), said.releases(), release -> release.id(), one -> null);
        Set<String> releasesLeft = new HashSet<>();
        releases.forEach(release -> releasesLeft.addAll(release.workloads()));
        var assets = staying(
                "assets",
                merged.assets(),
                said.assets(),
                Asset::id,
                asset -> asset.workload() == null && releasesLeft.contains(asset.id())
                        ? "a release names it"
                        : reason(asset));
        Set<String> used = new HashSet<>();
        assets.forEach(asset -> used.add(asset.workloadId()));
        var workloads = staying(
                "workloads",
                merged.workloads(),
                said.workloads(),
                workload -> workload.id(),
                workload -> used.contains(workload.id())
                        ? "assets belong to it"
                        : releasesLeft.contains(workload.id()) ? "a release names it" : null);
        Set<String> places = new HashSet<>();
        workloads.forEach(workload -> places.add(String.valueOf(workload.datacenter())));
        assets.forEach(asset -> places.add(String.valueOf(asset.datacenter())));
        var datacenters = staying(
                "datacenters",
                merged.datacenters(),
                said.datacenters(),
                datacenter -> datacenter.id(),
                datacenter -> places.contains(datacenter.id()) ? "something is still there" : null);
        Set<String> busy = busy(assets);
        boolean teamIsGuessed =
                said.teams().stream().allMatch(team -> team.derived().contains("id"));
        var teams = staying(
                "teams",
                merged.teams(),
                teamIsGuessed ? List.of() : said.teams(),
                team -> team.id(),
                team -> busy.contains(team.id()) ? "assets are estimated for it" : null);
        Backlog left = Components.with(
                merged,
                Map.of(
                        "assets", assets,
                        "releases", releases,
                        "workloads", workloads,
                        "datacenters", datacenters,
                        "teams", teams));
        return remove ? bound(left) : left;
    }

    private @Nullable String reason(Asset asset) {
        Integer iteration = committed.get(asset.id());
        if (asset.isDone()) {
            return "it is done";
        }
        if (iteration != null) {
            return "it is committed to iteration " + iteration;
        }
        return asset.pin() == null ? null : "it is pinned";
    }

    private static Set<String> busy(List<Asset> assets) {
        Set<String> busy = new HashSet<>();
        for (Asset asset : assets) {
            busy.addAll(asset.effort().keySet());
            if (asset.flexibleEffort() != null) {
                busy.addAll(asset.flexibleEffort().teams());
            }
            asset.tasks().forEach(task -> busy.add(String.valueOf(task.team())));
        }
        return busy;
    }

    private <T extends Record> List<T> staying(
            String list, List<T> own, List<T> said, Function<T, String> id, Function<T, @Nullable String> reason) {
        if (said.isEmpty()) {
            return own;
        }
        Set<String> named = new HashSet<>();
        said.forEach(record -> named.add(id.apply(record)));
        List<T> stay = new ArrayList<>();
        for (T record : own) {
            String name = id.apply(record);
            if (named.contains(name)) {
                stay.add(record);
                continue;
            }
            String why = reason.apply(record);
            if (remove && why == null) {
                continue;
            }
            String noun = list.substring(0, list.length() - 1);
            if (remove) {
                kept.add(new Issue(
                        FindingCode.KEPT.name(),
                        FindingCode.KEPT.severity(),
                        "/modelInput/" + list + "/" + stay.size(),
                        "The " + noun + " \"" + name + "\" is not in the files and stays, because " + why
                                + ". Maybe change that first, or leave it.",
                        name));
            }
            missing.add(noun + " " + name);
            stay.add(record);
        }
        return stay;
    }

    /** Without bonds of what is not there any more. */
    private static Backlog bound(Backlog left) {
        Set<String> assets = new HashSet<>();
        Set<String> workloads = new HashSet<>();
        Set<String> datacenters = new HashSet<>();
        left.assets().forEach(asset -> assets.add(asset.id()));
        left.assets().forEach(asset -> workloads.add(asset.workloadId()));
        left.workloads().forEach(workload -> workloads.add(workload.id()));
        left.datacenters().forEach(datacenter -> datacenters.add(datacenter.id()));
        Predicate<Freeze> isScoped = freeze -> isIn(assets, freeze.scope().asset())
                && isIn(workloads, freeze.scope().workload())
                && isIn(datacenters, freeze.scope().datacenter());
        return Components.with(
                left,
                Map.of(
                        "dependencies",
                        left.dependencies().stream()
                                .filter(bond -> assets.contains(bond.from()) && assets.contains(bond.to()))
                                .toList(),
                        "workloadDependencies",
                        left.workloadDependencies().stream()
                                .filter(bond -> workloads.contains(bond.from()) && workloads.contains(bond.to()))
                                .toList(),
                        "freezes",
                        left.freezes().stream().filter(isScoped).toList(),
                        "baseline",
                        left.baseline().stream()
                                .filter(entry -> assets.contains(entry.asset()))
                                .toList()));
    }

    private static boolean isIn(Set<String> ids, @Nullable String id) {
        return id == null || ids.contains(id);
    }
}
