package org.iterationplanner.bound;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Release;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Weights;
import org.iterationplanner.check.PlacedAsset;
import org.iterationplanner.check.PlacedWorkload;
import org.jspecify.annotations.Nullable;

/** The dated promises, as costs of the time by which something is complete. */
final class MediumTerms {

    private static final long AT_LEAST_ONE = 100;

    private final Jobs jobs;
    private final Weights weights;
    private final Terms terms;

    MediumTerms(Jobs jobs, Weights weights, Terms terms) {
        this.jobs = jobs;
        this.weights = weights;
        this.terms = terms;
    }

    void add() {
        addExits();
        for (PlacedWorkload w : jobs.backlog().unfinishedWorkloads()) {
            addLateness(Rule.DUE_LATE, w.assets(), terms.completionOf(jobs.of(w.assets())), w.due());
        }
        for (Release release : jobs.backlog().backlog().releases()) {
            addRelease(release);
        }
    }

    private void addExits() {
        Map<Datacenter, Map<String, List<PlacedAsset>>> leaving = new LinkedHashMap<>();
        for (PlacedAsset a : jobs.backlog().assetsToDo()) {
            Datacenter home = a.datacenter();
            if (home != null && home.exitMode() == Datacenter.ExitMode.FIRM && isLate(home.lastDay())) {
                leaving.computeIfAbsent(home, unused -> new LinkedHashMap<>())
                        .computeIfAbsent(a.asset().workloadId(), unused -> new ArrayList<>())
                        .add(a);
            }
        }
        leaving.forEach((home, byWorkload) -> {
            List<PlacedAsset> all = new ArrayList<>();
            List<Integer> completions = new ArrayList<>();
            for (List<PlacedAsset> assets : byWorkload.values()) {
                int completion = terms.completionOf(jobs.of(assets));
                addLateness(Rule.EXIT_LATE, assets, completion, home.lastDay());
                completions.add(completion);
                all.addAll(assets);
            }
            int last = terms.completionOf(
                    completions.stream().mapToInt(Integer::intValue).toArray());
            addLateness(Rule.LEASE_LATE, all, last, home.lastDay());
        });
    }

    private void addRelease(Release release) {
        List<PlacedAsset> assets = new ArrayList<>();
        List<Integer> completions = new ArrayList<>();
        for (String id : new LinkedHashSet<>(release.workloads())) {
            PlacedWorkload w = jobs.backlog().workload(id);
            if (w != null && w.isUnfinished()) {
                assets.addAll(w.assets());
                completions.add(terms.completionOf(jobs.of(w.assets())));
            }
        }
        if (!assets.isEmpty()) {
            int last = terms.completionOf(
                    completions.stream().mapToInt(Integer::intValue).toArray());
            addLateness(Rule.DUE_LATE, assets, last, release.due());
        }
    }

    private boolean isLate(@Nullable LocalDate promised) {
        return promised != null && jobs.daysLate(promised, jobs.never()) > 0;
    }

    private void addLateness(Rule rule, List<PlacedAsset> assets, int completion, @Nullable LocalDate promised) {
        if (promised != null && isLate(promised)) {
            long effort = assets.stream()
                    .filter(a -> !a.isDone())
                    .mapToLong(PlacedAsset::effort)
                    .reduce(0, Math::addExact);
            long perDay = Math.multiplyExact(Math.max(AT_LEAST_ONE, effort), weights.of(rule));
            terms.addCost(completion, t -> Math.multiplyExact(perDay, jobs.daysLate(promised, t)));
        }
    }
}
