package org.iterationplanner.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.Limits.Pilot;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.structure.Freezes;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.IndexedBacklog.WorkloadNode;

/**
 * What each block of assets asks for, as arrays of primitives: how much of which team, and from when on it may be worked on at
 * all. Efforts are in hundredths. Immutable; arrays must not be changed.
 */
final class Work {

    private final LongRun run;
    private final IndexedBacklog index;
    private final Blocks blocks;

    final int size;
    /** By iteration: the first block planned in it or later. */
    final int[] firstOf;
    /** By block: the iteration it is planned in, its assets, and their estimates over all teams. */
    final int[] planned;

    final int[][] assets;
    final long[] effort;
    /** By block: the workloads of its assets, each once. */
    final int[][] workloads;
    /** Demands of block b are those from {@code demandsOf[b]} to before {@code demandsOf[b + 1]}, one for each team it asks. */
    final int[] demandsOf;

    final int[] team;
    final double[] estimate;
    /** By block and member: its demands, as positions from {@code demandsOf[b]} on, and the effort. */
    final int[][][] pieceDemand;

    final double[][][] pieceEffort;
    /** By block: the first iteration it may be worked on; {@link LongRun#iterations} for never. */
    final int[] earliest;
    /** By block: iterations that freezes close. */
    final BitSet[] closed;

    Work(LongRun run, Blocks blocks, Plan plan) {
        this.run = run;
        this.blocks = blocks;
        index = run.index();
        size = blocks.size();
        planned = new int[size];
        assets = new int[size][];
        effort = new long[size];
        workloads = new int[size][];
        demandsOf = new int[size + 1];
        pieceDemand = new int[size][][];
        pieceEffort = new double[size][][];
        earliest = new int[size];
        closed = new BitSet[size];
        List<Integer> teams = new ArrayList<>();
        List<Double> estimates = new ArrayList<>();
        Freezes freezes = new Freezes(index);
        for (int b = 0; b < size; b++) {
            planned[b] = blocks.iteration(b);
            assets[b] = blocks.members(b).stream().mapToInt(Integer::intValue).toArray();
            workloads[b] =
                    Arrays.stream(assets[b]).map(index::workloadOf).distinct().toArray();
            addDemands(b, plan, teams, estimates);
            demandsOf[b + 1] = teams.size();
            closed[b] = closedFor(b, freezes);
            earliest[b] = opening(b);
        }
        team = teams.stream().mapToInt(Integer::intValue).toArray();
        estimate = estimates.stream().mapToDouble(Double::doubleValue).toArray();
        firstOf = new int[run.planned() + 1];
        for (int t = 0, b = 0; t <= run.planned(); t++) {
            while (b < size && planned[b] < t) {
                b++;
            }
            firstOf[t] = b;
        }
    }

    private void addDemands(int b, Plan plan, List<Integer> teams, List<Double> estimates) {
        int members = assets[b].length;
        pieceDemand[b] = new int[members][];
        pieceEffort[b] = new double[members][];
        TreeMap<Integer, Long> sums = new TreeMap<>();
        List<SortedMap<Integer, Long>> ofMembers = new ArrayList<>();
        for (int asset : assets[b]) {
            SortedMap<Integer, Long> own = demands(index.asset(asset), plan);
            own.forEach((who, points) -> sums.merge(who, points, Long::sum));
            ofMembers.add(own);
            effort[b] += index.effortOf(asset);
        }
        List<Integer> order = List.copyOf(sums.keySet());
        for (int m = 0; m < members; m++) {
            SortedMap<Integer, Long> own = ofMembers.get(m);
            pieceDemand[b][m] = own.keySet().stream().mapToInt(order::indexOf).toArray();
            pieceEffort[b][m] =
                    own.values().stream().mapToDouble(Long::doubleValue).toArray();
        }
        teams.addAll(order);
        sums.values().forEach(sum -> estimates.add(sum.doubleValue()));
    }

    /** By team; the flexible effort where the plan has it, else with the first team that may take it. */
    private SortedMap<Integer, Long> demands(Asset asset, Plan plan) {
        SortedMap<Integer, Long> demands = new TreeMap<>();
        asset.effort().forEach((who, points) -> add(demands, who, points));
        Asset.FlexibleEffort flexible = asset.flexibleEffort();
        if (flexible != null) {
            Plan.Placement placement = plan.placement(asset.id());
            String chosen = placement == null ? null : placement.team();
            add(demands, chosen == null ? flexible.teams().get(0) : chosen, flexible.points());
        }
        demands.values().removeIf(points -> points == 0);
        return demands;
    }

    private void add(SortedMap<Integer, Long> demands, String who, BigDecimal points) {
        demands.merge(index.indexOfTeam(who), Hundredths.of(points), Long::sum);
    }

    private BitSet closedFor(int b, Freezes freezes) {
        BitSet closedForFirst = freezes.closedFor(assets[b][0]);
        if (assets[b].length == 1) {
            return closedForFirst;
        }
        BitSet all = (BitSet) closedForFirst.clone();
        for (int asset : assets[b]) {
            all.or(freezes.closedFor(asset));
        }
        return all;
    }

    /** By {@code notBefore}, and after a pilot that it is too critical or too complex for. */
    private int opening(int b) {
        int from = 0;
        Pilot pilot = index.backlog().limits().pilot();
        for (int asset : assets[b]) {
            LocalDate notBefore = index.asset(asset).notBefore();
            while (notBefore != null
                    && from < run.iterations()
                    && index.timeline().iterations().get(from).start().isBefore(notBefore)) {
                from++;
            }
            if (pilot != null && isAbove(pilot, index.workloads().get(index.workloadOf(asset)))) {
                from = Math.max(from, Math.min(run.iterations(), pilot.iterations() - run.number(0) + 1));
            }
        }
        return from;
    }

    private static boolean isAbove(Pilot pilot, WorkloadNode workload) {
        return (pilot.maxCriticality() != null && workload.criticality().compareTo(pilot.maxCriticality()) > 0)
                || (pilot.maxComplexity() != null && workload.complexity().compareTo(pilot.maxComplexity()) > 0);
    }

    /** The block of an asset, or {@link Blocks#NONE}. */
    int blockOf(int asset) {
        return blocks.of(asset);
    }
}
