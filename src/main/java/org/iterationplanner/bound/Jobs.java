package org.iterationplanner.bound;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.check.AssetRules;
import org.iterationplanner.check.PlacedAsset;
import org.iterationplanner.check.PlannedBacklog;

/**
 * What is to be placed: the assets that are still to do, those that move together merged into one job. Times are counted
 * from 0 for the first iteration; {@link #never()} stands for not planned. Immutable once built.
 */
final class Jobs {

    private final AssetRules rules;
    private final PlannedBacklog backlog;
    private final Timeline timeline;
    private final List<List<PlacedAsset>> members = new ArrayList<>();
    private final Map<String, Integer> jobOfAsset = new HashMap<>();

    Jobs(AssetRules rules) {
        this.rules = rules;
        backlog = rules.nothingPlanned();
        timeline = backlog.timeline();
        Map<String, String> group = new HashMap<>();
        for (Dependency d : backlog.backlog().dependencies()) {
            if (d.type() == Dependency.Type.TOGETHER && isToDo(d.from()) && isToDo(d.to())) {
                group.put(leader(group, d.from()), leader(group, d.to()));
            }
        }
        Map<String, Integer> jobOfLeader = new LinkedHashMap<>();
        for (PlacedAsset a : backlog.assetsToDo()) {
            int job = jobOfLeader.computeIfAbsent(leader(group, a.id()), id -> jobOfLeader.size());
            if (job == members.size()) {
                members.add(new ArrayList<>());
            }
            members.get(job).add(a);
            jobOfAsset.put(a.id(), job);
        }
    }

    private boolean isToDo(String asset) {
        return !backlog.asset(asset).isDone();
    }

    private static String leader(Map<String, String> group, String asset) {
        String leader = asset;
        for (String next = group.get(leader); next != null && !next.equals(leader); next = group.get(leader)) {
            leader = next;
        }
        if (!leader.equals(asset)) {
            group.put(asset, leader);
        }
        return leader;
    }

    int count() {
        return members.size();
    }

    /** The number of iterations, which is also the time that stands for not planned. */
    int never() {
        return timeline.size();
    }

    /** The iteration number of a time, L+1 for {@link #never()}. */
    int number(int time) {
        return timeline.first() + time;
    }

    /** Days from day zero to the end of a time; of −1, already done, −1. */
    long daysToEnd(int time) {
        return timeline.daysToEnd(number(time));
    }

    /** How many days after {@code promised} a time ends, 0 when it is not after. */
    long daysLate(LocalDate promised, int time) {
        return backlog.daysLate(promised, number(time));
    }

    /** The same for all times from 0 on. */
    long[] daysToEnds() {
        return IntStream.rangeClosed(0, never()).mapToLong(this::daysToEnd).toArray();
    }

    PlannedBacklog backlog() {
        return backlog;
    }

    AssetRules rules() {
        return rules;
    }

    List<PlacedAsset> members(int job) {
        return members.get(job);
    }

    /** The job of an asset that is to do. */
    int of(PlacedAsset a) {
        return Objects.requireNonNull(jobOfAsset.get(a.id()), a.id());
    }

    /** The different jobs of those of some assets that are to do, in order. */
    int[] of(List<PlacedAsset> assets) {
        return assets.stream()
                .filter(a -> !a.isDone())
                .mapToInt(this::of)
                .sorted()
                .distinct()
                .toArray();
    }

    /** Whether every member may be there, as far as each alone decides it. */
    boolean allow(int job, int time) {
        return members.get(job).stream().allMatch(a -> rules.allow(a, number(time)));
    }
}
