package org.iterationplanner.forecast;

import static org.iterationplanner.structure.IndexedBacklog.NONE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Datacenter.ExitMode;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.Release;
import org.iterationplanner.structure.IndexedBacklog;
import org.jspecify.annotations.Nullable;

/**
 * What is reached when the last of some assets is migrated: first every workload, in the order of the backlog by numbers, then
 * every datacenter, every release, and every workload's leaving of a datacenter. Immutable; arrays must not be changed.
 */
final class Goals {

    /** What is reached. */
    enum Kind {
        WORKLOAD,
        DATACENTER,
        RELEASE,
        /** A workload has left a datacenter; only the score looks at it. */
        EXIT
    }

    /**
     * One of them.
     *
     * @param id of the workload, datacenter or release
     * @param promised the day by which it is to be reached
     * @param counts whether being late counts in the medium level of the score
     * @param shown whether answers name it
     * @param assets all that are not done
     */
    record Goal(
            Kind kind, String id, @Nullable LocalDate promised, boolean counts, boolean shown, List<Integer> assets) {}

    private final IndexedBacklog index;
    private final List<Goal> all = new ArrayList<>();
    /** By asset. */
    final int[][] of;
    /** By goal: assets to do, and those of them that are not planned. */
    final int[] toDo;

    final int[] notPlanned;
    /** By goal: the iteration it is planned for, {@link IndexedBacklog#NONE} while an asset is not planned. */
    final int[] planned;
    /** By goal, where late days count: effort in hundredths, at least 1; else 0. */
    final long[] weight;
    /** By workload: value in hundredths, and what a day of delay costs. */
    final long[] value;

    final long[] costPerDay;

    Goals(LongRun run, Blocks blocks) {
        index = run.index();
        addWorkloads();
        addDatacenters();
        addReleases();
        addExits();
        of = new int[index.assetCount()][];
        toDo = new int[all.size()];
        notPlanned = new int[all.size()];
        planned = new int[all.size()];
        weight = new long[all.size()];
        List<List<Integer>> goalsOf = new ArrayList<>();
        for (int a = 0; a < of.length; a++) {
            goalsOf.add(new ArrayList<>(4));
        }
        for (int g = 0; g < all.size(); g++) {
            measure(g, blocks);
            for (int asset : all.get(g).assets()) {
                goalsOf.get(asset).add(g);
            }
        }
        for (int a = 0; a < of.length; a++) {
            of[a] = goalsOf.get(a).stream().mapToInt(Integer::intValue).toArray();
        }
        value = index.workloads().stream()
                .mapToLong(workload -> Hundredths.of(workload.value()))
                .toArray();
        costPerDay = costs();
    }

    private void measure(int g, Blocks blocks) {
        long effort = 0;
        for (int asset : all.get(g).assets()) {
            toDo[g]++;
            effort += index.effortOf(asset);
            int block = blocks.of(asset);
            if (block == Blocks.NONE) {
                notPlanned[g]++;
            } else {
                planned[g] = Math.max(planned[g], blocks.iteration(block));
            }
        }
        planned[g] = notPlanned[g] > 0 ? NONE : planned[g];
        weight[g] = all.get(g).counts() ? Math.max(Hundredths.of(BigDecimal.ONE), effort) : 0;
    }

    /** Value by urgency, as the rule {@code costOfDelay} has it. */
    private long[] costs() {
        int largest = index.backlog().datacenters().stream()
                .map(Datacenter::priority)
                .mapToInt(priority -> priority == null ? 0 : priority)
                .max()
                .orElse(0);
        return index.workloads().stream()
                .mapToLong(workload -> {
                    Integer priority = workload.datacenter() == NONE
                            ? null
                            : index.datacenter(workload.datacenter()).priority();
                    int urgency = priority == null ? 1 : 2 + largest - priority;
                    return Hundredths.of(workload.value()) * urgency;
                })
                .toArray();
    }

    private List<Integer> toDo(List<Integer> assets) {
        return assets.stream().filter(asset -> !index.asset(asset).isDone()).toList();
    }

    private void add(Kind kind, String id, @Nullable LocalDate promised, boolean shown, List<Integer> assets) {
        boolean exists = shown && !assets.isEmpty();
        all.add(new Goal(kind, id, promised, promised != null && !assets.isEmpty(), exists, assets));
    }

    private void addWorkloads() {
        for (IndexedBacklog.WorkloadNode workload : index.workloads()) {
            boolean shown = workload.named() || workload.due() != null;
            add(Kind.WORKLOAD, workload.id(), workload.due(), shown, toDo(workload.members()));
        }
    }

    private void addDatacenters() {
        List<List<Integer>> inside = new ArrayList<>();
        index.backlog().datacenters().forEach(home -> inside.add(new ArrayList<>()));
        for (int a = 0; a < index.assetCount(); a++) {
            if (index.datacenterOf(a) != NONE && !index.asset(a).isDone()) {
                inside.get(index.datacenterOf(a)).add(a);
            }
        }
        for (int d = 0; d < inside.size(); d++) {
            Datacenter home = index.datacenter(d);
            boolean counts = isFirm(home) && !inside.get(d).isEmpty();
            boolean shown = !inside.get(d).isEmpty();
            all.add(new Goal(Kind.DATACENTER, home.id(), home.lastDay(), counts, shown, inside.get(d)));
        }
    }

    private static boolean isFirm(Datacenter home) {
        return home.lastDay() != null && home.exitMode() == ExitMode.FIRM;
    }

    private void addReleases() {
        for (Release release : index.backlog().releases()) {
            List<Integer> assets = new ArrayList<>();
            for (String workload : new TreeSet<>(release.workloads())) {
                assets.addAll(toDo(
                        index.workloads().get(index.indexOfWorkload(workload)).members()));
            }
            add(Kind.RELEASE, release.id(), release.due(), true, assets);
        }
    }

    private void addExits() {
        for (Goal home : List.copyOf(all)) {
            if (home.kind() != Kind.DATACENTER || !home.counts()) {
                continue;
            }
            Map<Integer, List<Integer>> byWorkload = new LinkedHashMap<>();
            for (int asset : home.assets()) {
                byWorkload
                        .computeIfAbsent(index.workloadOf(asset), any -> new ArrayList<>())
                        .add(asset);
            }
            byWorkload.values().forEach(assets -> add(Kind.EXIT, home.id(), home.promised(), false, assets));
        }
    }

    int size() {
        return all.size();
    }

    Goal get(int goal) {
        return all.get(goal);
    }

    /** How many workloads there are: they come first. */
    int workloads() {
        return value.length;
    }

    /** Value in hundredths of the workloads that were complete before. */
    long valueBefore() {
        long sum = 0;
        for (int w = 0; w < value.length; w++) {
            boolean complete =
                    toDo[w] == 0 && !index.workloads().get(w).members().isEmpty();
            sum += complete ? value[w] : 0;
        }
        return sum;
    }
}
